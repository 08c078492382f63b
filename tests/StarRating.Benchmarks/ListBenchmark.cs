using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Lists;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Benchmarks;

/// <summary>What stands behind a page of the list of villages at the scale of the nation: the first, one far in by key, and the last; beside the same rows by ADO.NET.</summary>
internal sealed class ListBenchmark(Engine engine) : Benchmark
{
    private const int Villages = 620_000;
    private const int Size = 50;
    private const int DeepPage = 9_000;
    private const string Columns = """
        SELECT v."Id", v."Code", v."Name", v."Kind", v."Category", c."Name", t."Name", v."ValidTo"
        FROM "Villages" v JOIN "Townships" t ON t."Id" = v."TownshipId" JOIN "Counties" c ON c."Id" = t."CountyId"
        WHERE (v."ValidTo" IS NULL OR v."ValidTo" > '2026-03-02')
        """;

    public static IEnumerable<Benchmark> All => EnginesPresent.All.Select(engine => new ListBenchmark(engine));

    public override string Name => $"list {engine}";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(engine, clock);
        await Fill(database);
        await using var db = database.Open(SessionScope.City(), "市级管理员");
        var queries = new OrganizationQueries(db, clock);
        var deep = await db.Villages.OrderBy(v => v.Code).Skip((DeepPage - 1) * Size - 1).Select(v => new { v.Id, v.Code }).FirstAsync();
        await db.Database.OpenConnectionAsync();
        var what = string.Create(CultureInfo.InvariantCulture, $"list page of {Size} rows among {Villages:N0}, {engine}");
        var (first, bareFirst) = await InTurns(5, () => queries.Villages(new VillageFilter(), new PageAsk()), async () =>
        {
            await Read(db, $"{Columns} ORDER BY v.\"Code\" LIMIT {Size}");
            await Read(db, "SELECT COUNT(*) FROM \"Villages\" v WHERE (v.\"ValidTo\" IS NULL OR v.\"ValidTo\" > '2026-03-02')");
        });
        yield return Figure.Of($"{what}: the first, counting, beside ADO.NET", first, bareFirst, "≤ 1.43 (70 % of the requests)");
        var (next, bareNext) = await InTurns(9, () => queries.Villages(new VillageFilter(), new PageAsk(DeepPage, After: deep.Id, Known: Villages)), () =>
            Read(db, $"{Columns} AND v.\"Code\" > '{deep.Code}' ORDER BY v.\"Code\" LIMIT {Size}"));
        yield return Figure.Of($"{what}: page {DeepPage:N0} by key, beside ADO.NET", next, bareNext, "≤ 1.43; as fast as the first");
        var (back, bareBack) = await InTurns(9, () => queries.Villages(new VillageFilter(), new PageAsk(DeepPage, Before: deep.Id, Known: Villages)), () =>
            Read(db, $"{Columns} AND v.\"Code\" < '{deep.Code}' ORDER BY v.\"Code\" DESC LIMIT {Size}"));
        yield return Figure.Of($"{what}: the one before it, beside ADO.NET", back, bareBack, "≤ 1.43");
    }

    private static async Task Fill(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var from = new DateOnly(2000, 1, 1);
        var county = new County { Code = "149901", Name = "东县", ValidFrom = from };
        db.Add(county);
        await db.SaveChangesAsync();
        var township = new Township { CountyId = county.Id, Code = "149901100", Name = "第0镇", Kind = TownshipKind.Town, ValidFrom = from };
        db.Add(township);
        await db.SaveChangesAsync();
        foreach (var some in Enumerable.Range(0, Villages).Chunk(20_000))
        {
            await new BulkWriter(db).InsertAsync(
                some.Select(i => new Village
                {
                    Id = i + 1,
                    CountyId = county.Id,
                    TownshipId = township.Id,
                    Code = (149_901_200_000 + i).ToString(CultureInfo.InvariantCulture),
                    Name = "东村",
                    ValidFrom = from,
                    NameSort = [1],
                    Search = "东村 dongcun dc",
                }).ToList(), SessionScope.System);
        }
    }

    private static async Task Read(StarRatingContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }
}
