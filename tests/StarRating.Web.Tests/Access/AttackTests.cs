using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Jobs;
using StarRating.Web.Tests.Access.Isolation;

namespace StarRating.Web.Tests.Access;

/// <summary>What somebody with bad intentions tries, one test for each sort. Ids of others in addresses and forms have tests of their own beside this.</summary>
public sealed partial class AttackTests(FurnishedPortal portal) : IClassFixture<FurnishedPortal>
{
    private const string Html = "\"'><xss onerror=alert(1)>";

    /// <summary>Another site can make a browser send a form with its cookies, but it does not know the token.</summary>
    [Fact]
    public async Task No_form_is_taken_without_its_token_or_with_somebody_elses()
    {
        var users = new Dictionary<string, User>
        {
            [RouteTable.Staff] = portal.Staff,
            [RouteTable.Manager] = portal.City.Manager,
            [RouteTable.Reviewer] = portal.City.Reviewer,
            [RouteTable.City] = portal.City.Official,
            [RouteTable.SystemAdministrator] = portal.Administrators[0],
            [RouteTable.SecurityAdministrator] = portal.Administrators[1],
            [RouteTable.Auditor] = portal.Administrators[2],
        };
        var browsers = new List<(string, HttpClient)>();
        foreach (var (letter, user) in users)
        {
            browsers.Add((letter, await portal.SignInAsync(user)));
        }

        var others = Token(await (await portal.SignInAsync(portal.WithoutBusiness)).GetStringAsync("/"));
        var before = await DatabaseState.ReadAsync(portal);
        List<string> faults = [];
        var tried = 0;
        foreach (var (letter, browser) in browsers)
        {
            foreach (var line in RouteTable.Lines.Where(line => line.Route.StartsWith("POST", StringComparison.Ordinal) && line.Who != "*" && line.Who.Contains(letter, StringComparison.Ordinal)))
            {
                foreach (var token in new[] { null, others })
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, line.Address((_, thing) => portal.Own[thing])) { Content = new FormUrlEncodedContent([]) };
                    if (token is not null)
                    {
                        request.Headers.Add("X-Request-Token", token);
                    }

                    using var answer = await browser.SendAsync(request);
                    tried++;
                    if (answer.StatusCode != HttpStatusCode.BadRequest)
                    {
                        faults.Add($"{(int)answer.StatusCode} for “{letter}” {(token is null ? "without" : "with another's token")}: {line.Route}");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(tried > 200, $"{tried}");
        Assert.Equal([], (await DatabaseState.ReadAsync(portal)).ChangedSince(before));
    }

    [Fact]
    public async Task A_job_and_its_file_are_their_askers_alone()
    {
        var browser = await portal.SignInAsync(portal.Staff);
        Assert.Equal(HttpStatusCode.Found, (await browser.PostFormAsync("/organization/villages/export", [], "/organization/villages")).StatusCode);
        var job = await portal.InDatabaseAsync(db => db.Jobs.IgnoreQueryFilters([Filter.Holder]).OrderByDescending(j => j.Id).FirstAsync());
        Assert.Equal((portal.Staff.Id, JobState.Done), (job.UserId, job.State));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/jobs/{job.Id}/file")).StatusCode);
        foreach (var other in new[] { portal.City.Manager, portal.City.Official, portal.City.Reviewer, portal.Administrators[2] })
        {
            var theirs = await portal.SignInAsync(other);
            foreach (var page in new[] { "", "/state", "/file" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync($"/jobs/{job.Id}{page}")).StatusCode);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await theirs.PostFormAsync($"/jobs/{job.Id}/cancel", [], "/")).StatusCode);
        }
    }

    /// <summary>Fields that the page does not have, put into its form: rank, owner, state, secrets.</summary>
    [Fact]
    public async Task Fields_that_a_form_does_not_have_change_nothing()
    {
        var browser = await portal.SignInAsync(portal.Staff);
        var village = portal.Own.Village;
        var page = await browser.GetStringAsync($"/organization/villages/{village.Id}/edit");
        var before = await portal.InDatabaseAsync(db => db.Villages.SingleAsync(v => v.Id == village.Id));
        var answer = await browser.PostFormAsync($"/organization/villages/{village.Id}/edit", BothNames(new()
        {
            ["Version"] = Browsing.FieldValue(page, "Form.Version"),
            ["Name"] = "东胡新村",
            ["EffectiveOn"] = "2026-03-01",
            ["Reason"] = "更名",
            ["Id"] = $"{portal.Foreign.Village.Id}",
            ["CountyId"] = $"{portal.Foreign.CountyId}",
            ["TownshipId"] = $"{portal.Neighbour.Village.TownshipId}",
            ["Code"] = "149999999999",
            ["Kind"] = "Virtual",
            ["ValidTo"] = "2000-01-01",
        }));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var after = await portal.InDatabaseAsync(db => db.Villages.SingleAsync(v => v.Id == village.Id));
        Assert.Equal("东胡新村", after.Name);
        Assert.Equal((before.CountyId, before.TownshipId, before.Code, before.Kind, before.ValidTo), (after.CountyId, after.TownshipId, after.Code, after.Kind, after.ValidTo));

        var administrator = await portal.SignInAsync(portal.Administrators[0]);
        await administrator.PostFormAsync("/accounts/new", BothNames(new()
        {
            ["Login"] = "xinren",
            ["UserName"] = "xinren",
            ["Name"] = "新人",
            ["DisplayName"] = "新人",
            ["Reason"] = "新增",
            ["Grants[0].Function"] = "PolicyPublish",
            ["Functions"] = "PolicyPublish",
            ["PasswordHash"] = "x",
            ["Role"] = RolePresets.CityOfficial.Name,
        }));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Grants.CountAsync(g => db.Users.Any(u => u.Id == g.UserId && u.UserName == "xinren"))));
    }

    [Fact]
    public async Task Personal_numbers_leave_in_full_with_nobody_who_may_not_see_them_whatever_the_form_says()
    {
        var browser = await portal.SignInAsync(await portal.AddUserAsync("daochu", [
            .. new[] { Function.SecretariesSee, Function.SecretariesExport, Function.ReportsSee, Function.ReportsExport }
                .Select(function => new Grant { Function = function, ScopeKind = ScopeKind.County, CountyId = portal.Own.CountyId }),
        ]));
        foreach (var (export, page) in new[] { ("/secretaries/export", "/secretaries"), ("/reports/roster/export", "/reports/roster") })
        {
            var asked = await browser.PostFormAsync(export, new() { ["unmasked"] = "true", ["Unmasked"] = "true" }, page);
            Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
            var file = await browser.GetAsync(asked.Headers.Location);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            var text = Unzipped(await file.Content.ReadAsByteArrayAsync());
            Assert.Contains(portal.Neighbour.PersonName, text);
            Assert.DoesNotContain(new[] { portal.Own, portal.Neighbour }.SelectMany(place => new[] { place.IdNumber, place.Phone, place.BankCard }), number => text.Contains(number, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_audit_log_and_its_file_name_fields_and_never_values()
    {
        var browser = await portal.SignInAsync(portal.Staff);
        const string secret = "龘密村13912345678";
        var address = $"/organization/villages/{portal.Neighbour.Village.Id}/edit";
        var page = await browser.GetStringAsync(address);
        Assert.Equal(HttpStatusCode.Found, (await browser.PostFormAsync(address, BothNames(new()
        {
            ["Version"] = Browsing.FieldValue(page, "Form.Version"),
            ["Name"] = secret,
            ["EffectiveOn"] = "2026-03-01",
            ["Reason"] = secret,
        }))).StatusCode);
        var auditor = await portal.SignInAsync(portal.Administrators[2]);
        var log = WebUtility.HtmlDecode(await auditor.GetStringAsync("/audit"));
        Assert.Contains("编辑村（社区）", log);
        var asked = await auditor.PostFormAsync("/audit/export", [], "/audit");
        var file = await (await auditor.GetAsync(asked.Headers.Location)).Content.ReadAsStringAsync();
        Assert.Contains("编辑村（社区）", file);
        foreach (var text in new[] { log, file })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(portal.Own.Mark, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../../../../etc/passwd.csv", "passwd.csv")]
    [InlineData(@"..\..\windows\win.csv", "win.csv")]
    [InlineData("a\u0001b.csv", "ab.csv")]
    [InlineData("long", "")]
    public async Task The_name_of_a_file_is_a_name_and_no_way(string sent, string kept)
    {
        var browser = await portal.SignInAsync(portal.Staff);
        var name = sent == "long" ? new string('长', 400) + ".csv" : sent;
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("姓名,身份证号\n张三,1"));
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileNameStar = name };
        form.Add(file);
        var answer = await browser.PostMultipartAsync("/imports/roster", form);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Found, HttpStatusCode.OK });
        var batch = await portal.InDatabaseAsync(db => db.ImportBatches.OrderByDescending(b => b.Id).FirstAsync());
        Assert.Equal(kept.Length > 0 ? kept : name[^100..], batch.FileName);
        var back = await browser.PostFormAsync($"/imports/roster/{batch.Id}/file", [], $"/imports/roster/{batch.Id}");
        var given = back.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", given.DispositionType);
        Assert.DoesNotContain((given.FileNameStar ?? given.FileName)!, c => c is '/' or '\\' || char.IsControl(c));
    }

    [Fact]
    public async Task Names_with_markup_in_them_are_shown_as_they_are_written()
    {
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Counties.AsTracking().SingleAsync(c => c.Id == portal.Own.CountyId)).Name = "县" + Html;
            (await db.Townships.AsTracking().SingleAsync(t => t.Id == portal.Own.Village.TownshipId)).Name = "镇" + Html;
            (await db.Villages.AsTracking().SingleAsync(v => v.Id == portal.Own.Village.Id)).Name = "村" + Html;
            (await db.Secretaries.AsTracking().SingleAsync(s => s.Id == portal.Own[Thing.Secretary])).Name = "人" + Html;
            foreach (var member in await db.CohortMembers.AsTracking().Where(m => m.TownshipId == portal.Own.Village.TownshipId).ToListAsync())
            {
                (member.SecretaryName, member.VillageName, member.TownshipName) = ("人" + Html, "村" + Html, "镇" + Html);
            }

            (await db.CountyForms.AsTracking().SingleAsync(f => f.Id == portal.Own[Thing.CountyForm])).Name = "表" + Html;
            await db.SaveChangesAsync();
        });
        List<string> faults = [];
        var shown = 0;
        foreach (var (letter, user) in new[] { (RouteTable.Manager, portal.City.Manager), (RouteTable.Reviewer, portal.City.Reviewer), (RouteTable.City, portal.City.Official) })
        {
            var browser = await portal.SignInAsync(user);
            foreach (var line in RouteTable.Lines.Where(line => line.IsGet && line.Who.Contains(letter, StringComparison.Ordinal)))
            {
                using var answer = await browser.GetAsync(line.Address((_, thing) => portal.Own[thing]) + line.Query);
                if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                {
                    continue;
                }

                var page = await answer.Content.ReadAsStringAsync();
                shown += page.Contains("&lt;xss", StringComparison.Ordinal) || page.Contains("\\u003Cxss", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                if (page.Contains("<xss", StringComparison.OrdinalIgnoreCase))
                {
                    faults.Add($"“{letter}” {line.Route}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(shown > 40, $"The names stood on {shown} pages only.");
    }

    /// <summary>Whatever the page calls its fields.</summary>
    private static Dictionary<string, string> BothNames(Dictionary<string, string> fields) =>
        fields.Concat(fields.Select(field => KeyValuePair.Create($"Form.{field.Key}", field.Value))).ToDictionary();

    private static string Unzipped(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string Token(string page) => TokenField().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"request-token\" content=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
