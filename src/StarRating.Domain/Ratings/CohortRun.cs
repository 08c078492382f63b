using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Ratings;

/// <summary>
/// The pure steps one after the other, for one person or a whole cohort: Grade, Rate, Pay (rating-rules.md section 1). No clock, no
/// database; the order of persons and facts has no influence.
/// </summary>
public sealed class CohortRun
{
    private readonly HashedPolicy _policy;
    private readonly FactsDocument _facts;
    private readonly Rater _rater;
    private readonly Dictionary<string, VillageFacts> _villages;
    private readonly Dictionary<string, EnteredFacts> _entered;
    private readonly Dictionary<string, decimal?> _totals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<PartScoreFacts>?> _parts = new(StringComparer.Ordinal);

    private CohortRun(HashedPolicy policy, FactsDocument facts)
    {
        (_policy, _facts, _rater) = (policy, facts, new Rater(policy, facts));
        _villages = facts.Villages.ToDictionary(v => v.Id, StringComparer.Ordinal);
        _entered = (facts.Cohort?.Entered ?? []).ToDictionary(e => e.Person, StringComparer.Ordinal);
    }

    /// <summary>Grades, rates and pays the document's persons.</summary>
    public static CohortResult Of(HashedPolicy policy, FactsDocument facts)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(facts);
        return new CohortRun(policy, facts).Run();
    }

    private CohortResult Run()
    {
        var refusals = new List<CohortRefusal>();
        PersonFacts[] persons = [.. _facts.Persons.OrderBy(p => p.Id, StringComparer.Ordinal)];
        var assessed = new List<PersonAssessment>();
        var candidates = new List<GradeCandidate>();
        var grades = _policy.Document.Grading is not null && _entered.Count > 0;
        foreach (var person in _entered.Count > 0 ? persons : [])
            Attempt(person.Id, refusals, () => candidates.Add(Candidate(person, assessed)));

        var grading = grades ? Grading.Grade(_policy.Document.Grading!, new GradingFacts
        {
            Year = _facts.Year,
            Candidates = [.. candidates],
            TieDecisions = _facts.Cohort!.TieDecisions,
            Changes = _facts.Cohort.GradeChanges,
        }) : null;

        var ratings = new List<RatingResult>();
        foreach (var person in persons.Where(p => refusals.TrueForAll(r => r.Person != p.Id)))
        {
            var grade = grading?.Persons.FirstOrDefault(g => g.Person == person.Id);
            if (grade is { Waits: true }) continue;
            Attempt(person.Id, refusals, () => ratings.Add(Rate(person, grade, _parts.GetValueOrDefault(person.Id))));
        }

        return new CohortResult
        {
            Year = _facts.Year,
            PolicyHash = _policy.Hash,
            EngineRevision = EngineRevision.Current,
            Assessments = [.. assessed],
            Grading = grading,
            Ratings = [.. ratings],
            Pay = _facts.Cohort?.Pay is { } period ? new CohortPay(_policy, _facts, period).Of(ratings) : [],
            Treatments = Treated(ratings),
            Refusals = [.. refusals],
        };
    }

    private ImmutableArray<Entitlement>? Treated(List<RatingResult> ratings)
    {
        if (_policy.Document.Profiles.All(profile => profile.Treatments is null)) return null;
        var treater = new Treater(_policy, _facts);
        var history = (_facts.Cohort?.History ?? []).ToDictionary(known => known.Person, known => known.Years, StringComparer.Ordinal);
        var persons = _facts.Persons.ToDictionary(person => person.Id, StringComparer.Ordinal);
        return
        [
            .. ratings.SelectMany(rating => treater.Of(
                persons[rating.Person], rating, [.. history.GetValueOrDefault(rating.Person, []), .. Before(persons[rating.Person])], _facts.Cohort?.Pay?.EffectiveOn)),
        ];
    }

    /// <summary>The last rated year, which the previous state tells.</summary>
    internal static IEnumerable<StarYear> Before(PersonFacts person) => person.Previous switch
    {
        { LeftWithoutStar: true } previous => [new StarYear(previous.Year, null)],
        { RatedYear: { } year, Stars: { } stars } => [new StarYear(year, stars)],
        _ => [],
    };

    private GradeCandidate Candidate(PersonFacts person, List<PersonAssessment> assessed)
    {
        var before = _rater.Rate(person, grade: null, person.Previous);
        var village = before.Village is null ? null : _villages.GetValueOrDefault(before.Village);
        var entered = village is null ? null : EnteredFor(person, village);
        var profile = _policy.Document.Profiles.FirstOrDefault(p => p.Id == before.Profile);
        if (entered is not null && profile?.Assessment is { } assessment)
        {
            var score = Assessment.Score(assessment, profile.Ballots ?? new BallotsSettings(), entered);
            assessed.Add(new PersonAssessment(person.Id, score));
            _totals[person.Id] = score.Total;
            _parts[person.Id] = PartScores.Of(profile, score);
        }

        return GradeStanding.CandidateOf(_rater, _policy.Document, person, entered, village?.Township ?? "");
    }

    private AssessmentFacts EnteredFor(PersonFacts person, VillageFacts village)
    {
        var entered = _entered.GetValueOrDefault(person.Id);
        return new AssessmentFacts
        {
            Year = _facts.Year,
            Kind = village.Kind,
            Category = village.Category,
            Scores = entered?.Scores ?? [],
            Ballots = entered?.Ballots ?? [],
        };
    }

    /// <summary>Without grades made here, the assessed year's is read from the person's years.</summary>
    private RatingResult Rate(PersonFacts person, PersonGrade? made, ImmutableArray<PartScoreFacts>? parts)
    {
        var given = person.Years.FirstOrDefault(y => y.Year == _facts.Year);
        if (made is null) return _rater.Rate(person, given ?? Assessed(person), person.Previous);
        var grade = new YearFacts
        {
            Id = made.Change?.Id ?? given?.Id ?? $"grade-{_facts.Year}-{person.Id}",
            Year = _facts.Year,
            Grade = made.Grade,
            Score = made.Total,
            Rank = made.Rank,
            RankOf = made.RankOf,
            EventId = given?.EventId,
            BallotShares = Shares(person),
            Parts = parts,
        };
        var years = person.Years.Where(y => y.Year != _facts.Year).Append(grade);
        return _rater.Rate(person with { Years = [.. years] }, made.Grade is null ? null : grade, person.Previous);
    }

    /// <summary>A policy without grades rates by what was entered alone: the total, its parts and the ballots.</summary>
    private YearFacts? Assessed(PersonFacts person) =>
        _policy.Document.Grading is null && _totals.TryGetValue(person.Id, out var total)
            ? new YearFacts { Id = $"assessment-{_facts.Year}-{person.Id}", Year = _facts.Year, Score = total, BallotShares = Shares(person), Parts = _parts[person.Id] }
            : null;

    private ImmutableArray<BallotShareFacts> Shares(PersonFacts person) => _entered.GetValueOrDefault(person.Id) is not { } entered ? [] :
        [.. _policy.Document.Profiles.Select(p => p.Ballots).OfType<BallotsSettings>()
            .SelectMany(b => BallotBars.Shares(b, entered.Ballots)).DistinctBy(s => s.Question)];

    private static void Attempt(string person, List<CohortRefusal> refusals, Action step)
    {
        try
        {
            step();
        }
        catch (FactsException refused)
        {
            refusals.Add(new CohortRefusal(person, refused.Message));
        }
    }
}
