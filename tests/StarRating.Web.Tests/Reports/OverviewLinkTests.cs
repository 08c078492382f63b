using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Web.Tests.Reports;

/// <summary>星级总览: every figure leads to a list of as many persons as it says.</summary>
public sealed partial class OverviewLinkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateTime Then = new(2025, 1, 4, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Every_figure_of_the_overview_leads_to_a_list_of_as_many_persons()
    {
        await portal.InDatabaseAsync(Furnish);
        var browser = await portal.SignInAsync(portal.City.Manager);
        var page = await browser.GetStringAsync("/overview/2024");

        var links = Anchor().Matches(page)
            .Select(match => (Address: WebUtility.HtmlDecode(match.Groups[1].Value), Text: Number().Match(Tag().Replace(match.Groups[2].Value, " ")) is { Success: true } number ? number.Value : ""))
            .Where(link => link.Address.StartsWith("/ratings/2024?", StringComparison.Ordinal) && link.Text.Length > 0).Distinct().ToList();

        foreach (var part in new[] { "township=", "pool=", "category=", "kind=", "tenure=", "grade=", "old=", "change=", "result=" })
        {
            Assert.Contains(links, link => link.Address.Contains(part, StringComparison.Ordinal));
        }

        List<string> wrong = [];
        foreach (var (address, text) in links)
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
            var list = await answer.TextAsync();
            var total = Total().Match(list);
            if (!total.Success || Whole(total.Groups[1].Value) != Whole(text))
            {
                wrong.Add($"{address}: {text} here, {(total.Success ? total.Groups[1].Value : "none")} there");
            }
        }

        Assert.True(links.Count > 40, $"only {links.Count} links");
        Assert.Equal("", string.Join(Environment.NewLine, wrong));
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>Thirty persons, no two directions alike.</summary>
    private async Task<int> Furnish(StarRatingContext db)
    {
        var city = portal.City;
        var policy = PolicyJson.Hash(SamplePolicy.Read().Document);
        var version = new PolicyVersion { CountyId = city.County.Id, Name = "办法", Number = 1, Status = PolicyStatus.Published, Json = policy.CanonicalJson, Hash = policy.Hash, EffectiveFromYear = 2020 };
        db.Add(version);
        await db.SaveChangesAsync();
        var year = new RatingYear { CountyId = city.County.Id, Year = 2024, PolicyVersionId = version.Id, Stage = YearStage.Notice, StageChangedAt = Then, AsOf = new DateOnly(2025, 1, 1), CohortFrozenAt = Then };
        db.Add(year);
        await db.SaveChangesAsync();
        var trace = RatingJson.Write(new RatingResult
        {
            Person = "person:1",
            Year = 2024,
            AsOf = year.AsOf,
            PolicyHash = policy.Hash,
            EngineRevision = "1",
            Outcome = new Rated(1),
            Trace = [],
            Next = new RatingState { Year = 2024, Kind = OutcomeKind.Rated },
        });
        var villages = city.Villages.Where(village => village.CountyId == city.County.Id).ToList();
        for (var n = 0; n < 30; n++)
        {
            var village = villages[n % villages.Count];
            var person = new Secretary { CountyId = village.CountyId, TownshipId = village.TownshipId, VillageId = village.Id, Name = $"书记{n}" };
            db.Add(person);
            await db.SaveChangesAsync();
            if (n % 7 != 0)
            {
                db.Add(new Appointment { CountyId = village.CountyId, SecretaryId = person.Id, VillageId = village.Id, VillageName = village.Name, TownshipName = "镇", Post = Post.Secretary, StartsOn = new DateOnly(2024 - n, 1, 1) });
            }

            var member = new CohortMember
            {
                CountyId = village.CountyId,
                TownshipId = village.TownshipId,
                RatingYearId = year.Id,
                SecretaryId = person.Id,
                VillageId = village.Id,
                VillageKind = village.Kind,
                Category = n % 3 == 0 ? null : (VillageCategory)(n % 4),
                ProfileId = "village",
                SecretaryName = person.Name,
                VillageName = village.Name,
                TownshipName = village.TownshipId == city.Township.Id ? "解州镇" : "龙居镇",
            };
            db.Add(member);
            await db.SaveChangesAsync();
            var outcome = n % 11 == 0 ? OutcomeKind.NoStar : n % 13 == 0 ? OutcomeKind.Suspended : OutcomeKind.Rated;
            int? stars = outcome == OutcomeKind.Rated ? n % 5 : null;
            int? old = n % 4 == 0 ? null : (n + 1) % 5;
            var grade = n % 5 == 0 ? "优秀" : n % 6 == 0 ? null : "合格";
            db.Add(new GradeResult
            {
                CountyId = village.CountyId,
                RatingYearId = year.Id,
                TownshipId = village.TownshipId,
                CohortMemberId = member.Id,
                FinalGrade = grade,
                RankInPool = grade is null ? null : n,
                PoolKey = grade is null ? "" : n % 2 == 0 ? "small-townships" : $"township:{village.TownshipId}",
            });
            db.Add(new Rating
            {
                CountyId = village.CountyId,
                RatingYearId = year.Id,
                Year = 2024,
                TownshipId = village.TownshipId,
                CohortMemberId = member.Id,
                SecretaryId = person.Id,
                OutcomeKind = outcome,
                Stars = stars,
                OldOutcome = old is null ? null : OutcomeKind.Rated,
                OldStars = old,
                Delta = stars - old,
                GradeId = grade,
                TraceJson = trace,
            });
        }

        return await db.SaveChangesAsync();
    }

    [GeneratedRegex("<a[^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Anchor();

    [GeneratedRegex("<div class=\"name\">.*?</div>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=^\s*)[\d,]+(?=\s*(人\s*)?$)")]
    private static partial Regex Number();

    [GeneratedRegex("共 ([\\d,]+) 人")]
    private static partial Regex Total();
}
