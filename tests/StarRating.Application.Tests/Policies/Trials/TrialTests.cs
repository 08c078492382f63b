using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies.Drafts;
using StarRating.Application.Policies.Trials;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Policies.Trying;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Policies.Trials;

/// <summary>Trials over the stored year of <see cref="CorrectionScene"/>: persons 0 to 3 with 5, 2, 3 and 2 stars, one suspended, one too new.</summary>
public sealed class TrialTests
{
    private const string Years = "profiles[village].tenure.yearsPerStar";

    [Theory, Engines]
    public async Task A_draft_like_the_version_moves_nobody_and_costs_what_the_sheets_come_to(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.Pay.Pay("2025-01");
        await scene.Pay.Pay("2025-02");
        var trial = await scene.At<TrialDesk, Trial>(CorrectionScene.Staff, async desk => await desk.Try((await Subject(scene)).Policy(), RatingScene.Year));
        var county = Assert.Single(trial.Counties);
        Assert.Equal(6, county.Result.Count(TrialMove.Same));
        Assert.Equal(county.Result.CostBefore, county.Result.CostAfter);
        await using var desk = scene.Desk();
        foreach (var month in new[] { 1, 2 })
        {
            var paid = await desk.Db.PayLines.Where(l => l.ForMonth == month).Select(l => l.Amount).ToListAsync();
            Assert.Equal(paid.Sum(), county.Result.Costs.Sum(c => c.After[month - 1]));
        }
    }

    [Theory, Engines]
    public async Task A_setting_moved_moves_those_it_concerns_by_its_article_and_nothing_is_stored(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var before = await Stored(scene);
        var subject = await Subject(scene);
        var point = await scene.At<TrialCurves, TrialPoint>(CorrectionScene.Staff, curves => curves.At(subject, RatingScene.Year, Years, 20));
        Assert.EndsWith("由 10 改为 20", point.Words, StringComparison.Ordinal);
        var sheet = TrialSheet.Of(point.Trial!);

        // 23 and 18 and 13 years: who had two stars for service keeps one, who had one for 18 or 13 years loses it.
        Assert.Equal(3, point.Trial!.Count(TrialMove.Fallen));
        Assert.Equal([("第9条", 3)], sheet.Causes.Select(c => (c.Cause.Article, c.Fallen)));
        Assert.True(point.Trial.CostAfter < point.Trial.CostBefore);
        var rows = TrialPersons.Of(point.Trial, new TrialFilter());
        Assert.Equal(["书记0", "书记1", "书记2"], rows.Select(r => r.Name.Name).Order());
        var view = TrialPersons.View(point.Trial, rows[0].Name.RatingId);
        Assert.NotEqual(view.Before.Select(s => s.Arithmetic), view.After.Select(s => s.Arithmetic));
        Assert.Equal(before, await Stored(scene));
    }

    [Theory, Engines]
    public async Task A_curve_has_the_present_value_among_its_points_and_where_the_policy_breaks_it_says_why(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var subject = await Subject(scene);
        var points = await scene.At<TrialCurves, IReadOnlyList<TrialPoint>>(CorrectionScene.Staff, curves => curves.Over(subject, RatingScene.Year, Years, 0, 24, 4));
        Assert.Equal([0m, 4m, 8m, 10m, 12m, 16m, 20m, 24m], points.Select(p => p.Value));
        Assert.Equal(0, points.Single(p => p.Value == 10).Trial!.Count(TrialMove.Fallen));
        Assert.NotNull(points[0].Refused);
        foreach (var (from, to, step) in new[] { (5m, 5m, 1m), (0m, 10m, 0m), (0m, 100m, 1m) })
        {
            await Assert.ThrowsAsync<Refusal>(() => scene.At<TrialCurves, IReadOnlyList<TrialPoint>>(CorrectionScene.Staff, curves => curves.Over(subject, RatingScene.Year, Years, from, to, step)));
        }
    }

    [Theory, Engines]
    public async Task Whose_it_is_not_tries_nothing(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var draft = (await Subject(scene)).Id;
        await using var foreign = new Desk(scene.Pay.Rated.Database, SessionScope.County(scene.Pay.Rated.CountyId + 1), scene.Pay.Clock, "外县");
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<TrialSubjects>().Draft(draft));
        Assert.Empty(await foreign.Get<TrialSubjects>().Years());
        await Assert.ThrowsAsync<Refusal>(() => foreign.Get<TrialDesk>().Prepare(RatingScene.Year));
        await using var city = new Desk(scene.Pay.Rated.Database, SessionScope.City(), scene.Pay.Clock, "市级");
        await Assert.ThrowsAsync<NotFound>(() => city.Get<TrialSubjects>().Draft(draft));
        await using var township = new Desk(scene.Pay.Rated.Database, SessionScope.Townships(scene.Pay.Rated.CountyId, scene.Pay.Rated.TownshipIds[0]), scene.Pay.Clock, "乡镇");
        await Assert.ThrowsAsync<NotFound>(() => township.Get<TrialSubjects>().Draft(draft));
        await Assert.ThrowsAsync<NotFound>(() => township.Get<TrialSubjects>().Years());
    }

    [Theory, Engines]
    public async Task The_city_tries_its_draft_on_the_closed_years_of_its_counties(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var json = (await Subject(scene)).Document.Json;
        await using var city = new Desk(scene.Pay.Rated.Database, SessionScope.City(), scene.Pay.Clock, "市级");
        var draft = await city.Get<StartDraft>().FromDocument(null, json);
        var subject = await city.Get<TrialSubjects>().Draft(draft);
        var trial = await city.Get<TrialDesk>().Try(subject.Policy(), RatingScene.Year);
        Assert.Equal([("示例县", 6)], trial.Counties.Select(c => (c.Year.County, c.Result.Persons.Length)));
    }

    [Theory, Engines]
    public async Task A_year_corrected_since_is_read_anew_and_what_is_old_is_forgotten(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await using var desk = scene.Desk();
        var first = (await desk.Get<TrialDesk>().Prepare(RatingScene.Year))[0];
        Assert.Same(first, (await desk.Get<TrialDesk>().Prepare(RatingScene.Year))[0]);
        Assert.Equal(6, desk.Get<TrialShelf>().Persons);
        await scene.ServedSince(3, new DateOnly(2003, 3, 1));
        await scene.Finish(await scene.Propose(3, CorrectionGround.Service));
        var second = (await desk.Get<TrialDesk>().Prepare(RatingScene.Year))[0];
        Assert.NotSame(first, second);
        scene.Pay.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.NotSame(second, (await desk.Get<TrialDesk>().Prepare(RatingScene.Year))[0]);
    }

    [Theory, Engines]
    public async Task The_workbook_has_its_sheets_and_persons_only_where_granted(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var subject = await Subject(scene);
        var moved = subject with { Document = TrialLevers.Move(subject.Document, Years, 20).Draft };
        foreach (var (persons, sheets) in new[] { (true, 5), (false, 4) })
        {
            var book = await scene.At<ExportTrial, StarRating.Application.Reports.Workbook>(CorrectionScene.Staff, use => use.Export(moved, new TrialExport(RatingScene.Year, persons, Pay: true)));
            using var read = new ClosedXML.Excel.XLWorkbook(new MemoryStream(book.Content));
            Assert.Equal(sheets, read.Worksheets.Count);
            Assert.Equal(persons, read.Worksheets.Any(sheet => sheet.CellsUsed().Any(cell => cell.GetString() == "书记0")));
        }
    }

    private static async Task<TrialSubject> Subject(CorrectionScene scene)
    {
        await using var desk = scene.Desk();
        var version = await desk.Db.PolicyVersions.Select(p => p.Id).SingleAsync();
        var draft = await desk.Get<StartDraft>().From(scene.Pay.Rated.CountyId, version);
        return await desk.Get<TrialSubjects>().Draft(draft);
    }

    private static async Task<(int, int, string)> Stored(CorrectionScene scene)
    {
        await using var db = scene.Pay.Rated.Database.OpenAsSystem();
        var ratings = await db.Ratings.OrderBy(r => r.Id).Select(r => new { r.Id, r.Stars, r.Version }).ToListAsync();
        return (await db.PayLines.CountAsync(), await db.GradeResults.CountAsync(), string.Join(";", ratings));
    }
}
