using ExcelDataReader;
using MiniExcelLibs;
using StarRating.Application.Tests.Imports;
using StarRating.Application.Tests.Secretaries;
using StarRating.Data.Engines;

namespace StarRating.Benchmarks;

/// <summary>A roster of 10,000 rows and 40 columns uploaded, read, understood, checked and kept as a preview, beside ExcelDataReader reading the cells only.</summary>
internal sealed class ImportBenchmark : Benchmark
{
    private const int Persons = 10_000;

    private static readonly string[] Heads = ["乡镇", "村", "姓名", "身份证号码", "学历", "职务", "任职时间", "电话", .. Enumerable.Range(1, 32).Select(i => $"其他{i}")];

    public override string Name => "import";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        var bytes = Roster();
        await using var import = await ImportScene.BeginAsync(Engine.Sqlite);
        var batch = 0L;
        var (ours, bare) = await InTurns(3, async () => batch = await import.Upload("roster", bytes), () => Task.FromResult(Cells(bytes)));
        var read = await import.Batch(batch);
        if (read.NewRows + read.WrongRows != Persons)
        {
            throw new InvalidOperationException($"{read.NewRows} new and {read.WrongRows} wrong rows were understood.");
        }

        yield return Figure.Of("import, 10,000 × 40 uploaded, understood, checked and previewed, SQLite, beside ExcelDataReader reading the cells", ours, bare, "≤ 2 ×");
    }

    private static int Cells(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var cells = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                cells += reader.GetValue(i) is null ? 0 : 1;
            }
        }

        return cells;
    }

    private static byte[] Roster()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(Enumerable.Range(0, Persons).Select(Row));
        return stream.ToArray();
    }

    private static Dictionary<string, object> Row(int i)
    {
        var born = new DateOnly(1960, 1, 1).AddDays(i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string[] known = ["第0镇", "第0村", "张甲", SecretaryScene.IdOf(born), "大专", "委员", "2021-03", "13800000000"];
        return Heads.Index().ToDictionary(head => head.Item, head => (object)(head.Index < known.Length ? known[head.Index] : $"内容{head.Index}"), StringComparer.Ordinal);
    }
}
