namespace StarRating.Browser.Tests.Years;

/// <summary>A whole county year by clicks alone, each by the role that does it: opened, frozen, scored, checked, graded, rated, announced, sealed, paid, exported.</summary>
[Collection(BrowserTests.Name)]
public sealed class CountyYearTests(Chromium chromium, YearSite site) : IClassFixture<YearSite>
{
    [Fact]
    public async Task From_the_first_click_to_the_last_workbook()
    {
        await using (var year = await CountyYear.BeginAsync(chromium, site))
        {
            await year.Open();
            await year.FreezeAndStartScoring();
            await year.Score();
            await year.Accept();
            await year.Grade();
            await year.Rate();
            await year.Announce();
        }

        site.Pass(TimeSpan.FromDays(16));
        await using (var later = await CountyYear.BeginAsync(chromium, site))
        {
            await later.Seal();
            await later.Pay();
            await later.Correct();
            await later.Export();
        }

        await new EveryPage(chromium, site).Look();
    }
}
