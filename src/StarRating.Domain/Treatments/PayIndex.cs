using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>The county's pay facts, arranged for look-up; made once for many persons and months.</summary>
internal sealed class PayIndex
{
    private readonly ImmutableArray<PayPolicyFacts> _policies;
    private readonly ILookup<string, VillageStandingFacts> _villages;
    private readonly FrozenDictionary<(string Village, string Name, int Year), VillageFigureFacts> _figures;
    private readonly FrozenDictionary<int, RuralIncomeFacts> _incomes;
    private readonly FrozenDictionary<(PaySourceKind, string), PaySource> _sources;

    internal PayIndex(CountyPayFacts facts)
    {
        _policies = [.. facts.Policies.OrderBy(p => p.From).ThenBy(p => p.Id, StringComparer.Ordinal)];
        _villages = facts.Villages.OrderBy(v => v.From).ThenBy(v => v.Id, StringComparer.Ordinal).ToLookup(v => v.Village);
        _figures = facts.Figures.ToFrozenDictionary(f => (f.Village, f.Name, f.Year));
        _incomes = facts.Incomes.ToFrozenDictionary(i => i.Year);
        PaysForLastYear = _policies.SelectMany(p => p.Profiles).SelectMany(p => p.Pay?.Components ?? []).Any(c =>
            c is CollectiveReward or RegularPay { Schedule.NextYear: true } or SplitPay { Performance.NextYear: true } or StarPay { Schedule.NextYear: true } or SeniorityPay { Schedule.NextYear: true } or ContributionPay { Schedule.NextYear: true });
        _sources = facts.Policies.Select(PaySources.Of)
            .Concat(facts.Villages.Select(PaySources.Of)).Concat(facts.Figures.Select(PaySources.Of)).Concat(facts.Incomes.Select(PaySources.Of))
            .DistinctBy(s => (s.Kind, s.Record)).ToFrozenDictionary(s => (s.Kind, s.Record));
    }

    /// <summary>Whether anything is ever paid in the year after the one it is for.</summary>
    internal bool PaysForLastYear { get; }

    internal PayPolicyFacts? Policy(YearMonth month) => _policies.LastOrDefault(p => p.From <= month);

    /// <summary>The policy of a month; the first one for what lies before it.</summary>
    internal PayPolicyFacts PolicyOrFirst(YearMonth month) => Policy(month) ?? _policies[0];

    /// <summary>What a village was on the first day of a month; in the month of its beginning, on that day.</summary>
    internal VillageStandingFacts? Village(string village, YearMonth month) =>
        _villages[village].LastOrDefault(v => (v.From is null || v.From <= month.FirstDay) && (v.To is null || v.To > month.FirstDay))
        ?? _villages[village].FirstOrDefault(v => v.From > month.FirstDay && v.From <= month.LastDay);

    internal VillageFigureFacts? Figure(string village, string name, int year) => _figures.GetValueOrDefault((village, name, year));

    internal RuralIncomeFacts? Income(int year) => _incomes.GetValueOrDefault(year);

    /// <summary>How a record of the county reads now; null when it is gone.</summary>
    internal PaySource? Current(PaySourceKind kind, string record) => _sources.GetValueOrDefault((kind, record));
}
