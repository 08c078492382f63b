using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Assessments;

/// <summary>The east county with a policy and the year 2024, at whatever stage a test asks for; the clock stands at noon of a day in China.</summary>
internal sealed class YearBench : IAsyncDisposable
{
    public const int Year = 2024;

    private YearBench(TestDatabase database, TestCounties counties, FakeTimeProvider clock) => (Database, Counties, Clock) = (database, counties, clock);

    public TestDatabase Database { get; }

    public TestCounties Counties { get; }

    public FakeTimeProvider Clock { get; }

    public long PolicyId { get; private set; }

    public long EastId => Counties.East.Id;

    public static async Task<YearBench> CreateAsync(Engine engine, string today = "2025-01-06")
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(DateOnly.Parse(today), new TimeOnly(12, 0), TimeSpan.FromHours(8)));
        var database = await TestDatabase.CreateAsync(engine, clock);
        var bench = new YearBench(database, await TestCounties.AddAsync(database), clock);
        bench.PolicyId = await bench.AddPolicy();
        return bench;
    }

    /// <summary>A session of the east county.</summary>
    public Desk East(string name = "王主管") => new(Database, SessionScope.County(EastId), Clock, name);

    public Desk West() => new(Database, SessionScope.County(Counties.West.Id), Clock, "西县主管");

    public void Pass(TimeSpan time) => Clock.Advance(time);

    /// <summary>A year of the east county, put straight into a stage.</summary>
    public async Task<long> AddYear(YearStage stage)
    {
        await using var db = Database.OpenAsSystem();
        var year = new RatingYear
        {
            CountyId = EastId,
            Year = Year,
            PolicyVersionId = PolicyId,
            Stage = stage,
            StageChangedAt = Clock.GetUtcNow().UtcDateTime,
            AsOf = new DateOnly(Year + 1, 1, 1),
            CohortFrozenAt = stage > YearStage.Preparing ? Clock.GetUtcNow().UtcDateTime : null,
        };
        db.Add(year);
        await db.SaveChangesAsync();
        return year.Id;
    }

    /// <summary>Both secretaries of the east county in the cohort, with a proposal of these stars (null: suspended).</summary>
    public async Task<IReadOnlyList<CohortMember>> AddRatings(long yearId, params int?[] stars)
    {
        await using var db = Database.OpenAsSystem();
        var members = new List<CohortMember>();
        for (var i = 0; i < stars.Length; i++)
        {
            var secretary = i < 2 ? Counties.Secretaries[i] : await AddSecretary($"书记{i}", 0);
            var place = i < 2 ? i : 0;
            var member = new CohortMember
            {
                CountyId = EastId,
                RatingYearId = yearId,
                SecretaryId = secretary.Id,
                VillageId = Counties.Villages[place].Id,
                TownshipId = Counties.Townships[place].Id,
                SecretaryName = secretary.Name,
                VillageName = Counties.Villages[place].Name,
                TownshipName = Counties.Townships[place].Name,
                Category = StarRating.Organization.VillageCategory.Other,
                ProfileId = "village",
            };
            db.Add(member);
            await db.SaveChangesAsync();
            db.Add(new Rating
            {
                CountyId = EastId,
                RatingYearId = yearId,
                Year = Year,
                TownshipId = member.TownshipId,
                CohortMemberId = member.Id,
                SecretaryId = secretary.Id,
                OutcomeKind = stars[i] is null ? OutcomeKind.Suspended : OutcomeKind.Rated,
                Stars = stars[i],
                OldStars = 2,
                OldOutcome = OutcomeKind.Rated,
                FactsJson = $$"""{"person":{{i}}}""",
                TraceJson = "[]",
                PolicyHash = "p",
                EngineRevision = "1",
            });
            members.Add(member);
        }

        await db.SaveChangesAsync();
        return members;
    }

    public async Task<Secretary> AddSecretary(string name, int village)
    {
        await using var db = Database.OpenAsSystem();
        var secretary = new Secretary { CountyId = EastId, TownshipId = Counties.Townships[village].Id, VillageId = Counties.Villages[village].Id, Name = name };
        db.Add(secretary);
        await db.SaveChangesAsync();
        return secretary;
    }

    public async Task Appoint(long secretaryId, int village, Post post, string from, string? to = null, LeaveReason? reason = null)
    {
        await using var db = Database.OpenAsSystem();
        db.Add(new Appointment
        {
            CountyId = EastId,
            SecretaryId = secretaryId,
            VillageId = Counties.Villages[village].Id,
            VillageName = Counties.Villages[village].Name,
            TownshipName = Counties.Townships[village].Name,
            Post = post,
            StartsOn = DateOnly.Parse(from),
            EndsOn = to is null ? null : DateOnly.Parse(to),
            LeaveReason = reason,
        });
        await db.SaveChangesAsync();
    }

    public async Task<YearStage> Stage(long yearId)
    {
        await using var db = Database.OpenAsSystem();
        return await db.RatingYears.Where(y => y.Id == yearId).Select(y => y.Stage).SingleAsync();
    }

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    private async Task<long> AddPolicy()
    {
        var policy = PolicyJson.Hash(new PolicyDocument
        {
            Format = PolicyDocument.FormatName,
            Title = "星级化管理办法",
            FirstYear = 2020,
            Profiles = [new Profile { Id = "village", Name = "村书记", Population = new PopulationSettings { Posts = ImmutableArray.Create(Post.Secretary) } }],
        });
        await using var db = Database.OpenAsSystem();
        var version = new PolicyVersion
        {
            CountyId = EastId,
            Name = policy.Document.Title,
            Number = 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = 2020,
        };
        db.Add(version);
        db.Add(new StarRating.Data.Organization.TermOfOffice { CountyId = EastId, Name = "第十三届", StartsOn = new DateOnly(2020, 12, 1) });
        await db.SaveChangesAsync();
        return version.Id;
    }
}
