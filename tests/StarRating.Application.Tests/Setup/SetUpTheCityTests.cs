using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Setup;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Setup;

/// <summary>首次设置: opened by a code, done once, whole or not at all.</summary>
public sealed class SetUpTheCityTests
{
    private static readonly FirstAccount[] Three =
    [
        new("xitong", "张系统", "correct horse 7"), new("anquan", "李安全", "correct horse 8"), new("shenji", "王审计", "correct horse 9"),
    ];

    [Theory, Engines]
    public async Task The_city_its_divisions_and_the_three_are_there_and_the_set_up_is_closed(Engine engine)
    {
        await using var scene = await Scene.Make(engine);
        await scene.Draft();
        Assert.True(await scene.Desk.IsOpen());
        await scene.SetUp(Three);

        Assert.False(await scene.Desk.IsOpen());
        Assert.Null(await scene.Code.Issue());
        await using var db = scene.Database.OpenAsSystem();
        Assert.Equal((13, 2395), (await db.Counties.CountAsync(), await db.Villages.CountAsync()));
        var installation = await db.Installation.SingleAsync();
        Assert.Equal(("运城市", "", ""), (installation.CityName, installation.SetupCodeHash, installation.SetupDraftJson));
        var users = await db.Users.Include(u => u.Grants).OrderBy(u => u.Id).ToListAsync();
        Assert.Equal(
            RolePresets.Administrators.Select(role => string.Join(',', role.Functions.Order())),
            users.Select(user => string.Join(',', user.Grants.Select(grant => grant.Function).Order())));
        Assert.All(users.Zip(Three), pair => Assert.NotEqual(
            PasswordVerificationResult.Failed, new PasswordHasher<User>().VerifyHashedPassword(pair.First, pair.First.PasswordHash!, pair.Second.Password)));
        Assert.DoesNotContain(await db.ChangeRecords.Select(r => r.ChangesJson).ToListAsync(), json => json.Contains("SetupDraftJson", StringComparison.Ordinal));
        Assert.True(await db.ChangeRecords.AllAsync(r => r.UseCase == nameof(SetUpTheCity) || r.UseCase == ""));
    }

    [Theory, Engines]
    public async Task Of_two_who_finish_at_once_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var scene = await Scene.Make(engine);
        await scene.Draft();
        FirstAccount[] others = [new("a-xitong", "甲", "correct horse 1"), new("a-anquan", "乙", "correct horse 2"), new("a-shenji", "丙", "correct horse 3")];

        var ends = await Task.WhenAll(Try(Three), Try(others));

        Assert.Equal(SetUpTheCity.AlreadyDone, Assert.Single(ends.OfType<string>()));
        await using var db = scene.Database.OpenAsSystem();
        Assert.Equal((13, 3), (await db.Counties.CountAsync(), await db.Users.CountAsync()));

        async Task<string?> Try(FirstAccount[] accounts)
        {
            try
            {
                await Task.Run(() => scene.SetUp(accounts));
                return null;
            }
            catch (Refusal refusal)
            {
                return refusal.Message;
            }
        }
    }

    [Theory, Engines]
    public async Task Nothing_is_stored_before_the_last_step_is_right(Engine engine)
    {
        await using var scene = await Scene.Make(engine);
        await Assert.ThrowsAsync<Refusal>(() => scene.SetUp(Three));
        await scene.Draft(agreed: false);
        await Assert.ThrowsAsync<Refusal>(() => scene.SetUp(Three));
        await scene.Draft();
        FirstAccount[][] wrong =
        [
            [Three[0], Three[1], new("王", "王审计", "correct horse 9")],
            [Three[0], Three[1], new("XITONG", "王审计", "correct horse 9")],
            [Three[0], Three[1], new("shenji", " ", "correct horse 9")],
            [Three[0], Three[1], new("shenji", "王审计", "short 1")],
            [Three[0], Three[1], new("shenji", "王审计", Three[1].Password)],
        ];
        foreach (var accounts in wrong)
        {
            Assert.StartsWith("Accounts[2].", (await Assert.ThrowsAsync<Refusal>(() => scene.SetUp(accounts))).Field, StringComparison.Ordinal);
        }

        await using var db = scene.Database.OpenAsSystem();
        Assert.Equal((0, 0, 0), (await db.Counties.CountAsync(), await db.Users.CountAsync(), await db.Grants.CountAsync()));
        Assert.True(await scene.Desk.IsOpen());
    }

    [Theory, Engines]
    public async Task The_code_opens_on_every_node_is_kept_as_a_hash_and_a_new_start_makes_a_new_one(Engine engine)
    {
        await using var scene = await Scene.Make(engine);
        var first = (await scene.Code.Issue())!;
        Assert.Matches("^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$", first);
        var elsewhere = new SetupCode(scene.Database.Factory, scene.Clock);
        Assert.Equal(SetupAnswer.Right, await elsewhere.Try($" {first.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)} "));
        Assert.DoesNotContain(first.Replace("-", "", StringComparison.Ordinal), await scene.Desk.Seal(), StringComparison.OrdinalIgnoreCase);

        var second = (await elsewhere.Issue())!;
        Assert.NotEqual(first, second);
        Assert.Equal(SetupAnswer.Wrong, await scene.Code.Try(first));
        Assert.Equal(SetupAnswer.Right, await scene.Code.Try(second));
    }

    [Theory, Engines]
    public async Task After_ten_wrong_codes_even_the_right_one_waits(Engine engine)
    {
        await using var scene = await Scene.Make(engine);
        var code = (await scene.Code.Issue())!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 14).Select(i => Task.Run(() => scene.Code.Try($"AAAA-{i}"))));
        Assert.Equal((10, 4), (answers.Count(a => a == SetupAnswer.Wrong), answers.Count(a => a == SetupAnswer.Paused)));
        Assert.Equal(SetupAnswer.Paused, await scene.Code.Try(code));

        scene.Clock.Advance(SetupCode.Pause + TimeSpan.FromSeconds(1));
        Assert.Equal(SetupAnswer.Wrong, await scene.Code.Try("AAAA"));
        Assert.Equal(SetupAnswer.Right, await scene.Code.Try(code));
    }

    private sealed class Scene : IAsyncDisposable
    {
        private readonly ServiceProvider services;

        private Scene(TestDatabase database, FakeTimeProvider clock)
        {
            (Database, Clock) = (database, clock);
            services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton(database.Factory).AddApplication()
                .Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000).BuildServiceProvider();
        }

        public TestDatabase Database { get; }

        public FakeTimeProvider Clock { get; }

        public SetupDesk Desk => services.GetRequiredService<SetupDesk>();

        public SetupCode Code => new(Database.Factory, Clock);

        public static async Task<Scene> Make(Engine engine)
        {
            var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
            return new(await TestDatabase.CreateAsync(engine, clock), clock);
        }

        public Task Draft(bool agreed = true) => Desk.Keep(new SetupDraft(
            "运城市", DivisionReader.Read(new[] { "counties.csv", "townships.csv", "villages.csv" }.Select(DivisionReaderTests.Published)), agreed));

        public async Task SetUp(IReadOnlyList<FirstAccount> accounts)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SetUpTheCity>().SetUp(accounts);
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
