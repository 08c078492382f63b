using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Data.Treatments;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Web.Tests.Treatments;

/// <summary>A sealed year's pay and forms: the county pays, the city reads and exports and changes nothing, nobody else sees them.</summary>
public sealed class PayAndReportTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SmallCity City => portal.City;

    public async Task InitializeAsync() => await portal.InDatabaseAsync(async db =>
    {
        if (await db.RatingYears.AnyAsync())
        {
            return;
        }

        foreach (var county in City.Counties)
        {
            await SealedYear(db, county, City.Villages.First(v => v.CountyId == county.Id));
        }
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_manager_drafts_looks_locks_and_exports_a_month()
    {
        var browser = await portal.SignInAsync(City.Manager);
        var drafted = await Send(browser, "/pay/draft", new() { ["year"] = "2025", ["month"] = "1" }, "/pay");
        Assert.Contains("已编制2025年1月报酬表：1人，合计2,300.00元", await drafted.TextAsync());
        var sheet = drafted.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("基本报酬", await Text(browser, sheet));
        Assert.Contains("1人，合计2,300.00元", await Text(browser, $"{sheet}/lock"));
        var page = await browser.GetStringAsync($"{sheet}/lock");
        var version = Browsing.FieldValue(page, "version");
        Assert.Contains("已锁定", await (await Send(browser, $"{sheet}/lock", new() { ["version"] = version })).TextAsync());
        Assert.Contains("不需要再次办理", await (await Send(browser, $"{sheet}/lock", new() { ["version"] = version }, "/pay")).TextAsync());
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync($"{sheet}/lock")).StatusCode);
        Assert.Contains("不能重新编制", await (await Send(browser, "/pay/draft", new() { ["year"] = "2025", ["month"] = "1" }, "/pay")).TextAsync());
        Assert.Contains("正确的年份和月份", await (await Send(browser, "/pay/draft", new() { ["year"] = "2025", ["month"] = "13" }, "/pay")).TextAsync());
        var book = await Export(browser, $"{sheet}/export", [], sheet);
        Assert.True(book.StatusCode == HttpStatusCode.OK, $"{book.RequestMessage!.RequestUri} {await book.TextAsync()}");
        Assert.Equal((HttpStatusCode.OK, Xlsx), (book.StatusCode, book.Content.Headers.ContentType?.MediaType));
        Assert.Contains("2,300.00", await Text(browser, "/pay/cost/2025"));
        Assert.Contains("没有报酬表", await Text(browser, "/pay/cost/2024"));
    }

    [Fact]
    public async Task The_city_reads_any_county_exports_it_and_changes_nothing()
    {
        var browser = await portal.SignInAsync(City.Official);
        var counties = await Text(browser, "/city?year=2024");
        foreach (var county in City.Counties)
        {
            Assert.Contains(county.Name, counties);
        }

        foreach (var county in City.Counties)
        {
            Assert.Equal(HttpStatusCode.Found, (await browser.PostFormAsync("/scope", new() { ["countyId"] = $"{county.Id}" }, "/city")).StatusCode);
            var summary = await Text(browser, "/reports/summary?period=2024");
            Assert.Contains($"书记{county.Code}", summary);
            Assert.DoesNotContain("含完整身份证号", summary);
            var book = await Export(browser, "/reports/summary/export", new() { ["unmasked"] = "true", ["period"] = "2024" }, "/reports/summary?period=2024");
            Assert.True(book.StatusCode == HttpStatusCode.OK, $"{book.RequestMessage!.RequestUri} {await book.TextAsync()}");
            Assert.Equal((HttpStatusCode.OK, Xlsx), (book.StatusCode, book.Content.Headers.ContentType?.MediaType));
            var record = await portal.InDatabaseAsync(db => db.ChangeRecords.Where(r => r.UseCase == "ExportReport" && r.UserName == "city" && r.CountyId == county.Id).SingleAsync());
            Assert.Equal("city", record.UserName);
            Assert.Contains("掩码", record.Reason);
            Assert.DoesNotContain("编制报酬表", await Text(browser, "/pay"));
        }

        foreach (var address in new[] { "/pay/draft", "/pay/1/lock", "/ratings/2024/run" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostFormAsync(address, [], "/")).StatusCode);
        }
    }

    [Fact]
    public async Task A_foreign_sheet_or_rating_is_not_found_and_a_reviewer_sees_neither()
    {
        var (sheet, rating) = await portal.InDatabaseAsync(async db =>
        {
            var row = new PaySheet { CountyId = City.OtherCounty.Id, Year = 2031, Month = 1 };
            db.Add(row);
            await db.SaveChangesAsync();
            return (row.Id, await db.Ratings.Where(r => r.CountyId == City.OtherCounty.Id).Select(r => r.Id).SingleAsync());
        });
        var manager = await portal.SignInAsync(City.Manager);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/pay/{sheet}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/pay/{sheet}/lock")).StatusCode);
        foreach (var address in new[] { $"/pay/{sheet}/lock", $"/pay/{sheet}/export", $"/reports/approval/{rating}/export" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await manager.PostFormAsync(address, new() { ["version"] = "1" }, "/pay")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync("/city")).StatusCode);
        var reviewer = await portal.SignInAsync(City.Reviewer);
        foreach (var address in new[] { "/pay", $"/pay/{sheet}", "/pay/cost/2025", "/reports", "/reports/summary", "/reports/summary/forms", "/city" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task The_form_to_draft_is_not_shown_to_who_may_not_draft()
    {
        var reader = await portal.AddUserAsync("reader", new Grant { Function = Function.PaySee, ScopeKind = ScopeKind.County, CountyId = City.County.Id });
        Assert.DoesNotContain("编制报酬表</button>", await Text(await portal.SignInAsync(reader), "/pay"));
    }

    [Fact]
    public async Task A_county_uploads_its_own_form_and_exports_by_it()
    {
        var browser = await portal.SignInAsync(City.Manager);
        Assert.Contains("本次星级", await Text(browser, "/reports/summary/forms"));
        Assert.Contains("含有宏", await (await Upload(browser, "坏表", OwnForm(withMacro: true))).TextAsync());
        Assert.Equal(HttpStatusCode.Found, (await Upload(browser, "本县新表", OwnForm(withMacro: false))).StatusCode);
        var page = await Text(browser, "/reports/summary?period=2024");
        var id = System.Text.RegularExpressions.Regex.Match(page, "<option value=\"(\\d+)\">本县新表</option>").Groups[1].Value;
        var book = await Export(browser, "/reports/summary/export", new() { ["period"] = "2024", ["own"] = id }, "/reports/summary?period=2024");
        Assert.Equal(Xlsx, book.Content.Headers.ContentType?.MediaType);
        using var read = new ClosedXML.Excel.XLWorkbook(await book.Content.ReadAsStreamAsync());
        Assert.Equal(($"书记{City.County.Code}", "3星"), (read.Worksheet(1).Cell(2, 1).GetString(), read.Worksheet(1).Cell(2, 2).GetString()));
        Assert.Equal(HttpStatusCode.Found, (await browser.PostFormAsync($"/reports/summary/forms/{id}/end", [], "/reports/summary/forms")).StatusCode);
        Assert.Contains("已停用", await Text(browser, "/reports/summary/forms"));
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient browser, string name, byte[] content)
    {
        var page = await browser.GetStringAsync("/reports/summary/forms");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Browsing.FieldValue(page, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(name), "Form.Name" },
            { new ByteArrayContent(content), "Form.File", "新表.xlsx" },
        };
        return await browser.PostAsync("/reports/summary/forms", form);
    }

    private static byte[] OwnForm(bool withMacro)
    {
        using var book = new ClosedXML.Excel.XLWorkbook();
        var sheet = book.AddWorksheet("新表");
        sheet.Cell(2, 1).AddToNamed("姓名");
        sheet.Cell(2, 2).AddToNamed("本次星级");
        sheet.Range(2, 1, 2, 2).AddToNamed("明细");
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        if (withMacro)
        {
            using var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true);
            using var part = zip.CreateEntry("xl/vbaProject.bin").Open();
            part.Write([1]);
        }

        return stream.ToArray();
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, string address, Dictionary<string, string> fields, string? pageWithForm = null)
    {
        var answer = await browser.PostFormAsync(address, fields, pageWithForm);
        return answer.Headers.Location is { } next ? await browser.GetAsync(next) : answer;
    }

    /// <summary>What is ready at once is fetched at once; else its job is waited for.</summary>
    private static async Task<HttpResponseMessage> Export(HttpClient browser, string address, Dictionary<string, string> fields, string page)
    {
        var answer = await Send(browser, address, fields, page);
        for (var wait = 0; wait < 300 && answer.Content.Headers.ContentType?.MediaType == "text/html" && answer.RequestMessage!.RequestUri!.AbsolutePath is var job && job.StartsWith("/jobs/", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100);
            var file = await browser.GetAsync($"{job}/file");
            answer = file.StatusCode == HttpStatusCode.OK ? file : answer;
        }

        return answer;
    }

    private static async Task<string> Text(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }

    private static async Task SealedYear(Data.StarRatingContext db, County county, Village village)
    {
        var policy = PolicyJson.Hash(new PolicyDocument
        {
            Format = PolicyDocument.FormatName,
            Title = "办法",
            Profiles =
            [
                new Profile
                {
                    Id = "village",
                    Name = "村书记",
                    Population = new PopulationSettings { Posts = [Post.Secretary] },
                    Pay = new PaySettings
                    {
                        Components =
                        [
                            new RegularPay { Key = "base", Name = "基本报酬", Amount = new AmountTable { Lines = [new AmountLine { Yuan = 2000 }] } },
                            new StarPay { Key = "stars", Name = "星级报酬", Table = [new StarAmount(3, 300)] },
                        ],
                    },
                },
            ],
        });
        var version = new PolicyVersion { CountyId = county.Id, Name = "办法", Number = 1, Status = PolicyStatus.Published, Json = policy.CanonicalJson, Hash = policy.Hash, EffectiveFromYear = 2020 };
        var person = new Secretary { CountyId = county.Id, TownshipId = village.TownshipId, VillageId = village.Id, Name = $"书记{county.Code}" };
        db.AddRange(version, person);
        await db.SaveChangesAsync();
        var year = new RatingYear
        {
            CountyId = county.Id,
            Year = 2024,
            PolicyVersionId = version.Id,
            Stage = YearStage.InEffect,
            StageChangedAt = DateTime.Parse("2025-01-20T00:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            AsOf = new DateOnly(2025, 1, 1),
        };
        db.Add(year);
        db.Add(new Appointment { CountyId = county.Id, SecretaryId = person.Id, VillageId = village.Id, VillageName = village.Name, TownshipName = "镇", Post = Post.Secretary, StartsOn = new DateOnly(2015, 3, 1), IsMain = true });
        await db.SaveChangesAsync();
        var member = new CohortMember
        {
            CountyId = county.Id,
            RatingYearId = year.Id,
            SecretaryId = person.Id,
            VillageId = village.Id,
            TownshipId = village.TownshipId,
            ProfileId = "village",
            SecretaryName = person.Name,
            VillageName = village.Name,
            TownshipName = "镇",
        };
        db.Add(member);
        await db.SaveChangesAsync();
        db.Add(new Rating
        {
            CountyId = county.Id,
            RatingYearId = year.Id,
            Year = 2024,
            TownshipId = member.TownshipId,
            CohortMemberId = member.Id,
            SecretaryId = person.Id,
            OutcomeKind = OutcomeKind.Rated,
            Stars = 3,
            PolicyHash = policy.Hash,
            EngineRevision = "1",
            StateJson = RatingJson.Write(new RatingState { Year = 2024, Kind = OutcomeKind.Rated, Stars = 3 }),
            SealedAt = year.StageChangedAt,
        });
        await db.SaveChangesAsync();
    }
}
