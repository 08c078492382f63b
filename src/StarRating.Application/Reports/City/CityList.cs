using System.Runtime.CompilerServices;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using StarRating.Application.Jobs;

namespace StarRating.Application.Reports;

/// <summary>花名册 of the whole city: thousands of rows, so it is a plain list that streams and never stands in memory as a form.</summary>
public sealed class CityList(RosterSheet roster)
{
    public async Task<(Workbook Book, string Words)> Write(bool unmasked, JobProgress progress, CancellationToken stop)
    {
        var total = await roster.Count(stop);
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(
            Rows(unmasked, total, progress, stop), sheetName: "花名册", excelType: ExcelType.XLSX,
            configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None, FastMode = true, EnableAutoWidth = false }, cancellationToken: stop);
        return (new("全市村（社区）党组织书记花名册.xlsx", stream.ToArray()), $"全市花名册，{total}人");
    }

    private async IAsyncEnumerable<Dictionary<string, object?>> Rows(bool unmasked, int total, JobProgress progress, [EnumeratorCancellation] CancellationToken stop)
    {
        var number = 0;
        await foreach (var line in roster.Pieces(stop))
        {
            if (++number % 200 == 1)
            {
                await progress.Tell(number, Math.Max(total, number), $"正在写入第 {number} 人，共 {total} 人");
            }

            var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["县（市、区）"] = line.County };
            foreach (var (cell, column) in RosterReport.Cells(line, number, unmasked).Zip(RosterReport.Columns))
            {
                row[column.Heads[0]] = cell.Number is { } figure ? figure : cell.Text;
            }

            yield return row;
        }
    }
}
