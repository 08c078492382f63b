using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Benchmarks;

/// <summary>
/// The comparison of counties over 3,000,000 ratings: 130 counties, five years. The ratings are without their facts and traces, which is
/// kind to the GROUP BY that stands beside it; the same database holds no grades and no pay, which is kind to both.
/// </summary>
internal sealed class DashboardBenchmark(Engine engine) : Benchmark
{
    private const int Counties = 130;
    private const int Each = 4_616;
    private static readonly int[] Years = [2020, 2021, 2022, 2023, 2024];

    private static string Counted(string also) => $"""
        SELECT "CountyId", "Year", "OutcomeKind", "Stars", COUNT(*), SUM(CASE WHEN "Delta" > 0 THEN 1 ELSE 0 END), SUM(CASE WHEN "Delta" < 0 THEN 1 ELSE 0 END)
        FROM "Ratings" WHERE "IsCurrent" {also} GROUP BY "CountyId", "Year", "OutcomeKind", "Stars"
        """;

    public static IEnumerable<Benchmark> All => EnginesPresent.All.Where(engine => engine != Engine.SqlServer).Select(engine => new DashboardBenchmark(engine));

    public override string Name => $"dashboard {engine}";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await Fill(database);
        await using var db = database.Open(SessionScope.City(), "市级管理员");
        await db.Database.OpenConnectionAsync();
        var queries = new CityQueries(db);
        var kept = (await queries.Of(2024)).Sum(row => row.Line.Persons);
        if (kept != Counties * Each)
        {
            throw new InvalidOperationException($"The summary says {kept} persons.");
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"dashboard over {Counties * Each * Years.Length:N0} ratings, {engine}");
        var (one, oneCounted) = await InTurns(5, () => queries.Of(2024), () => Count(db, "AND \"Year\" = 2024"));
        yield return Figure.Of($"{what}: one year of {Counties} counties, all of the page's queries, beside the GROUP BY alone", one, oneCounted, "≤ 25 ms");
        var (summary, counted) = await InTurns(5, () => db.RatingSummaries.AsNoTracking().ToListAsync(), () => Count(db, ""));
        yield return Figure.Of($"{what}: the summaries of all years and counties, beside the GROUP BY", summary, counted, "≤ 25 ms");
        var county = await db.RatingYears.Where(y => y.Year == 2024).Select(y => y.CountyId).FirstAsync();
        var (townships, townshipsCounted) = await InTurns(5, () => queries.Townships(county, 2024), () => Count(db, $"AND \"Year\" = 2024 AND \"CountyId\" = {county}"));
        yield return Figure.Of($"{what}: the townships of one county and year", townships, townshipsCounted, "≤ 25 ms");
    }

    private static async Task Count(StarRatingContext db, string also)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Counted(also);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            reader.GetInt64(0);
        }
    }

    private static async Task Fill(TestDatabase database)
    {
        for (var i = 0; i < Counties; i++)
        {
            var scene = await RatingScene.Make(database, persons: 1, townships: 1, number: 200_000 + i);
            await using var db = database.OpenAsSystem();
            var present = await db.RatingYears.AsNoTracking().SingleAsync(y => y.Id == scene.YearId);
            var years = Years.Where(year => year != present.Year).Select(year => new RatingYear
            {
                CountyId = scene.CountyId,
                Year = year,
                PolicyVersionId = present.PolicyVersionId,
                Stage = YearStage.InEffect,
                StageChangedAt = present.StageChangedAt,
                AsOf = new DateOnly(year + 1, 1, 1),
            }).ToList();
            db.AddRange(years);
            await db.SaveChangesAsync();
            var member = await db.CohortMembers.AsNoTracking().SingleAsync(m => m.RatingYearId == scene.YearId);
            var sequence = 0;
            await new BulkWriter(db).InsertAsync(
                [.. years.Append(present).SelectMany(year => Enumerable.Range(0, Each).Select(at => Row(scene, member, year, at, ++sequence)))], SessionScope.System);
        }

        await using var all = database.OpenAsSystem();
        await all.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"RatingSummaries\" (\"Version\", \"CountyId\", \"RatingYearId\", \"Year\", \"OutcomeKind\", \"Stars\", \"Persons\", \"Risen\", \"Fallen\") "
            + "SELECT 1, \"CountyId\", \"RatingYearId\", \"Year\", \"OutcomeKind\", \"Stars\", COUNT(*), SUM(CASE WHEN \"Delta\" > 0 THEN 1 ELSE 0 END), SUM(CASE WHEN \"Delta\" < 0 THEN 1 ELSE 0 END) "
            + "FROM \"Ratings\" WHERE \"IsCurrent\" GROUP BY \"CountyId\", \"RatingYearId\", \"Year\", \"OutcomeKind\", \"Stars\"");
        await all.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Rating Row(RatingScene scene, CohortMember member, RatingYear year, int at, int sequence)
    {
        var stars = at % 13 == 12 ? null : (int?)(at * 7 % 11);
        return new Rating
        {
            CountyId = scene.CountyId,
            RatingYearId = year.Id,
            Year = year.Year,
            TownshipId = member.TownshipId,
            CohortMemberId = member.Id,
            SecretaryId = member.SecretaryId,
            Sequence = sequence,
            OutcomeKind = stars is null ? OutcomeKind.NotEligible : OutcomeKind.Rated,
            Stars = stars,
            OldStars = stars is null ? null : (at * 3 % 11),
            Delta = stars is null ? null : stars - (at * 3 % 11),
        };
    }
}
