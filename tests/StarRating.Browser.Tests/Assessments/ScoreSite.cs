using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Policies;

namespace StarRating.Browser.Tests.Assessments;

/// <summary>The site with one township of 60 secretaries and 42 indicators, two reviewers and a county's clerk.</summary>
public sealed class ScoreSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "correct horse 7";

    public const int Rows = 60;

    private static readonly VillageCategory[] Categories = [VillageCategory.SuburbanIntegrated, VillageCategory.ClusteredUpgrade, VillageCategory.HeritageProtected];

    private readonly string folder = Directory.CreateTempSubdirectory("starrating-").FullName;

    public Uri Address { get; private set; } = null!;

    public long Township { get; private set; }

    public string Sheet => $"/years/2025/scores/{Township}";

    public async Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
        await using var scope = Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        session.Enter(SessionScope.System, null, "test");
        session.Why.For("test");
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        await Seed(db, scope.ServiceProvider.GetRequiredService<UserManager<User>>());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", folder);
        builder.UseSetting("SignIn:AttemptsPerMinute", "100000");
        builder.UseSetting("Logging:Console", "Fatal");
    }

    private async Task Seed(StarRatingContext db, UserManager<User> users)
    {
        var county = db.Counties.Add(new County { Code = "140821", Name = "临猗县", ValidFrom = new(2000, 1, 1) }).Entity;
        await db.SaveChangesAsync();
        var township = db.Townships.Add(new Township { CountyId = county.Id, Code = "140821100", Name = "猗氏镇", ValidFrom = new(2000, 1, 1) }).Entity;
        var policy = PolicyJson.Hash(Policy());
        var version = db.PolicyVersions.Add(new PolicyVersion
        {
            CountyId = county.Id,
            Name = "星级化管理办法",
            Number = 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = 2020,
        }).Entity;
        await db.SaveChangesAsync();
        Township = township.Id;
        var year = db.RatingYears.Add(new RatingYear
        {
            CountyId = county.Id,
            Year = 2025,
            PolicyVersionId = version.Id,
            Stage = YearStage.Scoring,
            StageChangedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            AsOf = new(2026, 1, 1),
            CohortFrozenAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        }).Entity;
        await db.SaveChangesAsync();
        await SeedPeople(db, year);
        await AddUser(db, users, "reviewer", "王考核", ScopeKind.Township, county.Id, [Function.ScoresSee, Function.ScoresEnter, Function.ScoresSubmit]);
        await AddUser(db, users, "colleague", "李考核", ScopeKind.Township, county.Id, [Function.ScoresSee, Function.ScoresEnter, Function.ScoresSubmit]);
        await AddUser(db, users, "clerk", "张经办", ScopeKind.County, county.Id, [Function.ScoresSee, Function.ScoresCheck]);
    }

    private async Task SeedPeople(StarRatingContext db, RatingYear year)
    {
        string[] surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"], given = ["建国", "秀英", "志强", "海军", "春梅", "永胜", "玉兰"];
        var villages = Enumerable.Range(0, Rows).Select(i => db.Villages.Add(new Village
        {
            CountyId = year.CountyId,
            TownshipId = Township,
            Code = $"140821100{200 + i}",
            Name = $"{surnames[i % 10]}家{"庄坡沟营堡"[i % 5]}村",
            Category = Categories[i % 3],
            ValidFrom = new(2000, 1, 1),
        }).Entity).ToList();
        await db.SaveChangesAsync();
        var people = villages.Select((v, i) => db.Secretaries.Add(new Secretary
        {
            CountyId = year.CountyId,
            TownshipId = Township,
            VillageId = v.Id,
            Name = surnames[i * 3 % 10] + given[i % 7],
        }).Entity).ToList();
        await db.SaveChangesAsync();
        foreach (var (village, person) in villages.Zip(people))
        {
            db.CohortMembers.Add(new CohortMember
            {
                CountyId = year.CountyId,
                RatingYearId = year.Id,
                SecretaryId = person.Id,
                VillageId = village.Id,
                TownshipId = Township,
                ProfileId = "village",
                Category = village.Category,
                SecretaryName = person.Name,
                VillageName = village.Name,
                TownshipName = "猗氏镇",
            });
        }

        await db.SaveChangesAsync();
    }

    private async Task AddUser(StarRatingContext db, UserManager<User> users, string login, string name, ScopeKind kind, long county, Function[] functions)
    {
        var user = new User { UserName = login, DisplayName = name };
        var made = await users.CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join(" ", made.Errors.Select(e => e.Description)));
        foreach (var function in functions)
        {
            db.Grants.Add(new Grant { UserId = user.Id, Function = function, ScopeKind = kind, CountyId = county, TownshipId = kind == ScopeKind.Township ? Township : null });
        }

        await db.SaveChangesAsync();
    }

    private static PolicyDocument Policy()
    {
        (string Name, string[] Items)[] areas =
        [
            ("组织建设", ["三会一课规范开展", "发展党员质量", "班子运行", "党员教育管理", "主题党日", "四议两公开", "后备力量培养", "党务公开", "阵地建设"]),
            ("壮大集体经济", ["集体经济收入", "收入增幅", "资产管理", "三资公开", "合同清理", "债务化解", "项目储备"]),
            ("乡村产业", ["主导产业", "合作社运行", "带动农户", "品牌建设", "技术培训", "土地流转"]),
            ("人居环境", ["村容整洁", "垃圾治理", "污水处理", "厕所改造", "绿化美化"]),
            ("基层治理", ["矛盾纠纷化解", "信访稳定", "网格管理", "平安建设", "移风易俗", "应急值守"]),
        ];
        var key = 0;
        var common = areas.Select(area => (AssessmentNode)new GroupNode
        {
            Key = $"a{area.Name}",
            Name = area.Name,
            Scale = area.Items.Length * 2,
            Children = [.. area.Items.Select(item => new PointsNode { Key = $"i{++key}", Name = item, Max = 2, ScoringRule = "未完成的每项扣 0.5 分" })],
        }).ToArray();
        var own = Categories.SelectMany(category => new[] { "特色任务", "重点项目", "专项工作" }.Select(item => (AssessmentNode)new PointsNode
        {
            Key = $"i{++key}",
            Name = item,
            Max = 10,
            Scope = new NodeScope { Categories = [category] },
        })).ToArray();
        var group = new GroupNode { Key = "own", Name = "个性指标", Scale = 30, Children = [.. own] };
        return new PolicyDocument
        {
            Format = PolicyDocument.FormatName,
            Title = "星级化管理办法",
            Profiles =
            [
                new Profile
                {
                    Id = "village", Name = "村书记", Population = new PopulationSettings { Posts = [StarRating.Secretaries.Post.Secretary] },
                    Assessment = new AssessmentSettings
                    {
                        Channels =
                        [
                            new GroupNode { Key = "quant", Name = "量化考核", Weight = 60, Combine = GroupCombination.SumRescaled, Children = [.. common, group] },
                            new PointsNode { Key = "org", Name = "组织评价", Weight = 20, Max = 100 },
                            new BallotNode { Key = "public", Name = "群众评议", Weight = 20, Ballot = "villagers" },
                        ],
                    },
                    Ballots = new BallotsSettings
                    {
                        Ballots =
                        [
                            new BallotSettings
                            {
                                Key = "villagers", Name = "群众评议",
                                Options = [new BallotOption("good", "满意", 100), new BallotOption("fair", "基本满意", 80), new BallotOption("bad", "不满意", 0)],
                                Groups = [new VoterGroup { Key = "reps", Name = "村民代表", Quorum = new Fraction(2, 3) }],
                            },
                        ],
                    },
                },
            ],
        };
    }
}
