using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using StarRating.Application.Lists;

namespace StarRating.Benchmarks;

/// <summary>
/// 导出 of 100,000 rows of 15 columns beside MiniExcel with plain rows, comma-separated values, and a zip of those; and how much memory a process of its own
/// has needed at most, which must not grow with the rows.
/// </summary>
internal sealed class ExportBenchmark : Benchmark
{
    /// <summary>Started as a process of its own with this word, the program writes one export and says its peak.</summary>
    public const string Alone = "export-alone";

    private const int Rows = 100_000;

    private static readonly string[] Titles = [.. Enumerable.Range(1, 15).Select(i => $"第{i}列")];

    public override string Name => "export";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        var (ours, plain) = await InTurns(3, () => Ours(Stream.Null, Rows), () => Plain(Stream.Null));
        yield return Figure.Of("bulk export, 100,000 × 15, beside MiniExcel with plain rows", ours, plain, "≤ 1.3 ×");
        var (again, csv) = await InTurns(3, () => Ours(Stream.Null, Rows), () => Csv(Stream.Null));
        yield return Figure.Of("the same beside comma-separated values", again, csv, "");
        var (third, zip) = await InTurns(3, () => Ours(Stream.Null, Rows), () => Zip(Stream.Null));
        yield return Figure.Of("the same beside a zip of those", third, zip, "");
        var (small, large) = (await Peak(1_000), await Peak(Rows));
        yield return new(
            "peak of a process that exports 100,000 rows, beside 1,000", Said(large), Said(small), (double)large / small, "flat");
    }

    /// <summary>The peak is of the process from its start, so each size has its own.</summary>
    public static async Task RunAlone(int rows)
    {
        await Ours(Stream.Null, rows);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static Task Ours(Stream target, int rows) => ListWorkbook.Write(target, Titles, Lines(rows), CancellationToken.None);

    private static async Task Plain(Stream target) =>
        await target.SaveAsAsync(
            Cells(Rows).Select(row => row.Select((value, at) => (Titles[at], value)).ToDictionary(cell => cell.Item1, cell => cell.value)),
            configuration: new OpenXmlConfiguration());

    private static async Task Csv(Stream target)
    {
        await using var text = new StreamWriter(target, Encoding.UTF8, bufferSize: 1 << 16, leaveOpen: true);
        foreach (var row in Cells(Rows))
        {
            await text.WriteLineAsync(string.Join(',', row));
        }
    }

    private static async Task Zip(Stream target)
    {
        await using var zip = new ZipArchive(new Unseekable(target), ZipArchiveMode.Create, leaveOpen: true);
        await using var entry = await zip.CreateEntry("list.csv", CompressionLevel.Fastest).OpenAsync();
        await Csv(entry);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Lines(int rows)
    {
        foreach (var row in Cells(rows))
        {
            yield return row;
        }

        await Task.CompletedTask;
    }

    /// <summary>Names, numbers, dates and words, as a roster has them.</summary>
    private static IEnumerable<object?[]> Cells(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            yield return
            [
                $"解放{i % 977}", i % 2 == 0 ? "男" : "女", 30 + (i % 40), "运城市", $"第{i % 13}县", $"第{i % 160}镇", $"第{i % 2400}村", "书记、主任一肩挑",
                new DateOnly(2010, 1, 1).AddDays(i % 4000), "大专", "140899********123X", i % 11, (decimal)(i % 10_000) / 100, $"任职满 {i % 20} 年", i % 3 == 0 ? null : "优秀",
            ];
        }
    }

    private static async Task<long> Peak(int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Hosted, Alone, rows.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return long.Parse(said.Trim(), CultureInfo.InvariantCulture);
    }

    /// <summary>Under <c>dotnet x.dll</c> the process is dotnet, and the program its first argument.</summary>
    private static string[] Hosted => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ExportBenchmark).Assembly.Location] : [];

    private static string Said(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0} MB");

    /// <summary>As an answer to a browser is: written once, from front to back.</summary>
    private sealed class Unseekable(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
