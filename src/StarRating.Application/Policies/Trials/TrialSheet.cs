using System.Globalization;
using StarRating.Policies.Trying;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Application.Policies.Trials;

/// <summary>A result as a column: a number of stars, or an outcome without any.</summary>
public sealed record TrialCell(OutcomeKind Kind, int? Stars) : IComparable<TrialCell>
{
    /// <summary>As the address says it: 3, NoStar.</summary>
    public string Key => Stars is { } stars ? stars.ToString(CultureInfo.InvariantCulture) : Kind.ToString();

    public static TrialCell Of(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new(outcome.Kind, (outcome as Rated)?.Stars);
    }

    public int CompareTo(TrialCell? other) => other is null ? 1 : (Kind != OutcomeKind.Rated, Kind, Stars ?? 0).CompareTo((other.Kind != OutcomeKind.Rated, other.Kind, other.Stars ?? 0));
}

/// <summary>One treatment: who has it under what is sealed, and who would have it.</summary>
/// <param name="Name">As the paper calls it.</param>
/// <param name="Kind">A benefit, or what a low star brings.</param>
/// <param name="Before">Persons who have it.</param>
/// <param name="After">Persons who would have it.</param>
/// <param name="Gained">Who would have it and has not.</param>
/// <param name="Lost">Who has it and would not.</param>
/// <param name="Changed">Who would have it in another quantity.</param>
public sealed record TrialTreatmentLine(string Name, TreatmentKind Kind, int Before, int After, int Gained, int Lost, int Changed);

/// <summary>Persons who move by one article.</summary>
public sealed record TrialCauseLine(TrialCause Cause, int Risen, int Fallen, int Others)
{
    public int Persons => Risen + Fallen + Others;
}

/// <summary>What a township pays in the year after.</summary>
public sealed record TrialCostLine(string County, string Township, IReadOnlyList<decimal> Before, IReadOnlyList<decimal> After)
{
    public decimal SumBefore => Before.Sum();

    public decimal SumAfter => After.Sum();

    public decimal Difference => SumAfter - SumBefore;
}

/// <summary>A trial as the page and the workbook show it.</summary>
public sealed record TrialSheet
{
    private static readonly TrialMove[] Moves = [TrialMove.Risen, TrialMove.Fallen];

    public required Trial Trial { get; init; }

    /// <summary>Every result that anybody has or would have.</summary>
    public required IReadOnlyList<TrialCell> Cells { get; init; }

    public required IReadOnlyDictionary<TrialCell, int> Before { get; init; }

    public required IReadOnlyDictionary<TrialCell, int> After { get; init; }

    /// <summary>Persons by sealed and tried result.</summary>
    public required IReadOnlyDictionary<(TrialCell Before, TrialCell After), int> Movements { get; init; }

    /// <summary>By which article persons move, the most first.</summary>
    public required IReadOnlyList<TrialCauseLine> Causes { get; init; }

    /// <summary>Why persons cannot be told.</summary>
    public required IReadOnlyList<(string Text, int Persons)> Open { get; init; }

    public required IReadOnlyList<TrialCostLine> Townships { get; init; }

    /// <summary>What is given besides pay, in the order of the policies; empty where none gives anything.</summary>
    public required IReadOnlyList<TrialTreatmentLine> Treatments { get; init; }

    /// <summary>What keeps pay from being computed.</summary>
    public required IReadOnlyList<(string Text, int Months)> PayIssues { get; init; }

    public IReadOnlyList<decimal> MonthsBefore => Months(line => line.Before);

    public IReadOnlyList<decimal> MonthsAfter => Months(line => line.After);

    public static TrialSheet Of(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var persons = trial.Counties.SelectMany(county => county.Result.Persons.Select(person => (county, person))).ToList();
        var told = persons.Where(p => p.person.After is not null).Select(p => (Before: TrialCell.Of(p.person.Person.Sealed.Outcome), After: TrialCell.Of(p.person.After!.Outcome))).ToList();
        var before = persons.GroupBy(p => TrialCell.Of(p.person.Person.Sealed.Outcome)).ToDictionary(g => g.Key, g => g.Count());
        var after = told.GroupBy(p => p.After).ToDictionary(g => g.Key, g => g.Count());
        return new()
        {
            Trial = trial,
            Cells = [.. before.Keys.Concat(after.Keys).Distinct().Order()],
            Before = before,
            After = after,
            Movements = told.GroupBy(p => p).ToDictionary(g => (g.Key.Before, g.Key.After), g => g.Count()),
            Causes =
            [
                .. persons.Where(p => p.person.Move is not (TrialMove.Same or TrialMove.Open))
                    .GroupBy(p => p.county.CauseOf(p.person)!, p => p.person.Move)
                    .Select(g => new TrialCauseLine(g.Key, g.Count(m => m == TrialMove.Risen), g.Count(m => m == TrialMove.Fallen), g.Count(m => !Moves.Contains(m))))
                    .OrderByDescending(line => line.Persons).ThenBy(line => line.Cause.Article, StringComparer.Ordinal),
            ],
            Open =
            [
                .. persons.Where(p => p.person.Move == TrialMove.Open).GroupBy(p => p.person.Open ?? "", StringComparer.Ordinal)
                    .Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2),
            ],
            Townships =
            [
                .. trial.Counties.SelectMany(county => county.Result.Costs.Select(cost =>
                    new TrialCostLine(county.Year.County, county.Year.Townships.GetValueOrDefault(cost.Township, cost.Township), cost.Before, cost.After))),
            ],
            Treatments = TreatmentLines(trial),
            PayIssues =
            [
                .. trial.Counties.SelectMany(county => county.Result.PayIssues).GroupBy(i => i.Text, StringComparer.Ordinal)
                    .Select(g => (g.Key, g.Sum(i => i.Months))).OrderByDescending(g => g.Item2),
            ],
        };
    }

    private static List<TrialTreatmentLine> TreatmentLines(Trial trial)
    {
        var entitled = trial.Counties.SelectMany(county => county.Entitlements()).ToList();
        var items = trial.Counties.Take(1).SelectMany(county => county.Result.Policy.Document.Profiles)
            .Concat(trial.Counties.SelectMany(county => county.Year.Run.Year.Policy.Document.Profiles))
            .SelectMany(profile => profile.Treatments?.Items ?? []).DistinctBy(item => item.Name, StringComparer.Ordinal).ToList();
        var (before, after) = (Count(e => e.Before), Count(e => e.After));
        var (gained, lost, changed) = (Count(e => e.Gained), Count(e => e.Lost), Count(e => e.Changed));
        return items.ConvertAll(item => new TrialTreatmentLine(
            item.Name, item.Kind, before.GetValueOrDefault(item.Name), after.GetValueOrDefault(item.Name),
            gained.GetValueOrDefault(item.Name), lost.GetValueOrDefault(item.Name), changed.GetValueOrDefault(item.Name)));

        // Two profiles may name a treatment alike; a person has it once.
        Dictionary<string, int> Count(Func<TrialEntitled, IEnumerable<Entitlement>> of) =>
            entitled.SelectMany(e => of(e).Select(x => x.Name).Distinct(StringComparer.Ordinal)).GroupBy(name => name, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    private decimal[] Months(Func<TrialCostLine, IReadOnlyList<decimal>> of) => [.. Enumerable.Range(0, 12).Select(m => Townships.Sum(line => of(line)[m]))];
}
