using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Access;

/// <summary>Two counties, the three administrators, and a member of a county's staff.</summary>
internal sealed class AdministratorScene : IAsyncDisposable
{
    private readonly List<ServiceProvider> nodes = [];

    private AdministratorScene(TestDatabase database, FakeTimeProvider clock) => (Database, Clock) = (database, clock);

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public TestCounties Counties { get; private set; } = null!;

    public long Keeper { get; private set; }

    public long Guardian { get; private set; }

    public long Auditor { get; private set; }

    public long Clerk { get; private set; }

    public static async Task<AdministratorScene> Make(Engine engine)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var scene = new AdministratorScene(await TestDatabase.CreateAsync(engine, clock), clock);
        scene.Counties = await TestCounties.AddAsync(scene.Database);
        scene.Keeper = await scene.Account("xitong", RolePresets.SystemAdministrator);
        scene.Guardian = await scene.Account("anquan", RolePresets.SecurityAdministrator);
        scene.Auditor = await scene.Account("shenji", RolePresets.AuditAdministrator);
        scene.Clerk = await scene.Account("jingban", RolePresets.CountyStaff, scene.Counties.East.Id);
        return scene;
    }

    public async Task<long> Account(string login, RolePreset? role = null, long? countyId = null)
    {
        await using var db = Database.OpenAsSystem();
        var user = new User { UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = login, CountyId = countyId, ConcurrencyStamp = "1", SecurityStamp = "1" };
        foreach (var function in role?.Functions ?? [])
        {
            user.Grants.Add(new Grant { Function = function, ScopeKind = role!.ScopeKind, CountyId = countyId });
        }

        db.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    }

    /// <summary>What an account does at its desk; an administrator sees no county.</summary>
    public async Task<T> As<T>(long user, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Node().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(user == Clerk ? SessionScope.County(Counties.East.Id) : SessionScope.Nobody, user, $"账号{user}");
        return await act(scope.ServiceProvider);
    }

    public Task As(long user, Func<IServiceProvider, Task> act) => As(user, async services =>
    {
        await act(services);
        return 0;
    });

    public async Task<T> Read<T>(Func<StarRatingContext, Task<T>> read)
    {
        await using var db = Database.OpenAsSystem();
        return await read(db);
    }

    /// <summary>A process of the site.</summary>
    public IServiceProvider Node()
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Database.Factory)
            .AddScoped<Session>()
            .AddScoped(provider => Database.Factory.Create(provider.GetRequiredService<Session>()))
            .AddApplication()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.None))
            .BuildServiceProvider();
        nodes.Add(services);
        return services;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
