using System.Text.Json.Nodes;

namespace StarRating.Policies.Drafting;

/// <summary>Which clauses of a sentence are read aloud: one whose fields are all empty, or make no difference, is left out (版本名称为示例第1版，and 标注 is not).</summary>
internal static class ReadingClauses
{
    /// <summary>The parts that are read; none: the sentence is left out whole.</summary>
    internal static IReadOnlyList<SentencePart> Of(SettingForm form, IReadOnlyList<SentencePart> sentence, JsonObject setting)
    {
        var clauses = Split(sentence);
        if (clauses.Count == 0 || clauses.TrueForAll(clause => clause.TrueForAll(part => part.Field is null)))
        {
            return sentence;
        }

        var said = clauses.Where(clause => clause.Exists(part => part.Field is { } field && !Idle(form, field, setting))).ToList();
        var parts = said.SelectMany(clause => clause).ToList();

        // What begins the sentence now has no divider before it, and what followed a clause left out at the end has none after it.
        if (parts.Count > 0 && parts[0].Words.Length > 0)
        {
            parts[0] = parts[0] with { Words = parts[0].Words.TrimStart('，', '；') };
        }

        return parts;
    }

    /// <summary>An empty field whose emptiness goes without saying: its words for it stand in brackets.</summary>
    internal static bool IsSilent(SettingField field, JsonObject setting) => (field.Empty.StartsWith('（') || field.Empty == "——") && IsEmpty(field, setting);

    private static bool Idle(SettingForm form, SettingField field, JsonObject setting) =>
        field.Name is "id" or "key" or "code" || (form.Quiet.GetValueOrDefault(field.Name) is { } quiet && quiet(setting)) || IsSilent(field, setting) || Unset(field, setting);

    private static bool IsEmpty(SettingField field, JsonObject setting) =>
        setting[field.Name] is null or JsonArray { Count: 0 } || (field.Kind is FieldKind.Text or FieldKind.Paragraph or FieldKind.Choice && setting[field.Name]!.ToString().Length == 0);

    private static bool Unset(SettingField field, JsonObject setting) => field.Kind == FieldKind.Rows ? IsEmpty(field, setting) : field.Optional && setting[field.Name] is null;

    /// <summary>Divided at ， and ；; a clause without a field goes with the next, at the end with the one before.</summary>
    private static List<List<SentencePart>> Split(IReadOnlyList<SentencePart> sentence)
    {
        var clauses = new List<List<SentencePart>>();
        var clause = new List<SentencePart>();
        foreach (var part in sentence)
        {
            var words = part.Words;
            while (part.Field is null && words.AsSpan(1..).IndexOfAny('，', '；') is >= 0 and var at)
            {
                clause.Add(new SentencePart(words[..(at + 1)], null));
                words = words[(at + 1)..];
                End();
            }

            if (part.Field is null && words.Length > 0 && words[0] is '，' or '；') End();
            clause.Add(part with { Words = words });
        }

        if (clause.Exists(part => part.Field is not null) || clauses.Count == 0) clauses.Add(clause);
        else clauses[^1].AddRange(clause);
        return clauses;

        void End()
        {
            if (!clause.Exists(part => part.Field is not null)) return;
            clauses.Add(clause);
            clause = [];
        }
    }
}
