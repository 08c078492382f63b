using System.Net;
using Microsoft.EntityFrameworkCore;
using StarRating.Application;
using StarRating.Assessments;
using StarRating.Data.Notices;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Web.Tests.Years;

/// <summary>The year as its manager walks it in the browser, and what everybody else may not.</summary>
public sealed class YearWalkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task From_opening_to_the_seal_each_act_is_shown_before_it_is_done()
    {
        var policy = await Policy(City.County, "办法甲");
        var person = await Person(City.County, City.Village, "张三", "2012-03-01");
        await Person(City.County, City.Village, "李四", "2024-08-01", Post.FirstSecretary);
        var browser = await portal.SignInAsync(City.Manager);

        Assert.Contains("2024年度尚未开启", await Text(browser, "/years/2024"));
        var opened = await Send(browser, "/years/open", new() { ["Year"] = "2024", ["PolicyVersionId"] = $"{policy}" });
        Assert.Equal("/years/2024", opened.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("名单尚未锁定", await opened.TextAsync());
        Assert.Contains("已经开启", await (await Send(browser, "/years/open", new() { ["Year"] = "2024", ["PolicyVersionId"] = $"{policy}" })).TextAsync());

        Assert.Contains("列入 1 人，未列入 1 人", await Text(browser, "/years/2024/cohort/freeze"));
        await Send(browser, "/years/2024/cohort/freeze", []);
        Assert.Contains("张三", await Text(browser, "/years/2024/cohort"));
        Assert.Contains("驻村第一书记", await Text(browser, "/years/2024/cohort?part=left-out"));
        Assert.Contains("书记空缺", await Text(browser, "/years/2024/cohort?part=units"));
        Assert.Contains("没有变动", await Text(browser, "/years/2024/cohort?part=changes"));

        Assert.Contains("评定对象名单确定为 1 人", await Text(browser, "/years/2024/advance"));
        Assert.Contains("“评分”阶段", await (await Send(browser, "/years/2024/advance", new() { ["from"] = "Preparing" })).TextAsync());
        var again = await Send(browser, "/years/2024/advance", new() { ["from"] = "Preparing" }, "/years/2024/back?to=Preparing");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("已由他人变动", await again.TextAsync());

        await PutIntoPublicity(person);
        Assert.Contains("公示尚未张贴", await Text(browser, "/years/2024/notice"));
        var today = TimeProvider.System.Today();
        var bad = await Send(browser, "/years/2024/notice/post", new() { ["Title"] = "公示", ["PostedOn"] = "2001-01-01", ["ContactPhone"] = "0359-1" });
        Assert.Contains("早于进入公示阶段的日期", await bad.TextAsync());
        var posted = await Send(browser, "/years/2024/notice/post", new() { ["Title"] = "评定结果公示", ["PostedOn"] = $"{today:yyyy-MM-dd}", ["ContactPhone"] = "0359-2020000" });
        Assert.Contains("公示期逐日说明", await posted.TextAsync());
        var notice = await portal.InDatabaseAsync(db => db.Notices.Select(n => n.Id).SingleAsync());
        var sheet = await Text(browser, $"/years/2024/notice/{notice}/print");
        Assert.Contains("中共盐湖区委组织部", sheet);
        Assert.Contains("0359-2020000", sheet);

        Assert.Contains("还不能生效", await Text(browser, "/years/2024/seal"));
        var recorded = await Send(browser, "/years/2024/objections/new", new() { ["ReceivedOn"] = $"{today:yyyy-MM-dd}", ["Content"] = "任职年限有误" });
        Assert.Contains("未处理 1 件", await recorded.TextAsync());
        var objection = await portal.InDatabaseAsync(db => db.Objections.Select(o => o.Id).SingleAsync());
        var page = await browser.GetStringAsync($"/years/2024/objections/{objection}");
        await Send(
            browser,
            $"/years/2024/objections/{objection}",
            new() { ["Finding"] = "不属实", ["Decision"] = nameof(ObjectionDecision.Rejected), ["DecidedOn"] = $"{today:yyyy-MM-dd}", ["Version"] = Browsing.FieldValue(page, "Version") });

        await EndThePublicity();
        Assert.Contains("封存 1 人的评定结果", await Text(browser, "/years/2024/seal"));
        Assert.Contains("共封存 1 人", await (await Send(browser, "/years/2024/seal", [])).TextAsync());
        Assert.Contains("生效", await Text(browser, "/years/2024"));
        Assert.Contains("张三", await Text(browser, "/years/2024/notice"));
    }

    [Fact]
    public async Task A_township_reviewer_and_a_city_official_move_nothing()
    {
        foreach (var user in new[] { City.Reviewer, City.Official })
        {
            var browser = await portal.SignInAsync(user);
            foreach (var address in new[] { "/years/open", "/years/2024/advance", "/years/2024/seal", "/years/2024/cohort/freeze", "/years/2024/notice/post", "/years/2024/objections/new" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(address)).StatusCode);
                Assert.Equal(HttpStatusCode.Forbidden, (await Send(browser, address, [], "/")).StatusCode);
            }
        }
    }

    [Fact]
    public async Task Home_shows_each_role_what_waits_for_it()
    {
        foreach (var user in new[] { City.Manager, City.Reviewer, City.Official })
        {
            var answer = await (await portal.SignInAsync(user)).GetAsync("/");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("待办", await answer.TextAsync());
        }
    }

    [Fact]
    public async Task The_holiday_table_is_read_by_all_and_edited_by_the_city()
    {
        var manager = await portal.SignInAsync(City.Manager);
        Assert.Contains("春节", await Text(manager, "/calendar?of=2025"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(manager, "/calendar/declare", [], "/calendar")).StatusCode);
        var official = await portal.SignInAsync(City.Official);
        var refused = await Send(official, "/calendar/declare", new() { ["Name"] = "国庆节", ["Kind"] = "Holiday", ["From"] = "2027-10-07", ["To"] = "2027-10-01" }, "/calendar?of=2027");
        Assert.Contains("早于开始日期", await refused.TextAsync());
        await Send(official, "/calendar/declare", new() { ["Name"] = "国庆节", ["Kind"] = "Holiday", ["From"] = "2027-10-01", ["To"] = "2027-10-07" }, "/calendar?of=2027");
        Assert.Contains("2027-10-01 至 2027-10-07", await Text(manager, "/calendar?of=2027"));
    }

    [Fact]
    public async Task A_policy_shows_its_settings_in_words_and_a_foreign_one_is_not_found()
    {
        var own = await Policy(City.County, "办法乙");
        var foreign = await Policy(City.OtherCounty, "办法丙");
        var browser = await portal.SignInAsync(City.Manager);
        var page = await Text(browser, $"/policies/{own}");
        Assert.Contains("每满10年加1星", page);
        Assert.Contains("公示5个工作日", page);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/policies/{foreign}")).StatusCode);
        Assert.DoesNotContain("办法丙", await Text(browser, "/policies"));
    }

    /// <summary>Sends a form and looks at the page it leads to.</summary>
    private static async Task<HttpResponseMessage> Send(HttpClient browser, string address, Dictionary<string, string> fields, string? pageWithForm = null)
    {
        var answer = await browser.PostFormAsync(address, fields, pageWithForm);
        return answer.Headers.Location is { } next ? await browser.GetAsync(next) : answer;
    }

    private static async Task<string> Text(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }

    private Task<long> Policy(County county, string name) => portal.InDatabaseAsync(async db =>
    {
        var policy = PolicyJson.Hash(new PolicyDocument
        {
            Format = PolicyDocument.FormatName,
            Title = name,
            Profiles = [new Profile { Id = "village", Name = "村书记", Population = new PopulationSettings { Posts = [Post.Secretary] }, Tenure = new TenureSettings() }],
        });
        var version = new PolicyVersion
        {
            CountyId = county.Id,
            Name = name,
            Number = 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = 2020,
        };
        db.Add(version);
        if (!await db.TermsOfOffice.AnyAsync(t => t.CountyId == county.Id))
        {
            db.Add(new TermOfOffice { CountyId = county.Id, Name = "第十三届", StartsOn = new DateOnly(2020, 12, 1) });
        }

        await db.SaveChangesAsync();
        return version.Id;
    });

    private Task<long> Person(County county, Village village, string name, string from, Post post = Post.Secretary) => portal.InDatabaseAsync(async db =>
    {
        var person = new Secretary { CountyId = county.Id, TownshipId = village.TownshipId, VillageId = village.Id, Name = name };
        db.Add(person);
        await db.SaveChangesAsync();
        db.Add(new Appointment
        {
            CountyId = county.Id,
            SecretaryId = person.Id,
            VillageId = village.Id,
            VillageName = village.Name,
            TownshipName = "镇",
            Post = post,
            StartsOn = DateOnly.Parse(from),
        });
        await db.SaveChangesAsync();
        return person.Id;
    });

    private Task PutIntoPublicity(long person) => portal.InDatabaseAsync(async db =>
    {
        var year = await db.RatingYears.SingleAsync(y => y.Year == 2024);
        var member = await db.CohortMembers.SingleAsync(m => m.SecretaryId == person);
        db.Add(new Rating
        {
            CountyId = year.CountyId,
            RatingYearId = year.Id,
            Year = 2024,
            TownshipId = member.TownshipId,
            CohortMemberId = member.Id,
            SecretaryId = person,
            OutcomeKind = OutcomeKind.Rated,
            Stars = 3,
            PolicyHash = "p",
            EngineRevision = "1",
        });
        year.Stage = YearStage.Notice;
        await db.SaveChangesAsync();
    });

    private Task EndThePublicity() => portal.InDatabaseAsync(async db =>
    {
        var notice = await db.Notices.SingleAsync();
        notice.PostedOn = notice.PostedOn.AddDays(-40);
        await db.SaveChangesAsync();
    });
}
