using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StarRating.Application.Policies;
using StarRating.Browser.Tests.Handbook;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Browser.Tests.Policies;

/// <summary>A county's policy changed by its clerk without a programmer, from the first click to the year that goes by it, by clicks and keys alone.</summary>
[Collection(BrowserTests.Name)]
public sealed class PolicyWalkTests(Chromium chromium, DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string Clerk = "yanhu-jingban";
    private const string Manager = "yanhu-zhuguan";

    [Fact]
    public async Task From_the_citys_policy_to_the_year_that_goes_by_the_countys()
    {
        string draft;
        await using (var walk = await Begin(Clerk, "policy-write"))
        {
            var desk = new PolicyDesk(walk);
            draft = await desk.BeginFromTheCity();
            await desk.ChangeANumber();
            await desk.FillAGrid();
            await desk.ReorderByKeyboardAndTakeItBack();
            await desk.ReorderByDragging();
            await desk.MeetAFindingAndGoToIt();
            await desk.ProveWithACase(draft);
            await desk.TryOnAClosedYear(draft);
            await desk.Submit(draft);
        }

        string version;
        await using (var walk = await Begin(Manager, "policy-publish"))
        {
            version = await Publish(walk, draft);
            await MoveTheRunningYear(walk, version);
        }

        await PublishForTheCity();
        await using var later = await Begin(Clerk, "policy-follow");
        await FollowTheCity(later, version);
    }

    [Fact]
    public async Task From_a_pasted_paper_to_settings_under_its_articles()
    {
        await using var walk = await Begin(Clerk, "policy-paper");
        var page = walk.Page;
        await walk.GoToAsync("/policies/drafts/paper");
        await page.FillAsync("#Text", "只有一段话，没有编号。");
        await page.ClickAsync("button:has-text('拆分条款')");
        await page.WaitForSelectorAsync("#Text-error:has-text('没有找到可以拆分的条款')");
        await walk.LookAsync("no-articles");
        await page.FillAsync("#Text", "盐湖区村党组织书记星级化管理办法\n第一章　总则\n第一条　为规范管理，制定本办法。\n第二章　评星\n第二条　任职每满八年加一星。\n（一）计算到上年年底；\n第三条　结果公示七个工作日。\n附件：名额表\n优秀\t30%");
        await page.ClickAsync("button:has-text('拆分条款')");
        await page.WaitForSelectorAsync("text=拆分结果：共 4 条");
        await walk.LookAsync("split");
        await page.ClickAsync("button:has-text('生成草稿')");
        await page.WaitForURLAsync(new Regex(@"/policies/drafts/\d+$"));
        await page.ClickAsync("[data-article=none] .article-acts a");
        const string home = "select[data-fill='profiles[village].tenure.article']";
        await page.WaitForSelectorAsync(home);
        await page.SelectOptionAsync(home, new SelectOptionValue { Label = "第二条" });
        await page.WaitForSelectorAsync("[data-article=p2] [data-unit='profiles[village].tenure']");
        await walk.LookAsync("attached");
    }

    private async Task<Walk> Begin(string login, string name)
    {
        var walk = await Walk.BeginAsync(chromium, site.Address, name);
        await walk.SignInAsync(login, site.PasswordOf(login));
        return walk;
    }

    private static async Task<string> Publish(Walk walk, string draft)
    {
        var page = walk.Page;
        await walk.GoToAsync("/");
        await page.ClickAsync("[data-waiting=Policies] a:has-text('待审核发布')");
        await page.WaitForURLAsync($"**{draft}/review");
        await page.WaitForSelectorAsync("#differences:has-text('工作日数')");
        await page.FillAsync("#number", "盐组发〔2026〕8号");
        await walk.LookAsync("review");
        await page.ClickAsync("#publish button[type=submit]");
        await page.WaitForURLAsync(new Regex(@"/policies/\d+$"));
        await page.ClickAsync("#history summary");
        await walk.LookAsync("published");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task MoveTheRunningYear(Walk walk, string version)
    {
        var page = walk.Page;
        await walk.GoToAsync($"/years/2025/policy?to={version.Split('/')[^1]}");
        await page.WaitForSelectorAsync("#differences:has-text('工作日数')");
        await page.FillAsync("#reason", "本县办法已经发布，自本年度起执行");
        await walk.LookAsync("move-year");
        await page.ClickAsync("#move button[type=submit]");
        await page.WaitForURLAsync(address => !address.Contains("/policy", StringComparison.Ordinal));
        await walk.GoToAsync("/years/2025/policy");
        await page.WaitForSelectorAsync("text=现用《盐湖区村（社区）党组织书记星级化管理办法》第1版");
        await walk.LookAsync("moved");
    }

    private async Task PublishForTheCity()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.City(), null, "市级");
        var present = await scope.ServiceProvider.GetRequiredService<StarRatingContext>().PolicyVersions.AsNoTracking().SingleAsync(p => p.CountyId == null && p.Status == PolicyStatus.Published);
        var anew = DraftDocument.Read(present.Json).Fill("profiles[village].tenure.yearsPerStar", ["8"]).After.Fill("publicity.workingDays", ["6"]).After;
        await scope.ServiceProvider.GetRequiredService<PublishPolicy>().Publish(new(null, anew.Json), default);
    }

    private static async Task FollowTheCity(Walk walk, string version)
    {
        var page = walk.Page;
        await walk.GoToAsync("/");
        await page.ClickAsync("[data-waiting=Policies] a:has-text('逐条对照')");
        await page.WaitForURLAsync($"**{version}/city");
        await walk.LookAsync("three-way");
        await page.ClickAsync("#begin");
        await page.WaitForURLAsync("**/inherit");
        Assert.True(await page.IsCheckedAsync("tr[data-standing=CityOnly] input[name=Taken]"));
        Assert.False(await page.IsCheckedAsync("tr[data-standing=Both] input[name=Taken]"));
        await walk.LookAsync("choose");
        await page.ClickAsync("button:has-text('按所选办理')");
        await page.WaitForURLAsync(new Regex(@"/policies/drafts/\d+$"));
        await page.WaitForSelectorAsync("[data-article=a11] .said:has-text('每满8年加1星')");
        Assert.Equal(0, await page.Locator("text=市级已发布第2版").CountAsync());
        await walk.LookAsync("followed");
        await page.ClickAsync(".tabs a:has-text('修改记录')");
        await page.ClickAsync("#list tbody tr:first-child button:has-text('撤销')");
        await page.ClickAsync(".tabs a:has-text('条款和设置')");
        await page.WaitForSelectorAsync("text=市级已发布第2版");
        await page.WaitForSelectorAsync("[data-article=a11] .said:has-text('每满10年加1星')");
        await walk.LookAsync("taken-back");
    }
}
