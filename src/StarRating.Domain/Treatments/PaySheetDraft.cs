using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>
/// The next pay sheet: what is due for its month, and for every locked month the difference between what is due as known now and what all
/// locked sheets have paid for it, each with its cause. So after any changes the sheets together make what is due as finally known, nothing is
/// paid twice, and a sheet without changes has no such lines.
/// </summary>
public sealed record PaySheetDraft
{
    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>The lines, by person, this month's first.</summary>
    public ImmutableArray<SheetLine> Lines { get; init; } = [];

    /// <summary>Recoveries that the policy forgoes (不予扣回); not part of the sheet.</summary>
    public ImmutableArray<SheetLine> Waived { get; init; } = [];

    /// <summary>What could not be computed; a sheet with issues should not be locked.</summary>
    public ImmutableArray<PayIssue> Issues { get; init; } = [];

    /// <summary>The sum of the lines.</summary>
    public decimal Total => Lines.Sum(l => l.Amount);

    /// <summary>Drafts the sheet of the month that follows the last locked one, or of any month when none is locked.</summary>
    /// <param name="county">The county's facts as known now.</param>
    /// <param name="persons">All persons who are or were paid, as known now.</param>
    /// <param name="month">The sheet's month.</param>
    /// <param name="locked">The sheets paid before; their months follow one another.</param>
    /// <exception cref="ArgumentException">The month does not follow the last locked one.</exception>
    public static PaySheetDraft Of(
        CountyPayFacts county, IEnumerable<PersonPayFacts> persons, YearMonth month, IReadOnlyList<LockedSheet> locked)
    {
        ArgumentNullException.ThrowIfNull(persons);
        LockedSheet[] paid = [.. locked.OrderBy(s => s.Month)];
        for (var i = 0; i < paid.Length; i++)
        {
            var next = i + 1 < paid.Length ? paid[i + 1].Month : month;
            if (paid[i].Month.Next != next)
                throw new ArgumentException($"{next} does not follow {paid[i].Month}", nameof(month));
        }

        var run = new PayRun(county);
        var lines = paid.SelectMany(s => s.Lines).ToLookup(l => l.Person);
        var known = persons.ToDictionary(p => p.Person);
        var draft = new PaySheetDraft { Month = month };
        List<SheetLine> sheet = [], waived = [];
        List<PayIssue> issues = [];
        foreach (var id in known.Keys.Concat(lines.Select(g => g.Key)).Distinct().Order(StringComparer.Ordinal))
        {
            var person = known.GetValueOrDefault(id) ?? new PersonPayFacts { Person = id };
            var pay = run.Of(person);
            var now = pay.For(month);
            sheet.AddRange(now.Lines.Select(DueNow));
            issues.AddRange(now.Issues);
            var byMonth = lines[id].ToLookup(l => l.ForMonth);
            foreach (var earlier in paid.Select(s => s.Month))
            {
                var due = pay.For(earlier);
                issues.AddRange(due.Issues);
                var mending = new MonthMending(run, person, due, [.. byMonth[earlier]], lines[id]);
                (mending.IsWaived ? waived : sheet).AddRange(mending.NegativeComponents());
                sheet.AddRange(mending.OtherComponents());
            }
        }

        return draft with { Lines = [.. sheet], Waived = [.. waived], Issues = [.. issues.Distinct()] };
    }

    private static SheetLine DueNow(DueLine line) => new()
    {
        Kind = SheetLineKind.Due,
        Person = line.Person,
        ForMonth = line.Month,
        Component = line.Component,
        Name = line.Name,
        Of = line.Kind,
        Village = line.Village,
        Township = line.Township,
        Article = line.Article,
        Amount = line.Amount,
        Arithmetic = line.Arithmetic,
        Sources = line.Sources,
    };
}
