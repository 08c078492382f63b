using System.Globalization;

namespace StarRating.Application.Imports.Reading;

/// <summary>What a cell holds: text, double, bool or DateTime; a formula's stored result, never the formula.</summary>
/// <param name="Value">The value; null for an empty cell.</param>
/// <param name="Format">The number format, by which 2021.10 is told from 2021.1.</param>
/// <param name="IsError">#N/A and its kin.</param>
public readonly record struct SheetCell(object? Value, string Format = "", bool IsError = false)
{
    /// <summary>A cell whose formula has no result.</summary>
    public static SheetCell Error { get; } = new(null, "", IsError: true);

    public bool IsEmpty => !IsError && (Value is null || (Value is string text && string.IsNullOrWhiteSpace(text)));

    /// <summary>As a person would write it down.</summary>
    public string Text => Value switch
    {
        null => IsError ? "#错误" : "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "是" : "否",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A cell of text; an error that was copied as text is one still.</summary>
    public static SheetCell Of(string text) =>
        text is "#N/A" or "#REF!" or "#VALUE!" or "#DIV/0!" or "#NAME?" or "#NULL!" or "#NUM!" or "#SPILL!" or "#CALC!" ? Error : new(text);
}
