using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Policies;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Ratings;

public sealed class MoveYearPolicyTests
{
    private static readonly PolicyDocument AwardsCountTwice = ScenePolicy.Document with
    {
        Title = "修订办法",
        Profiles = [ScenePolicy.Document.Profiles[0] with { Awards = ScenePolicy.Document.Profiles[0].Awards! with { Levels = [new AwardStars(AwardLevel.City, 2)] } }],
    };

    [Theory, Engines]
    public async Task The_effect_is_shown_before_a_year_is_moved_and_the_stars_are_asked_for_anew_after(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        var (from, to) = await Other(scene, AwardsCountTwice);
        await using (var desk = Desk(scene))
        {
            var effect = await desk.Get<YearPolicyEffects>().Of(scene.YearId, to);
            Assert.Equal(["第10条"], effect.Differences.Select(article => article.Article?.Number).OfType<string>());
            Assert.Equal([("书记0", "5星", "6星"), ("书记3", "2星", "3星")], effect.Rows.Select(row => (row.Name, row.Before, row.After)));
            Assert.Null(effect.Blocked);
        }

        await using (var desk = Desk(scene))
        {
            await Assert.ThrowsAsync<Refusal>(() => desk.Get<MoveYearPolicy>().Move(new(scene.YearId, from, to, " ")));
        }

        await using (var desk = Desk(scene))
        {
            await desk.Get<MoveYearPolicy>().Move(new(scene.YearId, from, to, "市级文件修订"));
        }

        await using (var desk = Desk(scene))
        {
            Assert.False((await desk.Get<YearSummaries>().Of(scene.YearId)).RatingCurrent);
            var told = await Assert.ThrowsAsync<Refusal>(() => desk.Get<MoveYearPolicy>().Move(new(scene.YearId, from, to, "再改")));
            Assert.Contains("刚刚由他人改动", told.Message, StringComparison.Ordinal);
        }

        await using var after = scene.Open();
        Assert.Contains("市级文件修订", (await after.ChangeRecords.SingleAsync(r => r.UseCase == nameof(MoveYearPolicy))).Reason, StringComparison.Ordinal);

        // What was rated under the old version is still explained by it.
        var old = await after.Ratings.OrderBy(r => r.SecretaryId).FirstAsync();
        Assert.Equal(PolicyJson.Hash(ScenePolicy.Document).Hash, old.PolicyHash);
        var cache = new PolicyStore(after, new PolicyCache());
        Assert.Equal("测试办法", (await cache.ByHash(old.PolicyHash, default)).Document.Title);
    }

    [Theory, Engines]
    public async Task A_year_whose_stars_are_announced_stays_with_its_version(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        var (from, to) = await Other(scene, AwardsCountTwice);
        await using (var db = database.OpenAsSystem())
        {
            db.Session.Why.For("Test");
            (await db.RatingYears.AsTracking().SingleAsync()).Stage = YearStage.Notice;
            await db.SaveChangesAsync();
        }

        await using var desk = Desk(scene);
        Assert.NotNull((await desk.Get<YearPolicyEffects>().Of(scene.YearId, to)).Blocked);
        await Assert.ThrowsAsync<Refusal>(() => desk.Get<MoveYearPolicy>().Move(new(scene.YearId, from, to, "市级文件修订")));
    }

    [Theory, Engines]
    public async Task Other_vetoes_ask_for_the_grades_first(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        var veto = new VetoItem { Id = "v", Name = "事故", LegalBasis = "办法", When = new ListedEvent { Items = ["x"] }, Then = new BarGrades { Grades = ["优秀"], Instead = "合格" } };
        var (from, to) = await Other(scene, ScenePolicy.Document with { Profiles = [ScenePolicy.Document.Profiles[0] with { Vetoes = [veto] }] });
        await using var desk = Desk(scene);
        var told = await Assert.ThrowsAsync<Refusal>(() => desk.Get<MoveYearPolicy>().Move(new(scene.YearId, from, to, "市级文件修订")));
        Assert.Contains("请先退回“定等次”", told.Message, StringComparison.Ordinal);
    }

    private static Desk Desk(RatingScene scene) => new(scene.Database, SessionScope.County(scene.CountyId), TimeProvider.System, "主管");

    private static async Task<(long From, long To)> Other(RatingScene scene, PolicyDocument rules)
    {
        await using var db = scene.Open();
        var from = await db.RatingYears.Select(y => y.PolicyVersionId).SingleAsync();
        await using var desk = Desk(scene);
        return (from, await desk.Get<PublishPolicy>().Publish(new(scene.CountyId, PolicyJson.Write(rules)), default));
    }
}
