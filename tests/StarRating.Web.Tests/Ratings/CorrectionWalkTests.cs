using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application;
using StarRating.Data.Ratings;
using StarRating.Web.Tests.Access.Isolation;

namespace StarRating.Web.Tests.Ratings;

/// <summary>A correction as the county does it: the staff prepares, the manager decides, the notice hangs, it takes effect; readers read.</summary>
public sealed class CorrectionWalkTests(FurnishedPortal portal) : IClassFixture<FurnishedPortal>
{
    [Fact]
    public async Task A_wrong_service_date_is_corrected_from_the_form_to_the_new_version()
    {
        var rating = portal.Own[Thing.Rating];
        await portal.InDatabaseAsync(async db =>
        {
            foreach (var open in await db.Corrections.AsTracking().Where(c => c.SecretaryId == portal.Own[Thing.Secretary]).ToListAsync())
            {
                (open.State, open.OpenSecretaryId) = (CorrectionState.Withdrawn, null);
            }

            (await db.Appointments.AsTracking().SingleAsync(a => a.Id == portal.Own[Thing.Appointment])).StartsOn = new DateOnly(2000, 3, 1);
            await db.SaveChangesAsync();
        });
        var staff = await portal.SignInAsync(portal.Staff);
        Assert.Contains("更正", await Text(staff, $"/ratings/2024/{rating}"));
        var form = await Text(staff, $"/corrections/propose/{rating}");
        Assert.Contains("2010-03-01 至 今 改为", form);
        Assert.Contains("逐条对照", form);
        var refused = await staff.PostFormAsync($"/corrections/propose/{rating}", new() { ["Form.Reason"] = "", ["Form.DocumentNumber"] = "" });
        var page = await refused.TextAsync();
        Assert.Contains("请写明原因", page);
        Assert.Contains("请填写依据文号", page);
        var tried = await staff.PostFormAsync($"/corrections/propose/{rating}/try", new() { ["Form.Ground"] = "Score", ["Form.Score"] = "95" }, $"/corrections/propose/{rating}");
        Assert.Contains("95.00分 优秀", await tried.TextAsync());

        var sent = await staff.PostFormAsync($"/corrections/propose/{rating}", new() { ["Form.Ground"] = "Service", ["Form.Reason"] = "任职时间记错", ["Form.DocumentNumber"] = "组报1号" });
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var address = sent.Headers.Location!.ToString();
        Assert.Contains("待审批", await Text(staff, "/corrections"));
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.PostFormAsync($"{address}/approve", new() { ["version"] = "1" }, address)).StatusCode);

        var manager = await portal.SignInAsync(portal.City.Manager);
        Assert.Contains("1 件更正、补定待审批", await Text(manager, "/"));
        var stale = await manager.PostFormAsync($"{address}/approve", new() { ["version"] = "99" }, address);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await manager.PostFormAsync($"{address}/approve", new() { ["version"] = await Version(manager, address) }, address)).StatusCode);
        var notice = await staff.PostFormAsync($"{address}/notice", new()
        {
            ["version"] = await Version(staff, $"{address}/notice"),
            ["Form.Title"] = "更正公示",
            ["Form.PostedOn"] = $"{portal.Services.GetRequiredService<TimeProvider>().Today():yyyy-MM-dd}",
            ["Form.ContactPhone"] = "0359-2020000",
        });
        Assert.Equal(HttpStatusCode.Found, notice.StatusCode);
        Assert.Contains("拟将其2024年度星级由", await Text(staff, $"{address}/print"));
        Assert.Contains("还有", await Text(manager, address));

        await portal.InDatabaseAsync(async db =>
        {
            var hung = await db.Notices.AsTracking().OrderBy(n => n.Id).LastAsync();
            (hung.PostedOn, hung.StartsOn, hung.EndsOn) = (hung.PostedOn.AddDays(-40), hung.StartsOn.AddDays(-40), hung.EndsOn.AddDays(-40));
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Found, (await manager.PostFormAsync($"{address}/effect", new() { ["version"] = await Version(manager, address) }, address)).StatusCode);
        Assert.Contains("第 2 版 更正", await Text(manager, "/ratings/2024"));
        Assert.Contains("这不是现行版本", await Text(manager, $"/ratings/2024/{rating}"));
        Assert.Contains("第 2 版 更正", await Text(manager, $"/secretaries/{portal.Own[Thing.Secretary]}"));

        var reviewer = await portal.SignInAsync(portal.City.Reviewer);
        Assert.Contains(portal.Own.PersonName, await Text(reviewer, "/corrections"));
        Assert.DoesNotContain("对报酬的影响", await Text(reviewer, address));
        Assert.DoesNotContain(portal.Neighbour.PersonName, await Text(reviewer, "/corrections"));
    }

    private static async Task<string> Version(HttpClient browser, string address) => Browsing.FieldValue(await browser.GetStringAsync(address), "version");

    private static async Task<string> Text(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }
}
