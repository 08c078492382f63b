using System.Globalization;
using System.Text.Json.Nodes;
using StarRating.Documents;

namespace StarRating.Policies.Drafting;

/// <summary>What was typed into a field, as a value of the document, and back. Full-width digits and blanks around are understood.</summary>
public static class FieldWords
{
    private static readonly char[] Dividers = ['、', '，', ',', '；', ';', '\n'];

    /// <summary>The value of what was typed; null: empty.</summary>
    /// <exception cref="DocumentException">It does not fit, with the reason in Chinese.</exception>
    public static JsonNode? Read(SettingField field, IReadOnlyList<string> typed)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(typed);
        string[] words = [.. typed.Select(word => (word ?? "").Normalize(field.Kind is FieldKind.Text or FieldKind.Paragraph ? System.Text.NormalizationForm.FormC : System.Text.NormalizationForm.FormKC).Trim()).Where(word => word.Length > 0)];
        if (field.Kind == FieldKind.Choices)
        {
            return Many(field, field.Source == ChoiceSource.Free ? [.. words.SelectMany(word => word.Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))] : words);
        }

        if (words.Length == 0)
        {
            return field.Optional ? null
                : field.Kind is FieldKind.Text or FieldKind.Paragraph ? JsonValue.Create("")
                : throw Wrong(field, "不能为空");
        }

        return field.Kind switch
        {
            FieldKind.Whole => int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? JsonValue.Create(whole) : throw Wrong(field, $"应填整数，现为“{Shown(words[0])}”"),
            FieldKind.Number => JsonValue.Create(Decimal(field, words[0])),
            FieldKind.Percent => JsonValue.Create(Decimal(field, words[0].TrimEnd('%')) / 100),
            FieldKind.Flag => words[0] is "true" or "false" ? JsonValue.Create(words[0] == "true") : throw Wrong(field, "应在两种说法中选一种"),
            FieldKind.Choice => JsonValue.Create(Known(field, words[0])),
            _ => words[0].Length <= StrictJson.LongestText ? JsonValue.Create(words[0]) : throw Wrong(field, $"最多 {StrictJson.LongestText} 字"),
        };
    }

    /// <summary>A value of the document as it stands in the field: numbers without trailing zeros, fractions as per cent.</summary>
    public static string Write(SettingField field, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return value switch
        {
            null => "",
            JsonArray many => string.Join('、', many.Select(item => item?.ToString())),
            _ when field.Kind == FieldKind.Percent => Figures.Text(value.GetValue<decimal>() * 100),
            _ => value.ToString(),
        };
    }

    private static JsonArray Many(SettingField field, IReadOnlyCollection<string> words) =>
        new([.. words.Distinct(StringComparer.Ordinal).Select(word => JsonValue.Create(Known(field, word)))]);

    private static string Known(SettingField field, string word) =>
        field.Source == ChoiceSource.Fixed && !field.Options.Any(option => option.Word == word) ? throw Wrong(field, $"没有“{Shown(word)}”这一选项") : word;

    private static decimal Decimal(SettingField field, string word) =>
        decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1_000_000_000_000m
            ? number : throw Wrong(field, $"应填数字，现为“{Shown(word)}”");

    private static string Shown(string word) => word.Length <= 20 ? word : word[..20] + "…";

    private static DocumentException Wrong(SettingField field, string reason) => new($"“{field.Label}”{reason}。", field.Name);
}
