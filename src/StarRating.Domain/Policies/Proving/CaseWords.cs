using System.Globalization;
using System.Text.RegularExpressions;

namespace StarRating.Policies.Proving;

/// <summary>One entry of a cell taken apart: its dates in order, its numbers with a unit, and the words left.</summary>
internal sealed partial class CaseWords
{
    private static readonly string[] Joints = ["至", "到", "起", "至今", "以来", "-", "—", "——", "~", "～"];

    private readonly List<DateOnly> dates = [];
    private readonly List<string> words;

    internal CaseWords(string entry)
    {
        var rest = Dates().Replace(entry, found =>
        {
            dates.Add(Date(found));
            return " ";
        });
        words = [.. rest.Split([' ', '\u3000', '\t', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => !Joints.Contains(word))];
    }

    internal IReadOnlyList<DateOnly> At => dates;

    internal IReadOnlyList<string> Words => words;

    /// <summary>Takes the first word for which <paramref name="find"/> finds something.</summary>
    internal T? Take<T>(Func<string, T?> find) where T : struct
    {
        foreach (var word in words)
        {
            if (find(word) is { } found)
            {
                words.Remove(word);
                return found;
            }
        }

        return null;
    }

    /// <summary>Takes a word that is written with something before or after it: 影响期12个月.</summary>
    internal string? Take(string before, string after)
    {
        var word = words.FirstOrDefault(word => word.Length > before.Length + after.Length && word.StartsWith(before, StringComparison.Ordinal) && word.EndsWith(after, StringComparison.Ordinal));
        if (word is not null) words.Remove(word);
        return word?[before.Length..(word.Length - after.Length)];
    }

    internal bool TakeWord(params string[] known) => Take<bool>(word => known.Contains(word) ? true : null) ?? false;

    /// <summary>Nothing may be left: a word that nobody understood is told, not dropped.</summary>
    internal void Done(string how)
    {
        if (words.Count > 0) throw new CellException($"不认识“{string.Join(' ', words)}”。{how}");
    }

    /// <summary>The entries of a cell, one after another.</summary>
    internal static IEnumerable<string> Entries(string cell) => cell.Split(['；', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Write(DateOnly from, DateOnly? to) => to is { } end ? $"{Write(from)}至{Write(end)}" : $"{Write(from)}起";

    private static DateOnly Date(Match found)
    {
        var (year, month) = (int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        var day = found.Groups[3].Success ? int.Parse(found.Groups[3].ValueSpan, CultureInfo.InvariantCulture) : 1;
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : throw new CellException($"没有“{found.Value}”这一天。日期如 2010-01-01。");
    }

    [GeneratedRegex(@"(?<!\d)(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月(?!\d))", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Dates();
}
