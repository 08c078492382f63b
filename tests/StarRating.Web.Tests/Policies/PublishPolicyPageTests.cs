using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies;

namespace StarRating.Web.Tests.Policies;

public sealed class PublishPolicyPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task The_city_publishes_the_first_for_all_whichever_county_is_chosen_and_a_countys_waits_for_a_second_person()
    {
        var official = await portal.SignInAsync(City.Official);
        await official.PostFormAsync("/scope", new() { ["countyId"] = $"{City.County.Id}" }, "/");
        Assert.Equal(HttpStatusCode.Found, (await Publish(official, Changed("全市"))).StatusCode);
        var answer = await Publish(await portal.SignInAsync(City.Manager), Changed("本县"));
        Assert.Matches("^/policies/drafts/[0-9]+/review$", answer.Headers.Location!.ToString());

        var published = await portal.InDatabaseAsync(db => db.PolicyVersions.Where(p => p.Name == "全市" || p.Name == "本县").Select(p => new { p.Name, p.CountyId }).ToListAsync());
        Assert.Equal(("全市", null), (Assert.Single(published).Name, published[0].CountyId));
        var draft = await portal.InDatabaseAsync(db => db.PolicyDrafts.SingleAsync(d => d.Name == "本县"));
        Assert.Equal((City.County.Id, DraftState.Editing, true), (draft.CountyId!.Value, draft.State, draft.CityVersionId is not null));
    }

    [Fact]
    public async Task A_file_that_is_no_policy_is_refused_beside_the_field_and_nothing_is_published()
    {
        var manager = await portal.SignInAsync(City.Manager);
        foreach (var wrong in new[] { "{", "不是政策", new string('[', 100_000) })
        {
            var text = await (await Publish(manager, wrong)).TextAsync();
            Assert.Contains("政策文", text, StringComparison.Ordinal);
        }

        Assert.Contains("请选择政策文件", await (await Publish(manager, null)).TextAsync(), StringComparison.Ordinal);
        Assert.False(await portal.InDatabaseAsync(db => db.PolicyVersions.AnyAsync(p => p.DocumentNumber == "错")));
    }

    [Fact]
    public async Task Without_the_function_nothing_is_published()
    {
        var clerk = await portal.SignInAsync(await portal.AddUserAsync("clerk", RolePresets.CountyStaff, City.County.Id));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/policies/publish")).StatusCode);
        Assert.DoesNotContain("发布政策", await (await clerk.GetAsync("/policies")).TextAsync(), StringComparison.Ordinal);
    }

    private static string Changed(string title) => PolicyJson.Write(SamplePolicy.Read().Document with { Title = title });

    private static async Task<HttpResponseMessage> Publish(HttpClient browser, string? json)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Browsing.FieldValue(await browser.GetStringAsync("/policies/publish"), "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent("File"), "Form.Source" },
            { new StringContent(json is { Length: > 50 and < 99_999 } ? "运组发〔2026〕1号" : "错"), "Form.DocumentNumber" },
        };
        if (json is not null)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "Form.File", "政策.json");
        }

        return await browser.PostAsync("/policies/publish", form);
    }
}
