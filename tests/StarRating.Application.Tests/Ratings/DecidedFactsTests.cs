using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Assessments;
using StarRating.Application.Organization.Figures;
using StarRating.Application.Ratings;
using StarRating.Application.Secretaries;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Ratings;

/// <summary>
/// What a committee grants and decides, and a village's confirmed yearly figures: entered by the use cases, frozen with the run, read by its rules. The first
/// person of the scene has 5 stars by grade, tenure and award; the second 2.
/// </summary>
public sealed class DecidedFactsTests
{
    private const string Income = "集体经济收入";

    private static PolicyDocument Policy { get; } = ScenePolicy.Document with
    {
        Profiles =
        [
            ScenePolicy.Document.Profiles[0] with
            {
                GrantedStars = [new GrantedStarType { Article = "a11", Code = "merit", Name = "业绩星", Cap = 2 }],
                Adjustment = new AdjustmentSettings
                {
                    Article = "a12",
                    Rules =
                    [
                        new AdjustmentRule { Id = "doubled", When = new FigureWithin { Name = Income, Growth = true, From = 100 }, Then = new AddStars(2), AlsoInitial = true },
                        new AdjustmentRule { Id = "merit-range", When = new GradeIs { Grades = ["优秀"] }, Then = new CommitteeRange(-1, 3), AlsoInitial = true },
                    ],
                },
            },
        ],
    };

    [Theory, Engines]
    public async Task Granted_stars_and_the_choice_of_the_committee_count_with_their_document_and_only_within_the_policy(Engine engine)
    {
        await using var scene = await Begin(engine);
        var before = await scene.Rate();
        Assert.Contains("研究", before[0].ExceptionText, StringComparison.Ordinal);
        Assert.Equal(5, before[0].Stars);

        await scene.Do<GrantStars>(use => use.Grant(scene.Person(0), new(2024, "merit", 1, new(2025, 1, 8), "县发〔2025〕1号", "抗洪抢险成绩突出")));
        var beyond = await Assert.ThrowsAsync<Refusal>(() => scene.Do<GrantStars>(use => use.Grant(scene.Person(0), new(2024, "merit", 2, new(2025, 1, 8), "县发〔2025〕2号", "又一项"))));
        Assert.Contains("最多授予2星，本年度已授予1星", beyond.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refusal>(() => scene.Do<GrantStars>(use => use.Grant(scene.Person(0), new(2024, "other", 1, new(2025, 1, 8), "县发〔2025〕3号", "没有这种"))));
        await Assert.ThrowsAsync<Refusal>(() => scene.Do<GrantStars>(use => use.Grant(scene.Person(0), new(2024, "merit", 1, new(2025, 2, 8), "县发〔2025〕3号", "还没有到"))));
        await Assert.ThrowsAsync<NotFound>(() => scene.Do<GrantStars>(use => use.Grant(987654, new(2024, "merit", 1, new(2025, 1, 8), "县发〔2025〕3号", "没有此人"))));

        var range = Assert.Single(await scene.Ask<StarDecisionQueries, IReadOnlyList<RangeChoice>>(use => use.Ranges(scene.CountyId)));
        Assert.Equal((2024, "merit-range", -1, 3), (range.Year, range.Rule, range.From, range.To));
        Assert.Contains("-1 至 +3", (await Assert.ThrowsAsync<Refusal>(() => scene.Do<RecordCommitteeDecision>(
            use => use.Record(scene.Person(0), new(2024, "merit-range", 4, new(2025, 1, 8), "常委会纪要3号", "过高"))))).Message, StringComparison.Ordinal);
        await scene.Do<RecordCommitteeDecision>(use => use.Record(scene.Person(0), new(2024, "merit-range", 3, new(2025, 1, 8), "常委会纪要3号", "带动周边三村")));
        await Assert.ThrowsAsync<Refusal>(() => scene.Do<RecordCommitteeDecision>(use => use.Record(scene.Person(0), new(2024, "merit-range", 2, new(2025, 1, 8), "常委会纪要4号", "再定"))));

        Assert.False((await scene.Summary()).RatingCurrent);
        var after = await scene.Rate();
        Assert.True((await scene.Summary()).RatingCurrent);
        Assert.Equal(5 + 1 + 3, after[0].Stars);
        Assert.DoesNotContain("研究", after[0].ExceptionText, StringComparison.Ordinal);
        var facts = FactsJson.Read(after[0].FactsJson).Persons[0];
        Assert.Equal(("merit", 1, "县发〔2025〕1号"), (facts.Granted[0].Type, facts.Granted[0].Stars, facts.Granted[0].Document));
        Assert.Equal((3, "常委会纪要3号，带动周边三村"), (facts.Decisions[0].Value, facts.Decisions[0].Reason));
        Assert.Equal(after[0].TraceJson, RatingJson.Write(Rerating.Rate(PolicyJson.Hash(Policy), FactsJson.Read(after[0].FactsJson))));
        var explained = await scene.Ask<RatingExplanations, RatingExplanation>(use => use.Of(after[0].Id, default));
        Assert.Contains(explained.Steps.SelectMany(step => step.Facts), fact => fact.Contains("县发〔2025〕1号", StringComparison.Ordinal));
        Assert.Contains(explained.Steps.SelectMany(step => step.Facts), fact => fact.Contains("常委会纪要3号", StringComparison.Ordinal));

        // Voided, they stay readable in the file and count no longer.
        var file = await scene.Ask<PersonFileQueries, PersonFile>(use => use.File(scene.Person(0), false));
        await scene.Do<VoidRecord>(use => use.Void(RecordKind.GrantedStar, file.Granted[0].Id, file.Granted[0].Version, "文号有误"));
        await scene.Do<VoidRecord>(use => use.Void(RecordKind.CommitteeDecision, file.Decisions[0].Id, file.Decisions[0].Version, "重新研究"));
        Assert.False((await scene.Summary()).RatingCurrent);
        Assert.Equal(5, (await scene.Rate())[0].Stars);
        Assert.Equal("文号有误", (await scene.Ask<PersonFileQueries, PersonFile>(use => use.File(scene.Person(0), false))).Granted[0].VoidReason);
        await scene.Do<RecordCommitteeDecision>(use => use.Record(scene.Person(0), new(2024, "merit-range", 0, new(2025, 1, 9), "常委会纪要5号", "不作升降")));
        Assert.Equal(5, (await scene.Rate())[0].Stars);
    }

    [Theory, Engines]
    public async Task A_figure_counts_once_it_is_confirmed_and_is_frozen_with_the_run(Engine engine)
    {
        await using var scene = await Begin(engine);
        await scene.Rate();
        await scene.Enter(2023, 0, "100,000");
        await scene.Enter(2024, 0, "260000.5");
        Assert.Equal(2, (await scene.Summary()).FiguresToConfirm);
        var blocked = StageReadiness.Of(YearStage.Rating, await scene.Summary()).Blockers.Single(b => b.Kind == StageBlockerKind.FiguresToConfirm);
        Assert.Equal(StagePage.Figures, blocked.Page);
        Assert.Equal(5, (await scene.Rate())[0].Stars);

        await scene.Confirm(2023);
        await scene.Confirm(2024);
        Assert.Equal(0, (await scene.Summary()).FiguresToConfirm);
        Assert.False((await scene.Summary()).RatingCurrent);
        var rated = await scene.Rate();
        Assert.Equal([7, 2], rated.Take(2).Select(r => r.Stars!.Value));
        var village = FactsJson.Read(rated[0].FactsJson).Villages.Single(v => v.Figures.Length > 0);
        Assert.Equal([(2023, 100_000m), (2024, 260_000.5m)], village.Figures.Select(f => (f.Year, f.Value)));

        // What is changed later waits anew, differs from what was frozen, and does not reach the stored result.
        await scene.Enter(2024, 0, "120000", was: "260000.5");
        Assert.Equal(7, (await scene.Stored())[0].Stars);
        var difference = Assert.Single(await scene.Ask<FreezeDifferences, IReadOnlyList<FreezeDifference>>(use => use.Of(scene.YearId, default)));
        Assert.Equal((true, "村年度指标"), (difference.WouldChange, difference.Sections.Single()));
        Assert.Equal(5, (await scene.Rate())[0].Stars);
    }

    [Theory, Engines]
    public async Task Figures_that_the_policy_does_not_ask_for_are_no_facts_of_a_rating(Engine engine)
    {
        await using var scene = await Begin(engine, ScenePolicy.Document);
        await using (var db = scene.Scene.Database.OpenAsSystem())
        {
            var village = await db.Villages.OrderBy(v => v.Id).FirstAsync();
            db.Add(new StarRating.Data.Organization.VillageFigure
            {
                CountyId = scene.CountyId,
                VillageId = village.Id,
                Name = Income,
                Year = 2024,
                Value = 1,
                ConfirmedAt = new DateTime(2025, 1, 5, 0, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
        }

        Assert.All(await scene.Rate(), rating => Assert.All(FactsJson.Read(rating.FactsJson).Villages, village => Assert.Empty(village.Figures)));
    }

    private static async Task<Bench> Begin(Engine engine, PolicyDocument? rules = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 1, 10, 12, 0, 0, TimeSpan.FromHours(8)));
        return new(await RatingScene.Make(await TestDatabase.CreateAsync(engine, clock), rules: rules ?? Policy), clock);
    }

    private sealed class Bench(RatingScene scene, FakeTimeProvider clock) : IAsyncDisposable
    {
        public RatingScene Scene => scene;

        public long CountyId => scene.CountyId;

        public long YearId => scene.YearId;

        public long Person(int index) => scene.SecretaryIds[index];

        public Task Do<TUseCase>(Func<TUseCase, Task> act)
            where TUseCase : notnull => Ask<TUseCase, bool>(async use =>
            {
                await act(use);
                return true;
            });

        /// <summary>One request; then a minute goes by.</summary>
        public async Task<T> Ask<TUseCase, T>(Func<TUseCase, Task<T>> act)
            where TUseCase : notnull
        {
            await using var desk = new Desk(scene.Database, SessionScope.County(scene.CountyId), clock, "王经办");
            var answer = await act(desk.Get<TUseCase>());
            clock.Advance(TimeSpan.FromMinutes(1));
            return answer;
        }

        public async Task<List<Rating>> Rate()
        {
            await Do<RateTheYear>(use => use.Run(scene.YearId, default));
            return await Stored();
        }

        public async Task<List<Rating>> Stored()
        {
            await using var db = scene.Open();
            return await db.Ratings.AsNoTracking().OrderBy(r => r.SecretaryId).ToListAsync();
        }

        public Task<YearSummary> Summary() => Ask<YearSummaries, YearSummary>(use => use.Of(scene.YearId));

        public async Task Enter(int year, int village, string value, string was = "")
        {
            await using var db = scene.Open();
            var id = (await db.Villages.OrderBy(v => v.Id).Select(v => v.Id).ToListAsync())[village];
            await Do<RecordFigures>(use => use.Record(year, [new FigureEntry(id, Income, was, value)]));
        }

        public async Task Confirm(int year)
        {
            var waiting = await Ask<FigureQueries, IReadOnlyList<FigureToConfirm>>(use => use.ToConfirm(year, null));
            await Do<ConfirmFigures>(use => use.Confirm(year, waiting.ToDictionary(f => f.Id, f => f.Cell.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)), "农经统计年报"));
        }

        public async ValueTask DisposeAsync() => await scene.Database.DisposeAsync();
    }
}
