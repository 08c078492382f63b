using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Jobs;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Jobs;

/// <summary>Two accounts of the eastern county, and nodes that do one kind of work: rename a township as told, in one transaction.</summary>
internal sealed class JobScene : IAsyncDisposable
{
    private readonly List<ServiceProvider> nodes = [];

    private JobScene(TestDatabase database, FakeTimeProvider clock) => (Database, Clock) = (database, clock);

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public TestCounties Counties { get; private set; } = null!;

    public long Asker { get; private set; }

    public long Colleague { get; private set; }

    public static async Task<JobScene> Make(Engine engine)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var scene = new JobScene(await TestDatabase.CreateAsync(engine, clock), clock);
        scene.Counties = await TestCounties.AddAsync(scene.Database);
        scene.Asker = await scene.Account("asker");
        scene.Colleague = await scene.Account("colleague");
        return scene;
    }

    /// <summary>A process of the site.</summary>
    public IServiceProvider Node(Func<RenamePause, Task>? pause = null, IJobWork? work = null)
    {
        var services = JobNode.Of(Database.Factory, Clock, more => more
            .AddSingleton(new RenamePause(pause))
            .AddKeyedScoped<IJobWork>(nameof(RenameWork), (provider, _) => work ?? ActivatorUtilities.CreateInstance<RenameWork>(provider)));
        nodes.Add(services);
        return services;
    }

    public static JobRunner Runner(IServiceProvider node) => node.GetRequiredService<JobRunner>();

    /// <summary>What one account does at its desk.</summary>
    public async Task<T> As<T>(long user, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Node().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.County(Counties.East.Id), user, user == Asker ? "提出人" : "同事");
        return await act(scope.ServiceProvider);
    }

    public Task<long> Ask(string name, long? township = null) => As(Asker, services => services.GetRequiredService<AskForJob>().Ask<RenameWork, RenameArguments>(
        $"改名为{name}", Function.OrganizationEdit, new RenameArguments(township ?? Counties.Townships[0].Id, name)));

    public Task<JobRow> Row(long id, long? user = null) => As(user ?? Asker, services => services.GetRequiredService<JobQueries>().Of(id));

    public Task Cancel(long id, long? user = null) => As(user ?? Asker, async services =>
    {
        await services.GetRequiredService<CancelJob>().Cancel(id);
        return 0;
    });

    public async Task<string> TownshipName()
    {
        await using var db = Database.OpenAsSystem();
        return (await db.Townships.FindAsync(Counties.Townships[0].Id))!.Name;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await Database.DisposeAsync();
    }

    private async Task<long> Account(string name)
    {
        await using var db = Database.OpenAsSystem();
        var user = new User { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name };
        user.Grants.Add(new Grant { Function = Function.OrganizationEdit, ScopeKind = ScopeKind.County, CountyId = Counties.East.Id });
        db.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    }
}

public sealed record RenameArguments(long TownshipId, string Name);

/// <summary>Called in the middle of the work.</summary>
public sealed record RenamePause(Func<RenamePause, Task>? Act)
{
    public CancellationToken Stop { get; set; }
}

/// <summary>The work of the scene.</summary>
public sealed class RenameWork(StarRatingContext db, Session session, RenamePause pause) : JobWork<RenameArguments>
{
    protected override async Task<JobResult> Run(RenameArguments arguments, JobProgress progress, CancellationToken stop)
    {
        var township = await db.Townships.FindAsync([arguments.TownshipId], stop) ?? throw new NotFound("township");
        if (arguments.Name.Length == 0)
        {
            throw new Refusal("请填写名称。");
        }

        await progress.Tell(1, 2, "正在改名");
        if (pause.Act is { } act)
        {
            pause.Stop = stop;
            await act(pause);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        township.Name = arguments.Name;
        session.Why.For<RenameWork>("测试");
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new("改好了", "/organization/townships", new FileDraft("结果.txt", "text/plain", "好"u8.ToArray()));
    }
}
