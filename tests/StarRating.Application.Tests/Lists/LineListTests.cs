using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Lists;
using StarRating.Application.Tests.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Treatments;
using StarRating.Application.Treatments;
using StarRating.Data.Engines;
using StarRating.Data.Treatments;

namespace StarRating.Application.Tests.Lists;

/// <summary>The lists of pay lines and of scores: every order meets every row once, and a filter leaves what it says.</summary>
public sealed class LineListTests
{
    [Theory, Engines]
    public async Task Pay_lines_of_a_year_and_of_a_month(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        await scene.Pay("2025-01");
        await scene.Pay("2025-02");
        await scene.Draft("2025-03");
        await using var desk = scene.Desk();
        var pay = desk.Get<PayLineQueries>();
        var stored = await desk.Db.PayLines.AsNoTracking().Include(line => line.PaySheet).ToListAsync();
        foreach (var sort in new[] { "", "month", "-month", "place", "name", "-name", "amount", "-amount" })
        {
            var ids = await Walk(ask => pay.Page(new(2025), sort, ask), row => row.Id);
            Assert.Equal(stored.Select(line => line.Id).Order(), ids.Order());
        }

        var amounts = (await pay.Page(new(2025), "-amount", new())).Rows.Select(row => row.Amount).ToList();
        Assert.Equal(amounts.OrderDescending(), amounts);
        var february = await pay.Page(new(2025, 2), null, new());
        Assert.All(february.Rows, row => Assert.Equal((2, PaySheetState.Locked), (row.Month, row.State)));
        Assert.Equal(stored.Where(line => line.PaySheet.Month == 2).Sum(line => line.Amount), await pay.Sum(new(2025, 2)));
        Assert.Empty((await pay.Page(new(2024), null, new())).Rows);
        var one = stored[0];
        var named = await pay.Page(new(2025, Text: one.SecretaryName), null, new());
        Assert.Contains(named.Rows, row => row.Id == one.Id);
        Assert.All(named.Rows, row => Assert.Contains(one.SecretaryName, row.Person, StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task Scores_of_a_year_as_the_township_entered_them(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 30, 20);
        await using var desk = scene.County();
        var queries = desk.Get<ScoreLineQueries>();
        var stored = await desk.Db.Scores.AsNoTracking().ToListAsync();
        Assert.NotEmpty(stored);
        foreach (var sort in new[] { "", "-place", "name", "-name", "indicator", "value", "-value", "entered", "-entered" })
        {
            Assert.Equal(stored.Select(score => score.Id).Order(), (await Walk(ask => queries.Page(scene.Year, new(), sort, ask), row => row.Id)).Order());
        }

        Assert.All((await queries.Page(scene.Year, new(Indicator: "party"), null, new(Size: 500))).Rows, row => Assert.Equal("party", row.IndicatorId));
        Assert.Empty((await queries.Page(scene.Year, new(Rechecked: true), null, new())).Rows);
        await using var neighbour = scene.InTownship(scene.OtherTownship);
        Assert.DoesNotContain((await neighbour.Get<ScoreLineQueries>().Page(scene.Year, new(), null, new())).Rows, row => scene.Members.Contains(row.MemberId));
        await using var stranger = scene.Stranger();
        Assert.Empty((await stranger.Get<ScoreLineQueries>().Page(scene.Year, new(), null, new())).Rows);
        Assert.True((await queries.Indicators(scene.Year)).ContainsKey("party"));
    }

    private static async Task<List<long>> Walk<TRow>(Func<PageAsk, Task<KeyPage<TRow>>> read, Func<TRow, long> idOf)
    {
        var page = await read(new(Size: 4));
        var met = page.Rows.Select(idOf).ToList();
        while (page.Number < page.Pages)
        {
            page = await read(new(page.Number + 1, page.Last, Known: page.Total, Size: 4));
            met.AddRange(page.Rows.Select(idOf));
        }

        return met;
    }
}
