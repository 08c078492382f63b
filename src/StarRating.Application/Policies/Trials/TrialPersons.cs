using System.Collections.Immutable;
using StarRating.Application.Ratings;
using StarRating.Policies;
using StarRating.Policies.Trying;
using StarRating.Ratings;

namespace StarRating.Application.Policies.Trials;

/// <summary>Which persons of a trial are shown; empty: everybody whose result moves, or who cannot be told.</summary>
public sealed record TrialFilter(TrialMove? Move = null, string Old = "", string Now = "", string Cause = "", string Find = "", string Treatment = "")
{
    public bool IsEmpty => Move is null && Old.Length == 0 && Now.Length == 0 && Cause.Length == 0 && Treatment.Length == 0;
}

/// <summary>One person of a trial.</summary>
public sealed record TrialRow(TrialName Name, string County, TrialOutcome Outcome, TrialCause? Cause, TrialEntitled? Entitled = null)
{
    /// <summary>What is given or taken besides pay, in words.</summary>
    public string TreatmentText => Entitled is not { } held ? "" : string.Join("；", held.Gained.Select(e => $"新增{TreatmentWords.Of(e)}")
        .Concat(held.Lost.Select(e => $"不再有{TreatmentWords.Of(e)}")).Concat(held.Changed.Select(e => $"改为{TreatmentWords.Of(e)}")));

    public string CauseText => Cause is null ? "" : $"{Cause.Article} {Cause.Text}".Trim();
}

/// <summary>A person's way under the sealed policy and under the tried one, line by line.</summary>
public sealed record TrialPersonView(TrialRow Row, ImmutableArray<ExplanationStep> Before, ImmutableArray<ExplanationStep> After, ImmutableArray<string> GradeBefore, ImmutableArray<string> GradeAfter);

/// <summary>The persons of a trial, by township and village as the year had them.</summary>
public static class TrialPersons
{
    public static IReadOnlyList<TrialRow> Of(Trial trial, TrialFilter filter)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(filter);
        var found = filter.Find.Trim();
        return
        [
            .. from county in trial.Counties
               let entitled = county.Entitlements()
               from at in Enumerable.Range(0, county.Result.Persons.Length)
               let outcome = county.Result.Persons[at]
               let held = at < entitled.Count ? entitled[at] : null
               where filter.IsEmpty ? outcome.Move != TrialMove.Same || IsTouched(held, "") : Fits(outcome, filter)
               where filter.Treatment.Length == 0 || IsTouched(held, filter.Treatment)
               let name = county.Year.Names[outcome.Person.Id]
               where found.Length == 0 || name.Name.Contains(found, StringComparison.Ordinal) || name.Village.Contains(found, StringComparison.Ordinal)
               let row = new TrialRow(name, county.Year.County, outcome, county.CauseOf(outcome), held)
               where filter.Cause.Length == 0 || row.CauseText == filter.Cause
               select row,
        ];
    }

    public static TrialPersonView View(Trial trial, long ratingId)
    {
        ArgumentNullException.ThrowIfNull(trial);
        foreach (var county in trial.Counties)
        {
            for (var at = 0; at < county.Result.Persons.Length; at++)
            {
                var outcome = county.Result.Persons[at];
                var name = county.Year.Names[outcome.Person.Id];
                if (name.RatingId != ratingId) continue;
                return new(
                    new TrialRow(name, county.Year.County, outcome, county.CauseOf(outcome), county.Entitlements().ElementAtOrDefault(at)),
                    Steps(outcome.Person.Sealed, county.Year.Run.Year.Policy.Document, outcome.Person.Facts),
                    outcome.After is { } after ? Steps(after, county.Result.Policy.Document, outcome.Facts!) : [],
                    Texts(outcome.GradeBefore),
                    Texts(outcome.GradeAfter));
            }
        }

        throw new NotFound("person of the trial");
    }

    /// <summary>Whether something is given or taken besides pay: anything, or that one.</summary>
    private static bool IsTouched(TrialEntitled? held, string treatment) =>
        held is not null && held.Gained.Concat(held.Lost).Concat(held.Changed).Any(e => treatment.Length == 0 || e.Name == treatment);

    private static bool Fits(TrialOutcome outcome, TrialFilter filter) =>
        (filter.Move is null ? filter.Cause.Length == 0 || outcome.Move is not (TrialMove.Same or TrialMove.Open) : outcome.Move == filter.Move)
        && (filter.Old.Length == 0 || TrialCell.Of(outcome.Person.Sealed.Outcome).Key == filter.Old)
        && (filter.Now.Length == 0 || (outcome.After is { } after && TrialCell.Of(after.Outcome).Key == filter.Now));

    private static ImmutableArray<ExplanationStep> Steps(RatingResult result, PolicyDocument policy, FactsDocument facts) =>
        [.. TraceSentences.Of(result, policy, facts).Where(line => line.Counts).Select(StepWords.Of)];

    private static ImmutableArray<string> Texts(TrialGrade? grade) => grade is null ? [] : [.. grade.Steps.Select(step => step.Text)];
}
