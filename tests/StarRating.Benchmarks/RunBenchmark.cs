using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;

namespace StarRating.Benchmarks;

/// <summary>A county's or a city's run from end to end, warm: facts read, everybody rated, results and traces written, committed.</summary>
internal sealed class RunBenchmark(Engine engine, int persons) : Benchmark
{
    private static readonly string[] Read = ["Secretaries", "Appointments", "Awards", "Sanctions", "Investigations", "CohortMembers", "GradeResults"];

    public static IEnumerable<Benchmark> All =>
        from engine in EnginesPresent.All
        from persons in new[] { 300, 2_400 }
        select new RunBenchmark(engine, persons);

    public override string Name => $"run {engine} {persons}";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database, persons, townships: 15);
        await Rate(scene);
        List<Rating> rows;
        await using (var db = scene.Open())
        {
            rows = await db.Ratings.AsNoTracking().ToListAsync();
        }

        foreach (var row in rows)
        {
            row.Id = 0;
        }

        var (ours, bare) = await InTurns(5, () => Rate(scene), () => ReadAndWrite(scene, rows));
        var (again, entities) = await InTurns(3, () => Rate(scene), () => EntityByEntity(scene, rows));
        var what = string.Create(CultureInfo.InvariantCulture, $"year's run, {persons:N0} persons, {engine}");
        yield return Figure.Of(what, ours, bare, persons == 300 ? "≤ 1.5 × the same rows read and written bare; 50 ms" : "≤ 1.5 × the same rows read and written bare");
        yield return Figure.Faster($"{what}, times faster than entities loaded and saved", again, entities, "≥ 5");
    }

    internal static async Task Rate(RatingScene scene)
    {
        await using var db = scene.Open();
        await RatingScene.Rating(db).Run(scene.YearId, default);
    }

    /// <summary>The same rows, no rating: a plain reader over each table, then delete and the engine's fast insert.</summary>
    internal static async Task ReadAndWrite(RatingScene scene, List<Rating> rows)
    {
        await using var db = scene.Open();
        await db.Database.OpenConnectionAsync();
        foreach (var table in Read)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" WHERE \"CountyId\" = {scene.CountyId.ToString(CultureInfo.InvariantCulture)}";
            await using var reader = await command.ExecuteReaderAsync();
            await Values(reader);
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Ratings.ExecuteDeleteAsync();
        await new BulkWriter(db).InsertAsync(rows, db.Session.Scope);
        await transaction.CommitAsync();
    }

    private static async Task Values(DbDataReader reader)
    {
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }

    /// <summary>The straightforward way, no rating either: entities loaded with their lists, old results removed, new ones added, saved.</summary>
    private static async Task EntityByEntity(RatingScene scene, List<Rating> rows)
    {
        await using var db = scene.Open();
        db.Session.Why.For("Benchmark");
        await db.CohortMembers.AsTracking().LoadAsync();
        await db.Secretaries.AsTracking().LoadAsync();
        await db.Appointments.AsTracking().LoadAsync();
        await db.Awards.AsTracking().LoadAsync();
        await db.Investigations.AsTracking().LoadAsync();
        await db.GradeResults.AsTracking().LoadAsync();
        db.RemoveRange(await db.Ratings.AsTracking().ToListAsync());
        await db.SaveChangesAsync();
        db.AddRange(rows.Select(Copy));
        await db.SaveChangesAsync();
    }

    private static Rating Copy(Rating row) => new()
    {
        CountyId = row.CountyId,
        RatingYearId = row.RatingYearId,
        Year = row.Year,
        TownshipId = row.TownshipId,
        CohortMemberId = row.CohortMemberId,
        SecretaryId = row.SecretaryId,
        Kind = row.Kind,
        OutcomeKind = row.OutcomeKind,
        Stars = row.Stars,
        FactsJson = row.FactsJson,
        TraceJson = row.TraceJson,
        StateJson = row.StateJson,
        ExceptionText = row.ExceptionText,
        PolicyHash = row.PolicyHash,
        EngineRevision = row.EngineRevision,
    };
}
