namespace StarRating.Application.Reports;

/// <summary>One value that a county's own form may ask for by name.</summary>
/// <param name="Code">The name of the cell.</param>
/// <param name="Meaning">What stands there.</param>
/// <param name="IsOfRow">Once in every row, inside 明细; else once on the sheet.</param>
public sealed record FormField(string Code, string Meaning, bool IsOfRow);

/// <summary>The values of a form under their names.</summary>
public static class FormFields
{
    /// <summary>The name of the row that is repeated.</summary>
    public const string Detail = "明细";

    private const string SumPrefix = "合计_";

    public static IReadOnlyList<FormField> Of(OfficeForm form) =>
    [
        new("标题", "整张表的标题", false), new("填报单位", "填报单位的名称", false), new("说明", "标题右下的说明，例如“单位：元”", false), new("行数", "明细的行数", false),
        .. IsTable(form)
            ? [.. Columns(form).Select(c => new FormField(c.Code, string.Join(" / ", c.Column.Heads), true)),
               .. Columns(form).Where(c => c.Column.IsSummed).Select(c => new FormField(SumPrefix + c.Code, $"{string.Join(" / ", c.Column.Heads)}的合计", false))]
            : Cells(form).Select(cell => new FormField(cell.Code, cell.Code, false)),
    ];

    /// <summary>Rows of persons under heads; else the sheet is about one person.</summary>
    public static bool IsTable(OfficeForm form) => FormHeads.Depth(form) > 0;

    /// <summary>What stands once on the sheet.</summary>
    public static IReadOnlyDictionary<string, FormCell> Once(OfficeForm form)
    {
        var values = new Dictionary<string, FormCell>(StringComparer.OrdinalIgnoreCase)
        {
            ["标题"] = form.Title,
            ["填报单位"] = form.Unit,
            ["说明"] = form.Note,
            ["行数"] = form.Details.Count(),
        };
        if (IsTable(form))
        {
            foreach (var (code, column, index) in Columns(form).Where(c => c.Column.IsSummed))
            {
                values[SumPrefix + code] = form.Details.Sum(row => row.Cells[index].Number ?? 0);
            }
        }
        else
        {
            foreach (var cell in Cells(form))
            {
                values.TryAdd(cell.Code, cell);
            }
        }

        return values;
    }

    /// <summary>The columns under names of which none comes twice.</summary>
    public static IReadOnlyList<(string Code, FormColumn Column, int Index)> Columns(OfficeForm form)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. form.Columns.Index().Select(column =>
        {
            var code = column.Item.Code;
            for (var number = 2; !taken.Add(code); number++)
            {
                code = $"{column.Item.Code}{number}";
            }

            return (code, column.Item, column.Index);
        })];
    }

    private static IEnumerable<FormCell> Cells(OfficeForm form) => form.Rows.SelectMany(row => row.Cells).Where(cell => cell.Code.Length > 0);
}
