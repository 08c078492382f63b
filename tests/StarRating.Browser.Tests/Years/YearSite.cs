using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Browser.Tests.Years;

/// <summary>A county of one township and three villages under the sample policy with two indicators, nothing opened yet; and a clock that can be put ahead.</summary>
public sealed class YearSite : Site
{
    public const string Password = "correct horse 7";

    private readonly AheadClock clock = new();

    public long TownshipId { get; private set; }

    public long CountyId { get; private set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        session.Enter(SessionScope.System, null, "test");
        session.Why.For("test");
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        var county = await Places(db);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        await AddUser(db, users, "shiji", "市级管理员", RolePresets.CityOfficial, null, null);
        await AddUser(db, users, "zhuguan", "王主管", RolePresets.CountyManager, county, null);
        await AddUser(db, users, "jingban", "李经办", RolePresets.CountyStaff, county, null);
        await AddUser(db, users, "kaohe", "赵考核", RolePresets.TownshipReviewer, county, TownshipId);
    }

    /// <summary>Days go by.</summary>
    public void Pass(TimeSpan time) => clock.Ahead += time;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    private async Task<long> Places(StarRatingContext db)
    {
        var from = new DateOnly(2000, 1, 1);
        var county = new County { Code = "140821", Name = "临猗县", ValidFrom = from };
        db.AddRange(county, new County { Code = "140802", Name = "盐湖区", ValidFrom = from });
        await db.SaveChangesAsync();
        var township = new Township { CountyId = county.Id, Code = "140821100", Name = "猗氏镇", ValidFrom = from };
        db.Add(township);
        db.Add(new TermOfOffice { CountyId = county.Id, Name = "第十三届", StartsOn = new DateOnly(2020, 12, 1), EndsOn = new DateOnly(2025, 12, 1) });
        var policy = PolicyJson.Hash(TwoIndicators(SamplePolicy.Read().Document));
        db.Add(new PolicyVersion
        {
            Name = "村书记星级化管理办法",
            Number = 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = 2020,
        });
        await db.SaveChangesAsync();
        (TownshipId, CountyId) = (township.Id, county.Id);
        foreach (var (name, village, since) in new[] { ("薛承久", "东胡村", 2004), ("柴守义", "西姚村", 2013), ("卫新任", "南营村", 2021) })
        {
            await Person(db, township, name, village, new DateOnly(since, 3, 1));
        }

        await Papers(db, await db.Secretaries.SingleAsync(person => person.Name == "柴守义"));

        return county.Id;
    }

    private static async Task Person(StarRatingContext db, Township township, string name, string villageName, DateOnly since)
    {
        var village = new Village
        {
            CountyId = township.CountyId,
            TownshipId = township.Id,
            Code = $"140821100{200 + (since.Year - 2000)}",
            Name = villageName,
            Kind = VillageKind.Village,
            Category = VillageCategory.ClusteredUpgrade,
            ValidFrom = new DateOnly(2000, 1, 1),
        };
        db.Add(village);
        await db.SaveChangesAsync();
        var person = new Secretary { CountyId = township.CountyId, TownshipId = township.Id, VillageId = village.Id, Name = name, BornOn = new DateOnly(1970, 1, 1) };
        db.Add(person);
        await db.SaveChangesAsync();
        db.Add(new Appointment
        {
            CountyId = township.CountyId,
            SecretaryId = person.Id,
            VillageId = village.Id,
            VillageName = village.Name,
            TownshipName = township.Name,
            Post = Post.Secretary,
            StartsOn = since,
            AppointDocument = $"任〔{since.Year}〕1号",
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Old enough to change no star; there, so that each page about a record has one.</summary>
    private static async Task Papers(StarRatingContext db, Secretary person)
    {
        var (county, id) = (person.CountyId, person.Id);
        db.Add(new Award { CountyId = county, SecretaryId = id, Title = "优秀共产党员", Level = AwardLevel.County, Authority = "县委", AwardedOn = new DateOnly(2015, 7, 1) });
        db.Add(new Sanction { CountyId = county, SecretaryId = id, Kind = SanctionKind.Admonition, DecidedOn = new DateOnly(2015, 5, 1), Authority = "县纪委", DocumentNumber = "纪〔2015〕3号" });
        await db.SaveChangesAsync();
    }

    private static PolicyDocument TwoIndicators(PolicyDocument sample)
    {
        var village = sample.Profiles.Single(profile => profile.Id == "village");
        var assessment = village.Assessment!;
        var quantified = new GroupNode
        {
            Key = "quantified",
            Name = "量化考核",
            Weight = 60,
            Scale = 100,
            Children = [new PointsNode { Key = "party", Name = "组织建设", Max = 60 }, new PointsNode { Key = "economy", Name = "壮大集体经济", Max = 40 }],
        };
        return sample with { Profiles = [village with { Assessment = assessment with { Channels = [quantified, .. assessment.Channels.Skip(1)] } }] };
    }

    private static async Task AddUser(StarRatingContext db, UserManager<User> users, string login, string name, RolePreset role, long? county, long? township)
    {
        var user = new User { UserName = login, DisplayName = name, CountyId = county, TownshipId = township };
        var made = await users.CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join(" ", made.Errors.Select(e => e.Description)));
        db.AddRange(role.Functions.Select(function => new Grant { UserId = user.Id, Function = function, ScopeKind = role.ScopeKind, CountyId = county, TownshipId = township }));
        await db.SaveChangesAsync();
    }

    private sealed class AheadClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
