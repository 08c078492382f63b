using System.Globalization;

namespace StarRating.Application.Reports;

/// <summary>How the figures of a column are written.</summary>
public enum CellKind
{
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Points, two decimals.</summary>
    Points,

    /// <summary>Yuan, to the fen.</summary>
    Money,

    /// <summary>A fraction of one, as a percentage.</summary>
    Share,

    /// <summary>Up or down: +1, -2.</summary>
    Change,
}

/// <summary>One column: its heads from the top down, its width in characters, what stands in it.</summary>
public sealed record FormColumn(double Width, params string[] Heads)
{
    public CellKind Kind { get; init; }

    /// <summary>Short marks stand in the middle.</summary>
    public bool Centred { get; init; }

    /// <summary>Long text goes on in the next line.</summary>
    public bool Wrapped { get; init; }

    /// <summary>小计 and 合计 add it up.</summary>
    public bool IsSummed { get; init; }

    /// <summary>What a county's own form calls it, where the head says it too long.</summary>
    public string Code { get => field.Length > 0 ? field : FieldCode.Of(Heads.Length == 0 ? "" : Heads[^1]); init; } = "";

    /// <summary>The same in the workbook and on the page.</summary>
    public string Format => Kind switch
    {
        CellKind.Points => "0.00",
        CellKind.Money => "#,##0.00",
        CellKind.Share => "0.0%",
        CellKind.Change => "+0;-0;0",
        _ => "0",
    };

    public static FormColumn Number(double width, CellKind kind, params string[] heads) => new(width, heads) { Kind = kind };

    /// <summary>序号.</summary>
    public static FormColumn Sequence { get; } = new(6, "序号") { Kind = CellKind.Count, Centred = true };

    public static FormColumn Township { get; } = new(16, "乡镇（街道）") { Code = "乡镇" };

    public static FormColumn Village { get; } = new(20, "村（社区）") { Code = "村" };

    public static FormColumn Name { get; } = new(10, "姓名") { Centred = true };

    public static FormColumn IdNumber { get; } = new(21, "身份证号") { Centred = true };
}

/// <summary>One cell: a text, or a number that is written in its column's way.</summary>
public sealed record FormCell(string Text)
{
    public decimal? Number { get; init; }

    public int Span { get; init; } = 1;

    /// <summary>Says what stands beside it.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Of a value beside a label: what a county's own form calls it.</summary>
    public string Code { get; init; } = "";

    /// <summary>As the page writes it; the workbook comes to the same by the same format.</summary>
    public string Shown(FormColumn column) => Number?.ToString(column.Format, CultureInfo.InvariantCulture) ?? Text;

    public static implicit operator FormCell(string? text) => new(text ?? "");

    public static implicit operator FormCell(decimal? number) => new("") { Number = number };

    public static implicit operator FormCell(decimal number) => new("") { Number = number };

    public static implicit operator FormCell(int? number) => new("") { Number = number };

    public static implicit operator FormCell(int number) => new("") { Number = number };
}

/// <summary>A name by which a county's own form asks for a value: the head's letters and digits alone, since a spreadsheet's names take no others.</summary>
public static class FieldCode
{
    public static string Of(string head)
    {
        var open = head.IndexOf('（', StringComparison.Ordinal);
        var letters = string.Concat((open > 0 ? head[..open] : head).Where(char.IsLetterOrDigit));
        return letters.Length > 0 && char.IsDigit(letters[0]) ? $"第{letters}" : letters;
    }
}
