using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StarRating.Assessments;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Reviewing;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Documents;

/// <summary>
/// The papers of docs/examples, each with results reckoned by hand, and what holds of all of them: the trace comes to the star, stars lie within the scale, the order of
/// the facts is irrelevant to the byte, and who does better is not rated lower.
/// </summary>
public sealed class ExamplePapersTests
{
    public static TheoryData<string> Examples => [.. Directory.EnumerateDirectories(Repository.PathOf("docs/examples")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("six-grades", "p01=5 p02=5 p03=3 p04=2 p05=1 p06=1 p07=1 p08=1 p09=2 p10=1")]
    [InlineData("two-yearly-growth", "p1=5 p2=4 p3=3 p4=3 p5=2 p6=3 p7=4")]
    [InlineData("five-tier-places", "p01=4 p02=5 p03=4 p04=4 p05=3 p06=3 p07=3 p08=3 p09=2 p10=2")]
    [InlineData("three-posts", "p1=7 p2=4 p3=5 p4=9 p5=12 p6=9 p7=8 p8=7")]
    [InlineData("must-have-theme", "p1=5 p2=2 p3=4 p4=4 p5=5")]
    [InlineData("premium-and-leaving", "p1=1 p2=1 p3=LowGrade p4=2 p5=1")]
    [InlineData("assessed-without-star", "p1=8 p2=Veto p3=6 p4=9 p5=0")]
    public void The_stars_of_a_paper_are_those_reckoned_by_hand(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', Run(name).Ratings.Select(rating => $"{rating.Person}={Word(rating.Outcome)}")));

    [Theory]
    [InlineData("six-grades", "p01=6000 p02=6000 p03=2000 p04=2000 p05=2000 p06=2000 p07=2000 p08=2000 p09=2000 p10=2000")]
    [InlineData("must-have-theme", "p1=7200 p2=400 p3=3400 p4=3400 p5=7200")]
    [InlineData("premium-and-leaving", "p1=800 p2=-1600 p3=-2560 p4=14720 p5=-1280")]
    public void The_amounts_of_a_paper_are_those_reckoned_by_hand(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', Run(name).Pay.GroupBy(due => due.Person).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key}={g.Sum(due => due.Total):0.##}"))));

    [Theory]
    [InlineData("six-grades")]
    [InlineData("two-yearly-growth")]
    [InlineData("five-tier-places")]
    [InlineData("three-posts")]
    [InlineData("must-have-theme")]
    [InlineData("premium-and-leaving")]
    [InlineData("assessed-without-star")]
    public void A_paper_passes_the_checks_of_publishing(string name)
    {
        var findings = PolicyReview.Of(DraftDocument.Read(Repository.Read($"docs/examples/{name}/policy.json")));
        Assert.Equal([], findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Text));
    }

    [Theory, MemberData(nameof(Examples))]
    public void What_is_printed_is_kept_and_each_trace_comes_to_its_star(string name)
    {
        var result = Run(name);
        Assert.Empty(result.Refusals);
        Repository.Keep($"docs/examples/{name}/printed.json", Printed(result));
        Assert.All(result.Ratings, rating =>
        {
            Assert.Equal(rating.Outcome, TraceReplay.Outcome(rating.Trace));
            Assert.Equal(rating.Outcome, TraceReplay.Outcome(ResultJson.ReadTrace(ResultJson.WriteTrace(rating.Trace))));
        });
    }

    [Theory, MemberData(nameof(Examples))]
    public void Stars_lie_within_the_scale_and_the_order_of_the_facts_is_irrelevant_to_the_byte(string name)
    {
        var (policy, facts) = Read(name);
        var printed = Printed(CohortRun.Of(policy, facts));
        for (var seed = 0; seed < 5; seed++)
        {
            Assert.Equal(printed, Printed(CohortRun.Of(policy, Shuffled(facts, new Random(seed)))));
        }

        foreach (var rating in CohortRun.Of(policy, facts).Ratings)
        {
            var scale = policy.Document.Profiles.FirstOrDefault(profile => profile.Id == rating.Profile)?.Scale ?? new ScaleSettings();
            Assert.True(rating.Outcome is not Rated rated || (rated.Stars >= scale.Lowest && rated.Stars <= scale.Highest));
        }
    }

    /// <summary>A better grade and ten points more, other things being equal, cost nobody a star.</summary>
    [Theory, MemberData(nameof(Examples))]
    public void Who_does_better_is_not_rated_lower(string name)
    {
        var (policy, facts) = Read(name);
        var grades = policy.Document.Grading?.Grades.Select(grade => grade.Name) ?? policy.Document.Profiles[0].GradeStars?.Grades.Select(grade => grade.Grade);
        var best = grades?.FirstOrDefault();
        var before = CohortRun.Of(policy, facts).Ratings.ToDictionary(rating => rating.Person);
        foreach (var person in facts.Persons)
        {
            var better = person with
            {
                Years = [.. person.Years.Select(year => year.Year == facts.Year ? year with { Grade = year.Grade is null ? null : best ?? year.Grade, Score = year.Score + 10 } : year)],
            };
            var entered = facts.Cohort?.Entered.Select(given => given.Person == person.Id ? given with { Scores = [.. given.Scores.Select(More)] } : given);
            var changed = facts with
            {
                Persons = [.. facts.Persons.Select(other => other.Id == person.Id ? better : other)],
                Cohort = facts.Cohort is null ? null : facts.Cohort with { Entered = [.. entered!], TieDecisions = facts.Cohort.TieDecisions },
            };
            if (before.TryGetValue(person.Id, out var was) && CohortRun.Of(policy, changed).Ratings.FirstOrDefault(rating => rating.Person == person.Id) is { } now)
            {
                Assert.True(Value(now) >= Value(was), $"{name} {person.Id}: {Word(was.Outcome)} → {Word(now.Outcome)}");
            }
        }

        ScoreFacts More(ScoreFacts score)
        {
            var node = policy.Document.Profiles.SelectMany(profile => profile.Assessment?.Channels ?? []).SelectMany(Flat).FirstOrDefault(node => node.Key == score.Indicator);
            return node is PointsNode points ? score with { Value = Math.Min(points.Max, score.Value + 10) } : score;
        }
    }

    private static int Value(RatingResult rating) => (rating.Outcome as Rated)?.Stars ?? -1;

    private static IEnumerable<AssessmentNode> Flat(AssessmentNode node) => node is GroupNode group ? group.Children.SelectMany(Flat) : [node];

    private static string Word(Outcome outcome) => outcome switch
    {
        Rated rated => rated.Stars.ToString(CultureInfo.InvariantCulture),
        NoStar none => none.Reason.ToString(),
        _ => outcome.Kind.ToString(),
    };

    private static FactsDocument Shuffled(FactsDocument facts, Random random)
    {
        ImmutableArray<T> Mixed<T>(ImmutableArray<T> list) => [.. list.OrderBy(_ => random.Next())];
        return facts with
        {
            Villages = Mixed([.. facts.Villages.Select(village => village with { Figures = Mixed(village.Figures), Awards = Mixed(village.Awards) })]),
            Persons = Mixed(
            [
                .. facts.Persons.Select(person => person with
                {
                    Appointments = Mixed(person.Appointments),
                    Awards = Mixed(person.Awards),
                    Sanctions = Mixed(person.Sanctions),
                    Events = Mixed(person.Events),
                    Years = Mixed(person.Years),
                }),
            ]),
            Cohort = facts.Cohort is not { } cohort ? null : cohort with { Entered = Mixed([.. cohort.Entered.Select(given => given with { Scores = Mixed(given.Scores), Ballots = Mixed(given.Ballots) })]) },
        };
    }

    private static string Printed(CohortResult result) => JsonSerializer.Serialize(result, StrictJson.Indented) + "\n";

    private static CohortResult Run(string name)
    {
        var (policy, facts) = Read(name);
        return CohortRun.Of(policy, facts);
    }

    private static (HashedPolicy Policy, FactsDocument Facts) Read(string name) => (
        File.Exists(Repository.PathOf($"docs/examples/{name}/policy.json")) ? PolicyJson.Read(Repository.Read($"docs/examples/{name}/policy.json")) : SamplePolicy.Read(),
        FactsJson.Read(Repository.Read($"docs/examples/{name}/facts.json")));
}
