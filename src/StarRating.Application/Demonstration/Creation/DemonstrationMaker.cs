using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Application.Demonstration.Divisions;
using StarRating.Application.Demonstration.People;
using StarRating.Application.Demonstration.Years;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Demonstration.Creation;

/// <summary>Makes the whole demonstration in one empty database.</summary>
internal static class DemonstrationMaker
{
    public const string Author = "演示数据";

    public static async Task<IReadOnlyList<DemonstrationAccount>> MakeAsync(
        Engine engine, string connectionString, ColumnKeys keys, TimeProvider clock, Action<string> tell, CancellationToken cancel)
    {
        await using var services = DemonstrationServices.Build(new ContextFactory(engine, connectionString, keys, clock), clock);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.System, null, Author);
        await scope.ServiceProvider.GetRequiredService<Schema>().MigrateAsync(isDemo: true, cancel);
        if (engine == Engine.Sqlite)
        {
            SqliteFile.Hasten(connectionString);
        }

        tell("正在建立演示数据（约需半分钟）：区划、人员、账号……");
        var divisions = CityDivisions.Read();
        var accounts = new AccountBook(divisions).Write();
        var roster = RosterBuilder.Build(divisions);
        await new CityWriter(scope.ServiceProvider.GetRequiredService<StarRatingContext>(), scope.ServiceProvider.GetRequiredService<BulkWriter>()).WriteAsync(divisions, roster, accounts, cancel);

        var story = new StoryClock(clock.GetUtcNow());
        await using var past = DemonstrationServices.Build(new ContextFactory(engine, connectionString, keys, story), story);
        await new History(past, story, divisions, roster, accounts).Play(clock.Today(), tell, cancel);
        return accounts;
    }
}
