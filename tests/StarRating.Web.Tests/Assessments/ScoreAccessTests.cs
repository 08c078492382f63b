using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Policies;
using StarRating.Data.Secretaries;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Web.Tests.Assessments;

/// <summary>A reviewer's own township opens, the neighbour's is not found, and a batch without its token is not taken.</summary>
public sealed class ScoreAccessTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private long own;
    private long neighbours;

    public Task InitializeAsync() => portal.InDatabaseAsync(async db =>
    {
        var (city, county) = (portal.City, portal.City.County);
        if (db.RatingYears.FirstOrDefault(y => y.CountyId == county.Id && y.Year == 2025) is null)
        {
            var policy = PolicyJson.Hash(Policy());
            var version = db.PolicyVersions.Add(new PolicyVersion
            {
                CountyId = county.Id,
                Name = "办法",
                Number = 1,
                Status = PolicyStatus.Published,
                Json = policy.CanonicalJson,
                Hash = policy.Hash,
                EffectiveFromYear = 2020,
            }).Entity;
            await db.SaveChangesAsync();
            var year = db.RatingYears.Add(new RatingYear
            {
                CountyId = county.Id,
                Year = 2025,
                PolicyVersionId = version.Id,
                Stage = YearStage.Scoring,
                AsOf = new(2026, 1, 1),
                StageChangedAt = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc),
            }).Entity;
            await db.SaveChangesAsync();
            foreach (var village in new[] { city.Village, city.NeighbourVillage })
            {
                var person = db.Secretaries.Add(new Secretary { CountyId = county.Id, TownshipId = village.TownshipId, VillageId = village.Id, Name = "某书记" }).Entity;
                await db.SaveChangesAsync();
                db.CohortMembers.Add(new CohortMember
                {
                    CountyId = county.Id,
                    RatingYearId = year.Id,
                    SecretaryId = person.Id,
                    VillageId = village.Id,
                    TownshipId = village.TownshipId,
                    ProfileId = "village",
                    Category = village.Category,
                    SecretaryName = person.Name,
                    VillageName = village.Name,
                    TownshipName = "镇",
                });
                await db.SaveChangesAsync();
            }
        }

        own = db.CohortMembers.Single(m => m.TownshipId == city.Township.Id).Id;
        neighbours = db.CohortMembers.Single(m => m.TownshipId == city.NeighbourTownship.Id).Id;
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Own_pages_open_and_the_neighbours_are_not_found()
    {
        using var browser = await portal.SignInAsync(portal.City.Reviewer);
        foreach (var page in Pages(portal.City.Township.Id, own))
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, (await browser.GetAsync(page)).StatusCode));
        }

        foreach (var page in Pages(portal.City.NeighbourTownship.Id, neighbours))
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await browser.GetAsync(page)).StatusCode));
        }
    }

    [Fact]
    public async Task Cells_are_saved_for_ones_own_township_only_and_never_without_the_token()
    {
        using var browser = await portal.SignInAsync(portal.City.Reviewer);
        var (own, foreign) = (Cells(portal.City.Township.Id), Cells(portal.City.NeighbourTownship.Id));
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, own, this.own, "3", token: null)).StatusCode);
        var token = Regex.Match(await browser.GetStringAsync($"/years/2025/scores/{portal.City.Township.Id}"), "name=\"request-token\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.NotFound, (await Send(browser, foreign, neighbours, "3", token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(browser, own, neighbours, "3", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(browser, own.Replace("cells", "recheck"), this.own, "3", token)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(browser, own, this.own, new string('9', 99), token)).StatusCode);
        var answer = await Send(browser, own, this.own, "11", token);
        Assert.Contains("超出分值", Regex.Unescape(await answer.TextAsync()));
        Assert.Contains("\"saved\"", await (await Send(browser, own, this.own, "9.5", token)).TextAsync());
    }

    [Fact]
    public async Task The_city_reads_the_progress_and_writes_nothing()
    {
        using var browser = await portal.SignInAsync(portal.City.Official);
        Assert.Contains("请选择县", await (await browser.GetAsync("/years/2025/scores")).TextAsync());
        await browser.PostFormAsync("/scope", new() { ["countyId"] = $"{portal.City.County.Id}" }, "/years/2025/scores");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/years/2025/scores/{portal.City.Township.Id}")).StatusCode);
        var token = Regex.Match(await browser.GetStringAsync("/years/2025/scores"), "name=\"request-token\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(browser, Cells(portal.City.Township.Id), own, "3", token)).StatusCode);
    }

    private static string[] Pages(long township, long member) =>
    [
        $"/years/2025/scores/{township}", $"/years/2025/scores/{township}/sheet?profile=village", $"/years/2025/scores/{township}/reviews",
        $"/years/2025/scores/{township}/submission", $"/years/2025/scores/persons/{member}", $"/years/2025/ballots/townships/{township}",
    ];

    private static string Cells(long township) => $"/years/2025/scores/{township}/cells";

    private static async Task<HttpResponseMessage> Send(HttpClient browser, string address, long member, string value, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(new { cells = new[] { new { member, indicator = "party", value, version = 0 } } }),
        };
        request.Headers.Accept.ParseAdd("application/json");
        if (token is not null)
        {
            request.Headers.Add("X-Request-Token", token);
        }

        return await browser.SendAsync(request);
    }

    private static PolicyDocument Policy() => new()
    {
        Format = PolicyDocument.FormatName,
        Title = "办法",
        Profiles =
        [
            new Profile
            {
                Id = "village", Name = "村书记", Population = new PopulationSettings { Posts = [Post.Secretary] },
                Assessment = new AssessmentSettings
                {
                    Channels = [new GroupNode { Key = "quant", Name = "量化考核", Weight = 100, Scale = 10, Children = [new PointsNode { Key = "party", Name = "组织建设", Max = 10 }] }],
                },
            },
        ],
    };
}
