using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>
/// Pay(policy, outcome, months) → pay lines: what is due to a person in any month, from the facts as known now. Made once for a county's
/// facts, then asked for each person. Each line is rounded to the fen by itself, so that the lines always make the total.
/// </summary>
public sealed class PayRun
{
    private readonly PayIndex _county;

    /// <summary>Prepares the county's facts.</summary>
    /// <exception cref="ArgumentException">There is no policy to pay by.</exception>
    public PayRun(CountyPayFacts county)
    {
        ArgumentNullException.ThrowIfNull(county);
        if (county.Policies.IsDefaultOrEmpty) throw new ArgumentException("there is no policy to pay by", nameof(county));
        _county = new PayIndex(county);
    }

    /// <summary>What is due to a person in one month.</summary>
    public MonthDue MonthPay(PersonPayFacts person, YearMonth month) => Of(person).For(month);

    /// <summary>What is due to a person in each of several months.</summary>
    public ImmutableArray<MonthDue> Pay(PersonPayFacts person, IEnumerable<YearMonth> months)
    {
        var pay = Of(person);
        return [.. months.Select(pay.For)];
    }

    /// <summary>What is due to a person in a calendar year.</summary>
    public ImmutableArray<MonthDue> YearPay(PersonPayFacts person, int year) => Pay(person, YearMonth.OfYear(year));

    internal PersonPay Of(PersonPayFacts person) => new(person, _county);

    /// <summary>Whether what was paid without being due for a month is taken back, by the settings of who was or would be paid.</summary>
    internal bool Recovers(PersonPayFacts person, YearMonth month)
    {
        var slices = new ServiceCalendar(person, _county).Of(month);
        if (!slices.IsEmpty) return slices[0].Pay.RecoverOverpayments;
        return _county.PolicyOrFirst(month).Profiles.Select(p => p.Pay).FirstOrDefault(p => p is not null)?.RecoverOverpayments ?? true;
    }

    /// <summary>How a record reads now; null when it is gone.</summary>
    internal PaySource? Current(PersonPayFacts person, PaySourceKind kind, string record) => kind switch
    {
        PaySourceKind.Appointment => person.Appointments.Where(a => a.Id == record).Select(PaySources.Of).FirstOrDefault(),
        PaySourceKind.Rating => person.Ratings.Where(r => r.Id == record).Select(PaySources.Of).FirstOrDefault(),
        PaySourceKind.Sanction => person.Sanctions.Where(s => s.Id == record).Select(PaySources.Of).FirstOrDefault(),
        PaySourceKind.Award => person.Awards.Where(a => a.Id == record).Select(PaySources.Of).FirstOrDefault(),
        _ => _county.Current(kind, record),
    };
}

/// <summary>The cost of a year by township: the sum of what is due in its months.</summary>
/// <param name="Township">The township's id.</param>
/// <param name="Component">Key of the component.</param>
/// <param name="Name">Name of the component.</param>
/// <param name="Amount">Yuan.</param>
public sealed record TownshipCost(string Township, string Component, string Name, decimal Amount)
{
    /// <summary>Sums lines by township and component, deductions with the component they take from.</summary>
    public static ImmutableArray<TownshipCost> Of(IEnumerable<DueLine> lines) =>
    [
        .. lines.GroupBy(l => (l.Township, l.Component))
            .Select(g => new TownshipCost(g.Key.Township, g.Key.Component, g.First(l => l.Kind == g.Min(x => x.Kind)).Name, g.Sum(l => l.Amount)))
            .OrderBy(c => c.Township, StringComparer.Ordinal).ThenBy(c => c.Component, StringComparer.Ordinal),
    ];
}
