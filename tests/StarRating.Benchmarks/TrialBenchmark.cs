using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies.Trials;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Trying;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Benchmarks;

/// <summary>What-if on a city's 2,400 sealed inputs with eleven figures each: everything from the database on, then one move of a slider.</summary>
internal sealed class TrialBenchmark(Engine engine) : Benchmark
{
    private const int Persons = 2_400;

    private static readonly string[] Indicators = [.. Enumerable.Range(1, 10).Select(i => $"i{i}")];

    public static IEnumerable<Benchmark> All => EnginesPresent.All.Select(engine => new TrialBenchmark(engine));

    public override string Name => $"what-if {engine}";

    private static PolicyDocument Policy { get; } = ScenePolicy.Document with
    {
        Profiles =
        [
            ScenePolicy.Document.Profiles[0] with
            {
                Assessment = new AssessmentSettings
                {
                    Channels =
                    [
                        new GroupNode { Key = "quantified", Name = "量化考核", Weight = 60, Children = [.. Indicators.Select(key => new PointsNode { Key = key, Name = key, Max = 10 })] },
                        new PointsNode { Key = "organization", Name = "组织评价", Weight = 40, Max = 100 },
                    ],
                },
                Pay = new PaySettings
                {
                    Components =
                    [
                        new RegularPay { Key = "base", Name = "基本报酬", Amount = new AmountTable { Lines = [new AmountLine { Yuan = 2_000 }] } },
                        new StarPay { Key = "stars", Name = "星级报酬", Table = [.. Enumerable.Range(1, 10).Select(n => new StarAmount(n, n * 100))] },
                    ],
                },
            },
        ],
        Grading = new GradingSettings
        {
            Grades = [new GradeDefinition { Name = "优秀", From = 90 }, new GradeDefinition { Name = "合格" }],
            Quotas = [new QuotaSettings { Id = "best", Grade = "优秀", Ratio = 0.3m }],
            TieBreakers = ["quantified"],
        },
    };

    public override async IAsyncEnumerable<Figure> Measure()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database, Persons, townships: 90, rules: Policy);
        await Close(scene);
        var document = DraftDocument.Read(PolicyJson.Write(Policy));
        IReadOnlyList<PreparedYear> prepared = [];
        var (whole, rated) = await InTurns(
            3,
            async () =>
            {
                await using var desk = new Desk(database, SessionScope.County(scene.CountyId), TimeProvider.System);
                prepared = await desk.Get<TrialDesk>().Prepare(RatingScene.Year);
                TrialDesk.Try(TrialSubject.Read(document), prepared);
            },
            () => Rate(prepared));
        yield return Figure.Of($"what-if, {Persons:N0} sealed inputs read and a draft tried, {engine}, beside rating them once", whole, rated, "≤ 1 s on screen");
        foreach (var (what, path, from) in new[]
        {
            ("a weight", "profiles[village].assessment.channels[quantified].weight", 40m),
            ("a quota", "grading.quotas[best].ratio", 10m),
            ("years for a star", "profiles[village].tenure.yearsPerStar", 3m),
            ("yuan for two stars", "profiles[village].pay.components[stars].table[#2].yuan", 210m),
        })
        {
            var value = from;
            var (step, once) = await InTurns(
                5,
                () =>
                {
                    var trial = TrialDesk.Try(TrialSubject.Read(TrialLevers.Move(document, path, value++).Draft), prepared);
                    return trial.Persons == Persons ? Task.CompletedTask : throw new InvalidOperationException($"{trial.Persons} tried.");
                },
                () => Rate(prepared));
            yield return Figure.Of($"what-if, {Persons:N0} sealed inputs, one step of a slider: {what}", step, once, "≤ 300 ms");
        }
    }

    /// <summary>The same persons rated once under the policy of the year, on one thread.</summary>
    private static Task Rate(IReadOnlyList<PreparedYear> prepared)
    {
        foreach (var year in prepared.Select(one => one.Run.Year))
        {
            foreach (var person in year.Persons)
            {
                var facts = person.Facts.Persons[0];
                new Rater(year.Policy, person.Facts).Rate(facts, facts.Years.FirstOrDefault(y => y.Year == year.Year), facts.Previous);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Everybody's figures entered, everybody rated, the year in effect.</summary>
    private static async Task Close(RatingScene scene)
    {
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        await using var all = scene.Database.OpenAsSystem();
        var members = await all.CohortMembers.Where(m => m.RatingYearId == scene.YearId && !m.Excluded).Select(m => new { m.Id, m.TownshipId }).ToListAsync();
        var scores = members.SelectMany((m, at) => Indicators.Append("organization").Select((indicator, i) => new Score
        {
            Version = 1,
            CountyId = scene.CountyId,
            TownshipId = m.TownshipId,
            CohortMemberId = m.Id,
            IndicatorId = indicator,
            Value = indicator == "organization" ? 80 + (at * 7 % 20) : 8 + ((at + (i * 3)) % 21 / 10m),
        })).ToList();
        await new BulkWriter(all).InsertAsync(scores, SessionScope.System);
        foreach (var rating in await all.Ratings.AsTracking().ToListAsync())
        {
            rating.SealedAt = new DateTime(2025, 1, 20, 0, 0, 0, DateTimeKind.Utc);
        }

        (await all.RatingYears.AsTracking().SingleAsync()).Stage = YearStage.InEffect;
        await all.SaveChangesAsync();
    }
}
