using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using StarRating.Application.Imports.Reading;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Understanding;

/// <summary>What a cell was taken for. <paramref name="Fault"/>: nothing could be taken, and why. <paramref name="Note"/>: it was interpreted, and how.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Taken<T>(T? Value, string? Fault = null, string? Note = null);

/// <summary>A date as exactly as it is known.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct KnownDate(DateOnly Day, DatePrecision Precision)
{
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => Day.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}

/// <summary>Understands cells as offices fill them in. Pure; every interpretation says so.</summary>
public static partial class CellValues
{
    private const double FirstSerial = 10_000;
    private const double LastSerial = 80_000;

    /// <summary>Above this a double no longer holds every integer's digits, and Excel keeps fifteen.</summary>
    private const double FifteenDigits = 1e15;

    private const string ErrorCell = "单元格是错误值（如 #N/A、#REF!），请改为实际内容";

    public static Taken<string> Text(SheetCell cell) => cell.IsError ? new(null, ErrorCell) : new(CellText.Plain(cell.Text));

    /// <summary>A person's name: blanks between its characters are dropped.</summary>
    public static Taken<string> Name(SheetCell cell)
    {
        var text = Text(cell);
        if (text.Value is not { } plain)
        {
            return text;
        }

        var tight = CellText.Tight(plain).Replace('•', '·').Replace('.', '·');
        return new(tight, null, tight != cell.Text.Trim() && tight.Length > 0 ? $"“{cell.Text.Trim()}”按“{tight}”理解" : null);
    }

    /// <summary>Digits, and an X at the end. Of a number cell with more than fifteen digits the last are lost and no program can bring them back.</summary>
    public static Taken<string> Digits(SheetCell cell, string what)
    {
        if (cell.IsError)
        {
            return new(null, ErrorCell);
        }

        if (cell.Value is double number)
        {
            if (number < 0 || number >= FifteenDigits)
            {
                return new(null, $"{what}在表格中存成了数字（{number.ToString("0.#####E+0", CultureInfo.InvariantCulture)}），第15位以后已丢失。请把这一列设为文本格式后重新录入");
            }

            var whole = Math.Floor(number).ToString("0", CultureInfo.InvariantCulture);
            return number != Math.Floor(number) ? new(null, $"{what}“{cell.Text}”带有小数，请核对") : new(whole, null, $"数字 {whole} 按文本理解");
        }

        var text = IdNumber.Normalise(cell.Text).TrimStart('\'', '‘', '’', '`');
        if (Scientific().IsMatch(text))
        {
            return new(null, $"{what}“{text}”是科学计数，末几位已丢失。请把这一列设为文本格式后重新录入");
        }

        var bare = text.Replace("-", "", StringComparison.Ordinal).Replace("—", "", StringComparison.Ordinal);
        return new(bare, null, bare.Length > 0 && bare != cell.Text.Trim() ? $"按“{Masked(bare)}”理解" : null);
    }

    public static Taken<bool?> YesNo(SheetCell cell)
    {
        if (cell.IsError)
        {
            return new(null, ErrorCell);
        }

        if (cell.Value is bool flag)
        {
            return new(flag);
        }

        return CellText.Tight(cell.Text).TrimEnd('。').ToUpperInvariant() switch
        {
            "" => new(null),
            "是" => new(true),
            "否" => new(false),
            "√" or "✓" or "✔" or "☑" or "对" or "有" or "1" or "Y" or "YES" or "T" or "TRUE" => new(true, null, $"“{cell.Text.Trim()}”按“是”理解"),
            "×" or "✗" or "✘" or "X" or "无" or "不" or "0" or "N" or "NO" or "F" or "FALSE" or "-" or "—" or "/" => new(false, null, $"“{cell.Text.Trim()}”按“否”理解"),
            var other => new(null, $"“{other}”不能理解为“是”或“否”，请填写“是”或“否”"),
        };
    }

    public static Taken<decimal?> Number(SheetCell cell)
    {
        if (cell.IsError)
        {
            return new(null, "单元格是错误值（如 #N/A），请改为实际数字");
        }

        if (cell.Value is double number)
        {
            // Fifteen digits are what the sheet itself shows; the rest is the noise of binary fractions.
            return Math.Abs(number) < 1e12 ? new(decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)) : new(null, $"数字“{cell.Text}”过大，请核对");
        }

        var text = CellText.Tight(cell.Text).Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).TrimEnd('分');
        return text.Length == 0 ? new(null)
            : text.Length <= 16 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? new(value, null, text != cell.Text.Trim() ? $"“{cell.Text.Trim()}”按 {text} 理解" : null)
                : new(null, $"“{Short(text)}”不是数字，请填写数字");
    }

    /// <summary>A word of a list, found by itself or by another name of it.</summary>
    public static Taken<string> Choice(SheetCell cell, IReadOnlyList<string> choices, IReadOnlyDictionary<string, string> otherNames)
    {
        if (cell.IsError)
        {
            return new(null, ErrorCell);
        }

        var text = CellText.Tight(cell.Text);
        if (text.Length == 0)
        {
            return new(null);
        }

        var key = Bare(text);
        if (choices.FirstOrDefault(choice => Bare(choice) == key) is { } exact)
        {
            return new(exact);
        }

        return otherNames.TryGetValue(key, out var meant) && choices.Contains(meant)
            ? new(meant, null, $"“{text}”按{(meant.StartsWith('“') ? meant : $"“{meant}”")}理解")
            : new(null, $"“{Short(text)}”不在可选范围内，可选：{string.Join("、", choices)}");
    }

    public static Taken<KnownDate?> Date(SheetCell cell)
    {
        if (cell.IsError)
        {
            return new(null, "单元格是错误值（如 #N/A），请改为实际日期");
        }

        return cell.Value switch
        {
            DateTime moment => OfFormat(moment, cell.Format),
            double number => OfNumber(number, cell.Format),
            _ => OfText(CellText.Tight(cell.Text)),
        };
    }

    private static Taken<KnownDate?> OfFormat(DateTime moment, string format)
    {
        var shown = Quoted().Replace(format, "").ToLowerInvariant();
        var day = DateOnly.FromDateTime(moment);
        if (shown.Length == 0 || shown.Contains('d') || !shown.Contains('y'))
        {
            return new(new KnownDate(day, DatePrecision.Day));
        }

        var known = shown.Contains('m') ? new KnownDate(new(day.Year, day.Month, 1), DatePrecision.Month) : new KnownDate(new(day.Year, 1, 1), DatePrecision.Year);
        return new(known, null, $"单元格只显示到{(known.Precision == DatePrecision.Month ? "月" : "年")}，按 {known} 理解");
    }

    private static Taken<KnownDate?> OfNumber(double number, string format)
    {
        if (number is >= FirstSerial and <= LastSerial)
        {
            var known = new KnownDate(DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(number))), DatePrecision.Day);
            return new(known, null, $"数字 {number.ToString("0", CultureInfo.InvariantCulture)} 按日期 {known} 理解");
        }

        var text = number.ToString("0.##########", CultureInfo.InvariantCulture);
        if (MonthWithoutZero().IsMatch(text))
        {
            // 2021.10 typed into a number cell becomes 2021.1: only the format still knows which month it was.
            if (format.StartsWith("0.00", StringComparison.Ordinal))
            {
                return OfText(text + "0");
            }

            if (text.EndsWith(".1", StringComparison.Ordinal))
            {
                return new(null, $"“{text}”在表格中是数字，分不清是1月还是10月。请写成 {text[..4]}-01 或 {text[..4]}-10");
            }
        }

        return OfText(text);
    }

    private static Taken<KnownDate?> OfText(string text)
    {
        if (text.Length == 0)
        {
            return new(null);
        }

        var match = Separated().Match(text) is { Success: true } parts ? parts : Together().Match(text);
        if (!match.Success || !int.TryParse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100)
        {
            return new(null, $"“{Short(text)}”不能理解为日期，请写成 2021-03-01，只知道月份的写成 2021-03");
        }

        var (month, day) = (Part(match, "m"), Part(match, "d"));
        if (month is < 1 or > 12 || (day is { } d && (month is not { } m || d < 1 || d > DateTime.DaysInMonth(year, m))))
        {
            return new(null, $"“{Short(text)}”不是有效的日期，请核对月份和日期");
        }

        var known = new KnownDate(new(year, month ?? 1, day ?? 1), day is not null ? DatePrecision.Day : month is not null ? DatePrecision.Month : DatePrecision.Year);
        return new(known, null, known.ToString() == text && known.Precision == DatePrecision.Day ? null : $"{text} 按 {known} 理解");
    }

    private static int? Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static string Bare(string text) => text.Trim('"', '“', '”', '\'').Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)
        .Replace('(', '（').Replace(')', '）');

    private static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;

    private static string Masked(string digits) => new Data.Encryption.SensitiveText(digits).Masked;

    [GeneratedRegex(@"^\d(\.\d+)?E\+?\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^\d{4}\.\d$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthWithoutZero();

    [GeneratedRegex(@"^(?<y>\d{4})(年|[-./](?<m>\d{1,2})([-./](?<d>\d{1,2}))?|年(?<m>\d{1,2})月?((?<d>\d{1,2})[日号]?)?)(0{1,2}:00(:00)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(?<y>\d{4})((?<m>\d{2})(?<d>\d{2})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Together();

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
