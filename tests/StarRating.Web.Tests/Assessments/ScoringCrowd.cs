using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;
using Xunit.Abstractions;

namespace StarRating.Web.Tests.Assessments;

/// <summary>
/// Ten townships, five reviewers and five secretaries in each, twenty indicators. Each reviewer sends the cells of one secretary in small batches, as the sheet does,
/// for some seconds (ten minutes with ./test.sh --long); at the end each cell must hold what was last answered "saved".
/// </summary>
internal sealed class ScoringCrowd(PortalFactory portal, ITestOutputHelper output)
{
    private const int Townships = 10;

    private const int PerTownship = 5;

    private const int Indicators = 20;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("STARRATING_LONG") == "1" ? 600 : 12);

    private readonly List<double> times = [];

    public async Task Work()
    {
        var seats = await Seat();
        var browsers = new List<(HttpClient Browser, string Token, Place Seat)>();
        foreach (var seat in seats)
        {
            var browser = await portal.SignInAsync(seat.User);
            var page = await browser.GetStringAsync($"/years/2025/scores/{seat.Township}");
            browsers.Add((browser, Regex.Match(page, "name=\"request-token\" content=\"([^\"]+)\"").Groups[1].Value, seat));
        }

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(browsers.Select((one, i) => Task.Run(() => Enter(one.Browser, one.Token, one.Seat, new Random(i), clock))));
        await Compare(seats);
        times.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seats.Count} reviewers, {Duration.TotalSeconds:0} s: {times.Count} batches, {times.Count / clock.Elapsed.TotalSeconds:0.0} a second, median {times[times.Count / 2]:0} ms, p99 {times[times.Count * 99 / 100]:0} ms, longest {times[^1]:0} ms"));
    }

    private async Task Enter(HttpClient browser, string token, Place seat, Random random, Stopwatch clock)
    {
        while (clock.Elapsed < Duration)
        {
            var cells = Enumerable.Range(0, Indicators).OrderBy(_ => random.Next()).Take(random.Next(1, 6))
                .Select(i => new { member = seat.Member, indicator = $"i{i}", value = (random.Next(0, 1000) / 100m).ToString(CultureInfo.InvariantCulture), version = seat.Cells[i].Version }).ToList();
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/years/2025/scores/{seat.Township}/cells") { Content = JsonContent.Create(new { cells }) };
            request.Headers.Accept.ParseAdd("application/json");
            request.Headers.Add("X-Request-Token", token);
            var sent = Stopwatch.GetTimestamp();
            using var answer = await browser.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
            lock (times)
            {
                times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }

            foreach (var cell in JsonDocument.Parse(text).RootElement.GetProperty("cells").EnumerateArray())
            {
                Assert.Equal("saved", cell.GetProperty("state").GetString());
                var i = int.Parse(cell.GetProperty("indicator").GetString()![1..], CultureInfo.InvariantCulture);
                seat.Cells[i] = (decimal.Parse(cells.Single(c => c.indicator == $"i{i}").value, CultureInfo.InvariantCulture), cell.GetProperty("version").GetInt32());
            }

            await Task.Delay(random.Next(200, 800));
        }
    }

    private Task Compare(IReadOnlyList<Place> seats) => portal.InDatabaseAsync(async db =>
    {
        var stored = await db.Scores.AsNoTracking().ToDictionaryAsync(s => (s.CohortMemberId, s.IndicatorId), s => (s.Value ?? 0, s.Version));
        foreach (var seat in seats)
        {
            for (var i = 0; i < Indicators; i++)
            {
                Assert.Equal(seat.Cells[i], stored.GetValueOrDefault((seat.Member, $"i{i}")));
            }
        }
    });

    private async Task<IReadOnlyList<Place>> Seat()
    {
        var seats = await portal.InDatabaseAsync(async db =>
        {
            var county = new County { Code = "140899", Name = "示例县", ValidFrom = new DateOnly(2000, 1, 1) };
            db.Add(county);
            var policy = PolicyJson.Hash(Policy());
            await db.SaveChangesAsync();
            var version = new PolicyVersion { CountyId = county.Id, Name = "办法", Number = 1, Status = PolicyStatus.Published, Json = policy.CanonicalJson, Hash = policy.Hash, EffectiveFromYear = 2020 };
            db.Add(version);
            await db.SaveChangesAsync();
            var year = new RatingYear { CountyId = county.Id, Year = 2025, PolicyVersionId = version.Id, Stage = YearStage.Scoring, AsOf = new(2026, 1, 1), StageChangedAt = DateTime.UnixEpoch };
            db.Add(year);
            await db.SaveChangesAsync();
            var made = new List<Place>();
            for (var t = 0; t < Townships; t++)
            {
                var township = new Township { CountyId = county.Id, Code = $"1408991{t:00}", Name = $"第{t}镇", ValidFrom = new DateOnly(2000, 1, 1) };
                db.Add(township);
                await db.SaveChangesAsync();
                for (var p = 0; p < PerTownship; p++)
                {
                    made.Add(await Member(db, year, township, p));
                }
            }

            return made;
        });
        for (var i = 0; i < seats.Count; i++)
        {
            seats[i].User = await portal.AddUserAsync($"crowd-{i}", RolePresets.TownshipReviewer, seats[i].County, seats[i].Township);
        }

        return seats;
    }

    private static async Task<Place> Member(StarRating.Data.StarRatingContext db, RatingYear year, Township township, int p)
    {
        var village = new Village { CountyId = year.CountyId, TownshipId = township.Id, Code = $"{township.Code}20{p}", Name = $"第{p}村", Category = VillageCategory.Other, ValidFrom = new DateOnly(2000, 1, 1) };
        db.Add(village);
        await db.SaveChangesAsync();
        var person = new Secretary { CountyId = year.CountyId, TownshipId = township.Id, VillageId = village.Id, Name = "书记" };
        db.Add(person);
        await db.SaveChangesAsync();
        var member = new CohortMember
        {
            CountyId = year.CountyId,
            RatingYearId = year.Id,
            SecretaryId = person.Id,
            VillageId = village.Id,
            TownshipId = township.Id,
            ProfileId = "village",
            Category = village.Category,
            SecretaryName = person.Name,
            VillageName = village.Name,
            TownshipName = township.Name,
        };
        db.Add(member);
        await db.SaveChangesAsync();
        return new Place(year.CountyId, township.Id, member.Id);
    }

    private static PolicyDocument Policy() => new()
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
                Assessment = new AssessmentSettings
                {
                    Channels =
                    [
                        new GroupNode
                        {
                            Key = "quant",
                            Name = "量化考核",
                            Weight = 100,
                            Scale = Indicators * 10,
                            Children = [.. Enumerable.Range(0, Indicators).Select(i => (AssessmentNode)new PointsNode { Key = $"i{i}", Name = $"指标{i}", Max = 10 })],
                        },
                    ],
                },
            },
        ],
    };

    /// <summary>A reviewer's place: the secretary whose cells are entered, and what was last answered about each.</summary>
    private sealed record Place(long County, long Township, long Member)
    {
        public User User { get; set; } = null!;

        public (decimal Value, int Version)[] Cells { get; } = new (decimal, int)[Indicators];
    }
}
