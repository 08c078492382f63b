using System.Collections.Immutable;
using System.Text.Json;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Documents;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies.Trying;

/// <summary>Totals and grades that a policy makes of the figures entered in a year; one for each person, null where it makes none.</summary>
internal sealed class TrialGrades
{
    private readonly TrialGrade?[] made;

    private TrialGrades(TrialGrade?[] made) => this.made = made;

    internal TrialGrade? this[int person] => made[person];

    /// <summary>All that grades depend on: two policies with the same word make the same grades.</summary>
    internal static string KeyOf(PolicyDocument policy) => JsonSerializer.Serialize(
        policy with
        {
            Title = "",
            Version = "",
            Label = "",
            CityVersion = null,
            Articles = [],
            Profiles =
            [
                .. policy.Profiles.Select(p => p with { Pay = null, GradeStars = null, Awards = null, GrantedStars = [], Adjustment = null, Scale = new ScaleSettings() }),
            ],
        },
        StrictJson.Options);

    internal static TrialGrades Of(HashedPolicy policy, TrialYear year, Func<int, Rater> raters, TrialCarry? carry = null)
    {
        var candidates = new GradeCandidate?[year.Persons.Length];
        var open = new string?[year.Persons.Length];
        Parallel.For(0, year.Persons.Length, i =>
        {
            var person = year.Persons[i];
            if (person.Entered is null) return;
            try
            {
                var facts = carry?[i] ?? person.Facts.Persons[0];
                candidates[i] = Candidate(raters(i), policy.Document, person, facts);
                if (candidates[i] is { Total: null, Standing: PoolStanding.Participates or PoolStanding.Supplementary }) open[i] = Missing(raters(i), policy.Document, person, facts);
            }
            catch (FactsException fault)
            {
                open[i] = fault.Message;
            }
        });

        var grades = new TrialGrade?[year.Persons.Length];
        var graded = policy.Document.Grading is { } settings
            ? Grading.Grade(settings, new GradingFacts
            {
                Year = year.Year,
                Candidates = [.. candidates.OfType<GradeCandidate>()],
                TieDecisions = year.TieDecisions,
                Changes = year.Changes,
            }).Persons.ToDictionary(p => p.Person, StringComparer.Ordinal)
            : [];
        for (var i = 0; i < grades.Length; i++)
        {
            if (candidates[i] is not { } candidate)
            {
                grades[i] = open[i] is { } fault ? new TrialGrade(null, null, null, fault, []) : null;
                continue;
            }

            var grade = graded.GetValueOrDefault(candidate.Person);
            grades[i] = new TrialGrade(
                grade?.Grade, candidate.Total, grade?.Rank, grade is { Waits: true } ? WaitsFor(grade) : grade?.Change is null ? open[i] : null, grade?.Steps ?? [])
            { RankOf = grade?.RankOf };
        }

        return new TrialGrades(grades);
    }

    private static GradeCandidate Candidate(Rater rater, PolicyDocument policy, TrialPerson person, PersonFacts facts)
    {
        GradeCandidate candidate;
        try
        {
            candidate = GradeStanding.CandidateOf(rater, policy, facts, person.Entered, person.Township);
        }
        catch (FactsException pending) when (pending.SupplementFirst is not null && facts.Previous is { } previous)
        {
            candidate = GradeStanding.CandidateOf(rater, policy, facts with { Previous = previous with { Pending = [] } }, person.Entered, person.Township);
        }

        return candidate with
        {
            Person = person.Id,
            Standing = person.Supplementary && candidate.Standing == PoolStanding.Participates ? PoolStanding.Supplementary : candidate.Standing,
        };
    }

    /// <summary>What the tried policy asks for and nobody entered in that year.</summary>
    private static string? Missing(Rater rater, PolicyDocument policy, TrialPerson person, PersonFacts facts)
    {
        var profile = policy.Profiles.FirstOrDefault(p => p.Id == rater.Rate(facts, grade: null, facts.Previous).Profile);
        if (profile?.Assessment is not { } assessment) return null;
        var lacking = Assessment.Score(assessment, profile.Ballots ?? new BallotsSettings(), person.Entered!).Issues
            .Where(issue => issue.Kind is not (ScoreIssueKind.NotApplicable or ScoreIssueKind.EvidenceMissing)).Select(issue => issue.Path).Distinct().ToList();
        return lacking.Count == 0 ? "总分无法计算" : $"该年度没有“{string.Join("”“", lacking.Take(3))}”的得分{(lacking.Count > 3 ? $"等 {lacking.Count} 项" : "")}，总分无法计算";
    }

    private static string WaitsFor(PersonGrade grade) => grade.Steps.LastOrDefault(step => step.Kind == GradeStepKind.Waits)?.Text ?? "并列，待研究决定";
}
