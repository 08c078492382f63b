using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;

namespace StarRating.Application.Tests.Organization;

/// <summary>East county at its desk on 2026-03-02.</summary>
internal sealed class VillageScene : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly FakeTimeProvider clock;

    private VillageScene(TestDatabase database, FakeTimeProvider clock, TestCounties counties) =>
        (this.database, this.clock, Counties) = (database, clock, counties);

    public TestCounties Counties { get; }

    public Village Village => Counties.Villages[0];

    public static async Task<VillageScene> BeginAsync(Engine engine)
    {
        var morning = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var fresh = await TestDatabase.CreateAsync(engine, morning);
        return new(fresh, morning, await TestCounties.AddAsync(fresh));
    }

    public async Task EditAsync(Func<VillageEdit, VillageEdit> change)
    {
        await using var db = Open();
        var edit = new VillageEdit(Village.Id, Village.Version, Village.Name, Village.Category, Village.PoolSmall, new DateOnly(2026, 3, 1), "东政发〔2026〕3号", "核对更正");
        await new EditVillage(db, db.Session, clock).Edit(change(edit));
    }

    public async Task EndAsync(Func<VillageEnd, VillageEnd> change)
    {
        await using var db = Open();
        var end = new VillageEnd(Village.Id, Village.Version, new DateOnly(2026, 3, 1), null, "东政发〔2026〕4号", "合村并组");
        await new EndVillage(db, db.Session, new OrganizationQueries(db, clock)).End(change(end));
    }

    public async Task<long> AddAsync(Func<NewVillage, NewVillage> change)
    {
        await using var db = Open();
        var township = Counties.Townships[0];
        var wanted = new NewVillage(township.Id, township.Code + "202", "新村", null, new DateOnly(2026, 3, 1), "", "析置");
        return await new AddVillage(db, db.Session).Add(change(wanted));
    }

    public async Task RenameTownshipAsync(Func<TownshipRename, TownshipRename> change)
    {
        await using var db = Open();
        var township = Counties.Townships[0];
        var rename = new TownshipRename(township.Id, township.Version, "新名镇", new DateOnly(2026, 3, 1), "东政发〔2026〕5号", "批复更名");
        await new RenameTownship(db, db.Session, clock).Rename(change(rename));
    }

    public async Task<T> AskAsync<T>(Func<OrganizationQueries, Task<T>> ask, SessionScope? scope = null)
    {
        await using var db = Open(scope);
        return await ask(new OrganizationQueries(db, clock));
    }

    public async Task<T> ReadAsync<T>(Func<StarRatingContext, Task<T>> read)
    {
        await using var db = database.OpenAsSystem();
        return await read(db);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    private StarRatingContext Open(SessionScope? scope = null) => database.Open(scope ?? SessionScope.County(Counties.East.Id), "王经办");
}
