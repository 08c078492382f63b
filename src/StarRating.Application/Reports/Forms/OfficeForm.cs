namespace StarRating.Application.Reports;

/// <summary>
/// A form as the office knows it: title, unit, heads of one or more rows, rows by township with 小计, 合计, and who prepared and checked it. The
/// page and the workbook are both drawn from it, so that they cannot differ.
/// </summary>
public sealed record OfficeForm
{
    /// <summary>What the tab of the workbook is called: 汇总表, a township, a person.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>填报单位, left under the title.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Right under the title: 单位：元, 未生效，供核对.</summary>
    public string Note { get; init; } = "";

    /// <summary>Landscape.</summary>
    public bool Wide { get; init; } = true;

    /// <summary>填报人 / 审核人 / 日期 at the foot.</summary>
    public bool Signed { get; init; } = true;

    /// <summary>Fits on one page, whatever it holds.</summary>
    public bool OnePage { get; init; }

    /// <summary>Columns that stay in sight when the sheet is moved sideways.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Of a large export, the file to which the form belongs: a township. Empty: there is one file.</summary>
    public string Volume { get; init; } = "";

    /// <summary>The stored record of which it is the form, where it is about one.</summary>
    public long? RecordId { get; init; }

    /// <summary>Without a single head the form has no head rows.</summary>
    public required IReadOnlyList<FormColumn> Columns { get; init; }

    public IReadOnlyList<FormGroup> Groups { get; init; } = [];

    public FormRow? Total { get; init; }

    /// <summary>The rows that stand for somebody or something: neither 小计 nor 合计.</summary>
    public IEnumerable<FormRow> Details => Groups.SelectMany(group => group.Rows);

    /// <summary>All rows as they follow each other.</summary>
    public IEnumerable<FormRow> Rows =>
        Groups.SelectMany(group => group.Subtotal is null ? group.Rows : group.Rows.Append(group.Subtotal)).Concat(Total is null ? [] : [Total]);

    public bool IsEmpty => !Details.Any();

    /// <summary>A row of sums under these columns: <paramref name="label"/> over the first ones, the sum under each column that has one.</summary>
    public static FormRow Sum(IReadOnlyList<FormColumn> columns, string label, int over, IEnumerable<FormRow> rows)
    {
        var all = rows.ToList();
        return new FormRow(
        [
            new FormCell(label) { Span = over },
            .. columns.Index().Skip(over).Select(column => column.Item.IsSummed ? (FormCell)all.Sum(row => row.Cells[column.Index].Number ?? 0) : ""),
        ])
        { IsTotal = true };
    }

    /// <summary>Groups with 小计 and a 合计, each over the columns that are summed.</summary>
    public OfficeForm WithSums(int over, IEnumerable<(string Name, IReadOnlyList<FormRow> Rows)> groups)
    {
        var made = groups.Where(group => group.Rows.Count > 0)
            .Select(group => new FormGroup(group.Name, group.Rows, Sum(Columns, $"{group.Name}小计（{group.Rows.Count}人）", over, group.Rows))).ToList();
        var all = made.SelectMany(group => group.Rows).ToList();
        return this with { Groups = made, Total = Sum(Columns, $"合计（{all.Count}人）", over, all) };
    }
}

/// <summary>Rows of one township; <see cref="Subtotal"/> closes them.</summary>
public sealed record FormGroup(string Name, IReadOnlyList<FormRow> Rows, FormRow? Subtotal = null);

/// <summary>One row. The spans of its cells make the number of columns.</summary>
public sealed record FormRow(IReadOnlyList<FormCell> Cells)
{
    public bool IsTotal { get; init; }

    /// <summary>In points; null: as its text needs.</summary>
    public double? Height { get; init; }
}
