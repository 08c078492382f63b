using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Data.Engines;

namespace StarRating.Benchmarks;

/// <summary>
/// The runs of a province or of the nation: counties of 300, one after another in one database, as they are. Made by name alone
/// (<c>province</c>, <c>nation</c>): filling the database takes far longer than the runs.
/// </summary>
internal sealed class RunScaleBenchmark(Engine engine, string scale, int counties) : Benchmark
{
    private const int Persons = 300;

    public static IEnumerable<Benchmark> All =>
        from engine in EnginesPresent.All
        from scale in new[] { ("province", 87), ("nation", 2_067) }
        select new RunScaleBenchmark(engine, scale.Item1, scale.Item2);

    public override string Name => $"run {scale} {engine}";

    public override bool OnlyByName => true;

    public override async IAsyncEnumerable<Figure> Measure()
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenes = new List<RatingScene>();
        for (var i = 0; i < counties; i++)
        {
            scenes.Add(await RatingScene.Make(database, Persons, townships: 15, number: 200_000 + i));
        }

        await RunBenchmark.Rate(scenes[0]);
        GC.Collect();
        var (ours, bare) = (TimeSpan.Zero, TimeSpan.Zero);
        var (early, late) = (0L, 0L);
        for (var i = 0; i < counties; i++)
        {
            ours += await Time(() => RunBenchmark.Rate(scenes[i]));
            if (i < 10) early = Math.Max(early, Environment.WorkingSet);
            else late = Math.Max(late, Environment.WorkingSet);
        }

        foreach (var scene in scenes)
        {
            await using var db = scene.Open();
            var rows = await db.Ratings.AsNoTracking().ToListAsync();
            if (rows.Count != Persons) throw new InvalidOperationException($"{rows.Count} rated.");
            foreach (var row in rows) row.Id = 0;
            bare += await Time(() => RunBenchmark.ReadAndWrite(scene, rows));
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"year's runs of {counties:N0} counties, {counties * Persons:N0} persons, {engine}");
        yield return Figure.Of(what, ours, bare, "≤ 1.5 × the same rows read and written bare");
        yield return new($"{what}: largest working set from the eleventh county on, beside that of the first ten", $"{late >> 20} MB", $"{early >> 20} MB", (double)late / early, "flat");
    }
}
