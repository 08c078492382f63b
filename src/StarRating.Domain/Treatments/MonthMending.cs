using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>Mends one locked month of one person: due now less paid so far, by component and village.</summary>
internal sealed class MonthMending
{
    private readonly PayRun _run;
    private readonly PersonPayFacts _person;
    private readonly MonthDue _due;
    private readonly ImmutableArray<SheetLine> _paid;
    private readonly ILookup<bool, SheetLine> _byNegative;

    private readonly IEnumerable<SheetLine> _everPaid;

    internal MonthMending(PayRun run, PersonPayFacts person, MonthDue due, ImmutableArray<SheetLine> paid, IEnumerable<SheetLine> everPaid)
    {
        (_run, _person, _due, _paid, _everPaid) = (run, person, due, paid, everPaid);
        // A component is taken whole: moving its cost from one village to another is no recovery, and forgoing half of it would pay twice.
        _byNegative = Differences().GroupBy(l => l.Component)
            .SelectMany(g => g.Select(l => (Negative: g.Sum(x => x.Amount) < 0, Line: l)))
            .ToLookup(x => x.Negative, x => x.Line);
    }

    /// <summary>The policy forgoes what was paid without being due. An amount that could not be computed is never taken back.</summary>
    internal bool IsWaived => !_due.Issues.IsEmpty || !_run.Recovers(_person, _due.Month);

    internal IEnumerable<SheetLine> NegativeComponents() => _byNegative[true];

    internal IEnumerable<SheetLine> OtherComponents() => _byNegative[false];

    private IEnumerable<SheetLine> Differences()
    {
        var due = _due.Lines.ToDictionary(l => (l.Component, l.Kind, l.Village, l.Township));
        var paid = _paid.ToLookup(l => (l.Component, Kind: l.Of, l.Village, l.Township));
        var keys = due.Keys.Concat(paid.Select(g => g.Key)).Distinct()
            .OrderBy(k => k.Component, StringComparer.Ordinal).ThenBy(k => k.Kind).ThenBy(k => k.Village, StringComparer.Ordinal).ThenBy(k => k.Township, StringComparer.Ordinal);
        MendingCauses? causes = null;
        foreach (var key in keys)
        {
            var line = due.GetValueOrDefault(key);
            var before = paid[key].ToArray();
            var (shouldBe, was) = (line?.Amount ?? 0, before.Sum(l => l.Amount));
            if (shouldBe == was) continue;
            causes ??= new MendingCauses(_run, _person, _due, _paid, _everPaid);
            var (why, sources) = causes.Of(line, before);
            yield return new SheetLine
            {
                Kind = shouldBe > was ? SheetLineKind.BackPay : SheetLineKind.Recovery,
                Person = _person.Person,
                ForMonth = _due.Month,
                Component = key.Component,
                Name = line?.Name ?? before[0].Name,
                Of = key.Kind,
                Village = key.Village,
                Township = key.Township,
                Article = line is null ? before[0].Article : line.Article,
                Amount = shouldBe - was,
                Arithmetic = $"{_due.Month} 应为 {Figures.Money(shouldBe)} − 已发 {Figures.Money(was)} = {Figures.Money(shouldBe - was)}" + (line is null ? "" : $"（{line.Arithmetic}）"),
                Causes = why,
                Sources = sources,
            };
        }
    }
}
