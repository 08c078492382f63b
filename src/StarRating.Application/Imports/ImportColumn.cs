namespace StarRating.Application.Imports;

public enum ColumnType
{
    Text,

    /// <summary>姓名: blanks inside are dropped.</summary>
    Name,

    /// <summary>身份证号.</summary>
    IdNumber,

    /// <summary>Digits that are no amount: phone, card, code.</summary>
    Digits,

    Date,

    YesNo,

    Choice,

    Number,
}

/// <summary>One column of an import: its name, what else offices call it, and what stands in it.</summary>
/// <param name="Key">Its name in the program.</param>
/// <param name="Name">Its name in the template and in every message.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="Required">Whether each row must have a value, and so the workbook the column, unless <see cref="WhenAbsent"/> says what is meant without it.</param>
/// <param name="Example">Of the template's example row.</param>
public sealed record ImportColumn(string Key, string Name, ColumnType Type = ColumnType.Text, bool Required = false, string Example = "")
{
    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The words that may stand in it; the template offers them as a list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A sentence for the notes sheet.</summary>
    public string Note { get; init; } = "";

    /// <summary>What every row says in a workbook that has no such column; empty where that cannot be supposed.</summary>
    public string WhenAbsent { get; init; } = "";

    /// <summary>A workbook without it cannot be read.</summary>
    public bool MustBeThere => Required && WhenAbsent.Length == 0;

    /// <summary>Longest text.</summary>
    public int Longest { get; init; } = 100;

    /// <summary>Shown masked to whoever may not see it in full.</summary>
    public bool Sensitive => Type == ColumnType.IdNumber || Key is "phone" or "card";

    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
