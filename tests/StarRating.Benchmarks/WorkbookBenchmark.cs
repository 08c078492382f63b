using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Data.Engines;

namespace StarRating.Benchmarks;

/// <summary>
/// A year's run, storage included, beside the county's own way: a workbook of the same persons and rules whose formulas LibreOffice
/// calculates. It starts, reads, calculates and writes the figures out; both must come to the same stars.
/// </summary>
internal sealed class WorkbookBenchmark : Benchmark
{
    private const int Persons = 2_400;

    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
          office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="stars">
        """;

    public override string Name => "workbook";

    public override async IAsyncEnumerable<Figure> Measure()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var scene = await RatingScene.Make(database, Persons, townships: 15);
        await RunBenchmark.Rate(scene);
        int stars;
        var folder = Directory.CreateTempSubdirectory("starrating-workbook");
        try
        {
            await using (var db = scene.Open())
            {
                stars = await db.Ratings.SumAsync(r => r.Stars ?? 0);
                var persons = await db.CohortMembers.AsNoTracking().OrderBy(m => m.Id).Select(m => new Row(
                    db.Appointments.Where(a => a.SecretaryId == m.SecretaryId).Select(a => a.StartsOn).First(),
                    db.Awards.Count(a => a.SecretaryId == m.SecretaryId),
                    db.Investigations.Any(i => i.SecretaryId == m.SecretaryId),
                    db.GradeResults.Where(g => g.CohortMemberId == m.Id).Select(g => g.FinalGrade).FirstOrDefault())).ToListAsync();
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "stars.fods"), Sheet(persons));
            }

            var calculated = 0;
            var (ours, theirs) = await InTurns(3, () => RunBenchmark.Rate(scene), async () => calculated = await Calculate(folder.FullName));
            if (calculated != stars)
            {
                throw new InvalidOperationException($"The workbook comes to {calculated} stars, the run to {stars}.");
            }

            yield return Figure.Faster($"year's run, {Persons:N0} persons, SQLite, times faster than LibreOffice with the same rules as formulas, its start included", ours, theirs, "≥ 30");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Months in office, tenure stars, award stars, grade stars, and the result of each person, as a county's sheet has them.</summary>
    private static string Sheet(List<Row> persons)
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < persons.Count; i++)
        {
            var (row, person) = (i + 1, persons[i]);
            text.Append("<table:table-row>")
                .Append(CultureInfo.InvariantCulture, $"<table:table-cell office:value-type=\"date\" office:date-value=\"{person.Start:yyyy-MM-dd}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<table:table-cell office:value-type=\"float\" office:value=\"{person.Awards}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<table:table-cell office:value-type=\"string\"><text:p>{(person.Case ? "是" : "")}</text:p></table:table-cell>")
                .Append(CultureInfo.InvariantCulture, $"<table:table-cell office:value-type=\"string\"><text:p>{person.Grade}</text:p></table:table-cell>");
            Formula(text, $"DATEDIF([.A{row}];DATE(2025;1;1);\"m\")");
            Formula(text, $"INT([.E{row}]/120)");
            Formula(text, $"MIN(3;[.B{row}])");
            Formula(text, $"IF([.D{row}]=\"优秀\";2;IF([.D{row}]=\"合格\";1;0))");
            Formula(text, $"IF([.E{row}]&lt;12;\"不参加评定\";IF([.C{row}]=\"是\";\"暂缓评定\";MIN(10;[.F{row}]+[.G{row}]+[.H{row}])))");
            text.Append("</table:table-row>");
        }

        return text.Append("</table:table></office:spreadsheet></office:body></office:document>").ToString();
    }

    private static void Formula(StringBuilder text, string formula) =>
        text.Append(CultureInfo.InvariantCulture, $"<table:table-cell table:formula=\"of:={formula.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>");

    private static async Task<int> Calculate(string folder)
    {
        using var office = Process.Start(new ProcessStartInfo(
            "soffice",
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, Path.Combine(folder, "stars.fods")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("soffice does not start.");
        await office.WaitForExitAsync();
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "stars.csv"));
        return lines.Sum(line => int.TryParse(line.Split(',')[^1], CultureInfo.InvariantCulture, out var stars) ? stars : 0);
    }

    private sealed record Row(DateOnly Start, int Awards, bool Case, string? Grade);
}
