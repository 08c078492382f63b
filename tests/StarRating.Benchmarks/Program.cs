using StarRating.Benchmarks;

// dotnet run -c Release --project tests/StarRating.Benchmarks [part of a name …]
// Prints a table for docs/performance.md. STARRATING_TEST_POSTGRES names a server for the rows that need one.
if (args is [ExportBenchmark.Alone, var rows])
{
    await ExportBenchmark.RunAlone(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

Benchmark[] all = [new EngineBenchmark(), .. RunBenchmark.All, .. RunScaleBenchmark.All, .. ListBenchmark.All, .. DashboardBenchmark.All, .. BackupBenchmark.All, new WorkbookBenchmark(), new FormBenchmark(), new ImportBenchmark(), new ExportBenchmark(), .. TrialBenchmark.All, new StartBenchmark()];
var wanted = all.Where(benchmark => args.Length == 0 ? !benchmark.OnlyByName : args.Any(part => benchmark.OnlyByName ? benchmark.Name.Split(' ').Contains(part, StringComparer.OrdinalIgnoreCase) && part != "run" : benchmark.Name.Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
Console.WriteLine("| what | ours | yardstick of the same run | ratio | aim |");
Console.WriteLine("|---|---:|---:|---:|---|");
foreach (var benchmark in wanted)
{
    await foreach (var figure in benchmark.Measure())
    {
        Console.WriteLine(figure.Line);
    }
}
