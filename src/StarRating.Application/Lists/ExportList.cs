using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Lists;

/// <param name="List">Key of the source.</param>
/// <param name="Filter">Its filter, as JSON.</param>
/// <param name="Sort">The order of the screen.</param>
/// <param name="Hidden">Columns that the screen does not show.</param>
/// <param name="Unmasked">Personal numbers in full; asked for by whoever may.</param>
/// <param name="Name">What the file is called, without its ending.</param>
public sealed record ExportListArguments(string List, string Filter, string Sort, IReadOnlyList<string> Hidden, bool Unmasked, string Name);

/// <summary>导出 of a list as it is shown: its columns, filter and order, as a workbook. Who exported what is recorded.</summary>
public sealed class ExportList(IEnumerable<IListSource> lists, StarRatingContext db, Session session) : JobWork<ExportListArguments>
{
    private const string Number = "序号";

    protected override async Task<JobResult> Run(ExportListArguments arguments, JobProgress progress, CancellationToken stop)
    {
        var list = lists.FirstOrDefault(source => source.Key == arguments.List) ?? throw new NotFound("list");
        var heads = list.Heads(arguments.Filter, arguments.Unmasked);
        var shown = heads.Select((head, at) => (head, at)).Where(column => column.head.Stays || !arguments.Hidden.Contains(column.head.Key)).ToList();
        var rows = new List<Dictionary<string, object?>>();
        await foreach (var part in list.Read(arguments.Filter, arguments.Sort, arguments.Unmasked, stop))
        {
            foreach (var values in part.Rows)
            {
                var row = new Dictionary<string, object?>(StringComparer.Ordinal) { [Number] = rows.Count + 1 };
                foreach (var (head, at) in shown)
                {
                    row[head.Title] = Cell(values[at]);
                }

                rows.Add(row);
            }

            await progress.Tell(rows.Count, part.Total, $"正在读取，{rows.Count} / {part.Total} 行");
        }

        stop.ThrowIfCancellationRequested();
        var bytes = Write([Number, .. shown.Select(column => column.head.Title)], rows);
        session.Why.For<ExportList>(
            $"导出{arguments.Name}，{rows.Count}行，列：{string.Join("、", shown.Select(column => column.head.Title))}；个人号码{(arguments.Unmasked ? "完整" : "掩码")}");
        db.RecordDone("", null, session.Scope.OnlyCountyId);
        await db.SaveChangesAsync(stop);
        return new($"已导出{arguments.Name}，共 {rows.Count} 行。", File: new FileDraft($"{arguments.Name}.xlsx", FileDraft.Xlsx, bytes));
    }

    private static byte[] Write(IReadOnlyList<string> heads, List<Dictionary<string, object?>> rows)
    {
        // An empty list still has its heads.
        using var stream = new MemoryStream();
        object value = rows.Count > 0 ? rows : new System.Data.DataTable { Locale = CultureInfo.InvariantCulture };
        if (value is System.Data.DataTable table)
        {
            table.Columns.AddRange([.. heads.Select(head => new System.Data.DataColumn(head))]);
        }

        stream.SaveAs(value, configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true, AutoFilter = true, FreezeRowCount = 1 });
        return stream.ToArray();
    }

    /// <summary>A date stays a date of the office's form, a number a number; everything else is text, whatever it begins with.</summary>
    private static object? Cell(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int or long or decimal => value,
        bool yes => yes ? "是" : "否",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
