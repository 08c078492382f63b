using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Data.Backup;
using StarRating.Data.Engines;

namespace StarRating.Benchmarks;

/// <summary>A backup of a city's ratings, beside its rows read and written to memory with neither zip nor seal.</summary>
internal sealed class BackupBenchmark(Engine engine) : Benchmark
{
    public static IEnumerable<Benchmark> All => EnginesPresent.All.Select(engine => new BackupBenchmark(engine));

    public override string Name => $"backup {engine}";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database, 2_400, townships: 15);
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        var (ours, bare) = await InTurns(3, () => Backup(database), () => Bare(database));
        yield return Figure.Of($"backup, 2,400 persons with a year's ratings, {engine}", ours, bare, "");
    }

    private static async Task Backup(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        await new BackupWriter(db, TimeProvider.System).WriteAsync(new MemoryStream(), "correct horse battery");
    }

    private static async Task Bare(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        await db.Database.OpenConnectionAsync();
        await using var target = new StreamWriter(new MemoryStream());
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    await target.WriteAsync(reader.GetValue(i).ToString());
                }
            }
        }
    }
}
