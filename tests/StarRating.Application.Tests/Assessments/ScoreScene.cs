using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Assessments;
using StarRating.Application.Ballots;
using StarRating.Application.Policies;
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

namespace StarRating.Application.Tests.Assessments;

/// <summary>A county in its 评分 stage with two townships of secretaries, and the people who work on their figures.</summary>
public sealed class ScoreScene : IAsyncDisposable
{
    public const string Reviewer = "王考核";

    public const string Colleague = "李考核";

    public const string Staff = "县经办";

    private static readonly PolicyCache Policies = new();

    private ScoreScene(TestDatabase database, FakeTimeProvider clock) => (Database, Clock) = (database, clock);

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public long County { get; private set; }

    public long Year { get; private set; }

    public long Township { get; private set; }

    public long OtherTownship { get; private set; }

    /// <summary>Cohort members of <see cref="Township"/>: the first two in 集聚提升类, the third in 特色保护类, then in turn.</summary>
    public long[] Members { get; private set; } = [];

    public long ForeignMember { get; private set; }

    public static async Task<ScoreScene> Set(Engine engine, int members = 3, PolicyDocument? rules = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 10, 1, 0, 0, TimeSpan.Zero));
        var scene = new ScoreScene(await TestDatabase.CreateAsync(engine, clock), clock);
        await using var db = scene.Database.OpenAsSystem();
        var county = db.Counties.Add(new County { Code = "140821", Name = "临猗县", ValidFrom = new(2000, 1, 1) }).Entity;
        await db.SaveChangesAsync();
        var townships = new[] { "140821100", "140821101" }
            .Select(code => db.Townships.Add(new Township { CountyId = county.Id, Code = code, Name = "镇" + code[^1], ValidFrom = new(2000, 1, 1) }).Entity).ToArray();
        var policy = PolicyJson.Hash(rules ?? ScorePolicy.Document);
        var version = db.PolicyVersions.Add(new PolicyVersion
        {
            CountyId = county.Id,
            Name = "测试政策",
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
            StageChangedAt = clock.UtcNow(),
            AsOf = new(2026, 1, 1),
        }).Entity;
        await db.SaveChangesAsync();
        (scene.County, scene.Year, scene.Township, scene.OtherTownship) = (county.Id, year.Id, townships[0].Id, townships[1].Id);
        var all = new List<CohortMember>();
        for (var i = 0; i <= members; i++)
        {
            all.Add(await scene.AddMember(db, i, i < members ? scene.Township : scene.OtherTownship));
        }

        (scene.Members, scene.ForeignMember) = ([.. all.SkipLast(1).Select(m => m.Id)], all[^1].Id);
        return scene;
    }

    public StarRatingContext AsTownship(string user = Reviewer) => Database.Open(SessionScope.Townships(County, Township), user);

    public StarRatingContext AsCounty(string user = Staff) => Database.Open(SessionScope.County(County), user);

    public static PolicyStore Store(StarRatingContext db) => new(db, Policies);

    public static AssessmentReader Reader(StarRatingContext db) => new(db, Store(db));

    public async Task<IReadOnlyList<CellAnswer>> Record(string user, params CellEntry[] cells)
    {
        await using var db = AsTownship(user);
        return await new RecordScores(db, Store(db), Clock).Run(Year, Township, cells);
    }

    public async Task<IReadOnlyList<CellAnswer>> Rescore(params CellEntry[] cells)
    {
        await using var db = AsCounty();
        return await new RescoreCells(db, Store(db), Clock).Run(Year, Township, cells);
    }

    public async Task Submit()
    {
        await using var db = AsTownship();
        await new SubmitTownship(db, Reader(db), Clock).Run(Year, Township);
    }

    public async Task SendBack(string reason)
    {
        await using var db = AsCounty();
        await new SendBackTownship(db, Clock).Run(Year, Township, reason);
    }

    public async Task Accept()
    {
        await using var db = AsCounty();
        await new AcceptTownship(db, Clock).Run(Year, Township);
    }

    public async Task Tally(long member, int version = 0, int eligible = 30, int present = 25)
    {
        await using var db = AsTownship();
        await new RecordBallotTally(db, Store(db), Clock).Run(member, new TallyEntry(
            "villagers", "reps", new DateOnly(2026, 1, 8), eligible, present, present, present, 0, 0,
            new Dictionary<string, int> { ["good"] = present - 5, ["fair"] = 5 }, version));
    }

    public async Task<int> Review(params ReviewEntry[] entries)
    {
        await using var db = AsTownship();
        return await new RecordReviews(db, Store(db), Clock).Run(Year, Township, "镇党委", entries);
    }

    /// <summary>Everything that the township has to enter: 40 + (30 − 2) + 30, review 90, 20 of 25 satisfied.</summary>
    public async Task FillIn()
    {
        await Record(Reviewer, [.. Members.SelectMany((m, i) => new CellEntry[]
        {
            new(m, "party", "40", 0), new(m, "order", "2", 0), new(m, i % 3 == 2 ? "heritage" : "industry", "30", 0),
        })]);
        await Review([.. Members.Select(m => new ReviewEntry(m, "org", 90, "", new DateOnly(2026, 1, 9), 0))]);
        foreach (var member in Members)
        {
            await Tally(member);
        }
    }

    public async Task<MemberAssessment> Assess(long member)
    {
        await using var db = AsCounty();
        return (await Reader(db).Read(await db.RatingYears.SingleAsync(y => y.Id == Year), db.CohortMembers.Where(m => m.Id == member), default)).Single();
    }

    public async Task<TownshipState> State()
    {
        await using var db = AsCounty();
        return await db.TownshipProgress.Where(p => p.TownshipId == Township).Select(p => p.State).SingleAsync();
    }

    public async Task MoveTo(YearStage stage)
    {
        await using var db = Database.OpenAsSystem();
        (await db.RatingYears.AsTracking().SingleAsync(y => y.Id == Year)).Stage = stage;
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<CohortMember> AddMember(StarRatingContext db, int i, long township)
    {
        var village = db.Villages.Add(new Village
        {
            CountyId = County,
            TownshipId = township,
            Code = $"140821100{200 + i}",
            Name = $"第{i}村",
            Category = Category(i),
            ValidFrom = new(2000, 1, 1),
        }).Entity;
        await db.SaveChangesAsync();
        var secretary = db.Secretaries.Add(new Secretary { CountyId = County, TownshipId = township, VillageId = village.Id, Name = $"书记{i}" }).Entity;
        await db.SaveChangesAsync();
        var member = db.CohortMembers.Add(new CohortMember
        {
            CountyId = County,
            RatingYearId = Year,
            SecretaryId = secretary.Id,
            VillageId = village.Id,
            TownshipId = township,
            ProfileId = ScorePolicy.Village,
            Category = Category(i),
            SecretaryName = secretary.Name,
            VillageName = village.Name,
            TownshipName = "镇",
        }).Entity;
        await db.SaveChangesAsync();
        return member;
    }

    private static VillageCategory Category(int i) => i % 3 == 2 ? VillageCategory.HeritageProtected : VillageCategory.ClusteredUpgrade;
}
