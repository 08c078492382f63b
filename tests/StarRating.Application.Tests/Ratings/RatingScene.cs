using System.Globalization;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Ratings;

/// <summary>A county in the stage 评星: persons with posts, some with awards, one under investigation, one too new; grades given.</summary>
internal sealed class RatingScene
{
    public const int Year = 2024;

    public required TestDatabase Database { get; init; }

    public required long CountyId { get; init; }

    public required long YearId { get; init; }

    public required IReadOnlyList<long> SecretaryIds { get; init; }

    public required IReadOnlyList<long> TownshipIds { get; init; }

    public static async Task<RatingScene> Make(TestDatabase database, int persons = 6, int townships = 2, PolicyDocument? rules = null, int number = 149900)
    {
        var code = number.ToString(CultureInfo.InvariantCulture);
        await using var db = database.OpenAsSystem();
        var from = new DateOnly(2000, 1, 1);
        var county = new County { Code = code, Name = "示例县", ValidFrom = from };
        db.Add(county);
        await db.SaveChangesAsync();
        db.Add(new TermOfOffice { CountyId = county.Id, Name = "第十三届", StartsOn = new DateOnly(2021, 1, 1), EndsOn = new DateOnly(2026, 1, 1) });
        var places = Enumerable.Range(0, townships).Select(i => new Township
        {
            CountyId = county.Id,
            Code = string.Create(CultureInfo.InvariantCulture, $"{code}1{i:00}"),
            Name = $"第{i}镇",
            Kind = TownshipKind.Town,
            ValidFrom = from,
        }).ToList();
        db.AddRange(places);
        var policy = PolicyJson.Hash(rules ?? ScenePolicy.Document);
        var version = new PolicyVersion
        {
            CountyId = county.Id,
            Name = "测试办法",
            Number = 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = 2000,
        };
        db.Add(version);
        await db.SaveChangesAsync();
        var year = new RatingYear
        {
            CountyId = county.Id,
            Year = Year,
            PolicyVersionId = version.Id,
            Stage = YearStage.Rating,
            StageChangedAt = new DateTime(2025, 1, 5, 0, 0, 0, DateTimeKind.Utc),
            AsOf = new DateOnly(Year + 1, 1, 1),
            CohortFrozenAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        var villages = Enumerable.Range(0, persons).Select(i => new Village
        {
            CountyId = county.Id,
            TownshipId = places[i % townships].Id,
            Code = string.Create(CultureInfo.InvariantCulture, $"{code}10{i:0000}"),
            Name = $"第{i}村",
            Kind = VillageKind.Village,
            Category = VillageCategory.ClusteredUpgrade,
            ValidFrom = from,
        }).ToList();
        db.Add(year);
        db.AddRange(villages);
        await db.SaveChangesAsync();
        var secretaries = villages.Select((village, i) => new Secretary
        {
            CountyId = county.Id,
            TownshipId = village.TownshipId,
            VillageId = village.Id,
            Name = $"书记{i}",
        }).ToList();
        db.AddRange(secretaries);
        await db.SaveChangesAsync();

        for (var i = 0; i < persons; i++)
        {
            db.Add(new Appointment
            {
                CountyId = county.Id,
                SecretaryId = secretaries[i].Id,
                VillageId = villages[i].Id,
                VillageName = villages[i].Name,
                TownshipName = places[i % townships].Name,
                Post = Post.Secretary,
                StartsOn = i % 6 == 5 ? new DateOnly(2024, 8, 1) : new DateOnly(2001 + (i % 4 * 5), 3, 1),
            });
            if (i % 3 == 0)
            {
                db.Add(new Award { CountyId = county.Id, SecretaryId = secretaries[i].Id, Title = "优秀党务工作者", Level = AwardLevel.City, AwardedOn = new DateOnly(2023, 7, 1) });
            }

            if (i % 6 == 4)
            {
                db.Add(new Investigation { CountyId = county.Id, SecretaryId = secretaries[i].Id, FiledOn = new DateOnly(2024, 10, 1) });
            }
        }

        var members = secretaries.Select((person, i) => new CohortMember
        {
            CountyId = county.Id,
            RatingYearId = year.Id,
            SecretaryId = person.Id,
            VillageId = villages[i].Id,
            TownshipId = villages[i].TownshipId,
            ProfileId = "village",
            Category = villages[i].Category,
            VillageKind = VillageKind.Village,
            SecretaryName = person.Name,
            VillageName = villages[i].Name,
            TownshipName = places[i % townships].Name,
            Excluded = i % 6 == 5,
            ExclusionReason = i % 6 == 5 ? "任职未满一年" : "",
        }).ToList();
        db.AddRange(members);
        await db.SaveChangesAsync();
        db.AddRange(members.Where(m => !m.Excluded).Select((member, i) => new GradeResult
        {
            CountyId = county.Id,
            RatingYearId = year.Id,
            TownshipId = member.TownshipId,
            CohortMemberId = member.Id,
            Total = 90 - (i % 20),
            FinalGrade = i % 2 == 0 ? "优秀" : "合格",
            GradeByScore = "合格",
            GradeAfterQuota = "合格",
        }));
        await db.SaveChangesAsync();
        return new RatingScene
        {
            Database = database,
            CountyId = county.Id,
            YearId = year.Id,
            SecretaryIds = [.. secretaries.Select(s => s.Id)],
            TownshipIds = [.. places.Select(p => p.Id)],
        };
    }

    public StarRatingContext Open() => Database.Open(SessionScope.County(CountyId), "县级经办");

    public static RateTheYear Rating(StarRatingContext db, TimeProvider? clock = null) => new(
        db, new YearFactsReader(db, new FactsReader(db), new PolicyStore(db, new PolicyCache())), new PolicyStore(db, new PolicyCache()), new ProposalWriter(db, new BulkWriter(db)), clock ?? TimeProvider.System);
}
