using StarRating.Application.Imports.Reading;

namespace StarRating.Application.Imports.Understanding;

/// <summary>The rows under a head that speak of something: without totals, group titles, footers and what was only numbered in advance.</summary>
public static class DataRows
{
    /// <summary>Stands in the first column of the template's example row.</summary>
    public const string Example = "示例";

    private static readonly string[] Sums = ["合计", "小计", "总计", "共计"];

    private static readonly string[] Footers =
        ["填报人", "填表人", "制表人", "制表", "审核人", "负责人", "联系人", "联系电话", "填报单位", "填报日期", "填表日期", "单位负责人", "注：", "注:", "备注：", "备注:", "说明：", "说明:", "填表说明"];

    public static IReadOnlyList<SheetRow> Of(Sheet sheet, Head head, List<string> notes)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(head);
        var known = head.Columns.Where(column => column.Key.Length > 0).ToList();
        List<SheetRow> rows = [];
        var filled = 0;
        var merged = sheet.Merged.Where(m => m.ToRow > m.FromRow && m.FromRow > head.LastRow).SelectMany(m => Enumerable.Range(m.FromRow, Math.Min(m.ToRow - m.FromRow + 1, SheetLimits.Rows)).Select(n => (n, m)))
            .Take(SheetLimits.Rows * 10).ToLookup(pair => pair.n, pair => pair.m);
        var sources = sheet.Rows.ToDictionary(row => row.Number);
        foreach (var row in sheet.Rows.Where(row => row.Number > head.LastRow))
        {
            if (WhyNot(row, known) is { } why)
            {
                if (why.Length > 0)
                {
                    notes.Add($"第 {row.Number} 行{why}");
                }

                continue;
            }

            rows.Add(Fill(row, [.. merged[row.Number]], sources, ref filled));
        }

        if (filled > 0)
        {
            notes.Add($"{filled} 行有上下合并的单元格，按合并范围第一格的内容理解");
        }

        return rows;
    }

    /// <summary>Why a row is no row of data; empty when it need not be said; null when it is one.</summary>
    private static string? WhyNot(SheetRow row, List<HeadColumn> known)
    {
        var texts = row.Cells.Select(cell => CellText.Tight(cell.Text)).Where(text => text.Length > 0).ToList();
        var first = texts.FirstOrDefault(text => !text.All(char.IsAsciiDigit)) ?? "";
        if (Sums.Any(sum => first == sum || (first.EndsWith(sum, StringComparison.Ordinal) && first.Length < 20) || first.StartsWith(sum + "：", StringComparison.Ordinal)))
        {
            return $"是“{first}”，没有作为数据读取";
        }

        if (first == Example)
        {
            return "是模板的示例，没有作为数据读取";
        }

        if (Footers.Any(footer => first.StartsWith(footer, StringComparison.Ordinal)))
        {
            return $"“{(first.Length > 16 ? first[..16] + "…" : first)}”是表尾，没有作为数据读取";
        }

        var told = known.Count(column => !row[column.Index].IsEmpty);
        if (told == 0)
        {
            return "";
        }

        return texts.Count == 1 && known.Count > 2 ? $"只有“{texts[0]}”，按分组标题理解，没有作为数据读取" : null;
    }

    private static SheetRow Fill(SheetRow row, List<MergedCells> merged, Dictionary<int, SheetRow> sources, ref int filled)
    {
        var cells = row.Cells;
        var any = false;
        foreach (var range in merged.Where(range => range.FromRow < row.Number))
        {
            if (range.FromColumn >= SheetLimits.Columns || !row[range.FromColumn].IsEmpty || sources.GetValueOrDefault(range.FromRow) is not { } source || source[range.FromColumn].IsEmpty)
            {
                continue;
            }

            if (!any)
            {
                cells = [.. cells, .. Enumerable.Repeat(default(SheetCell), Math.Max(0, range.FromColumn + 1 - cells.Length))];
                any = true;
            }

            if (range.FromColumn >= cells.Length)
            {
                Array.Resize(ref cells, range.FromColumn + 1);
            }

            cells[range.FromColumn] = source[range.FromColumn];
        }

        filled += any ? 1 : 0;
        return row with { Cells = cells };
    }
}
