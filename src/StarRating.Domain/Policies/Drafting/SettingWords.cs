using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StarRating.Assessments;
using StarRating.Documents;
using StarRating.Treatments;

namespace StarRating.Policies.Drafting;

/// <summary>A setting said with what is filled in: the sentences of its form with the values in the holes. What two versions are compared by.</summary>
public sealed partial class SettingWords
{
    private const int LongestName = 30;

    private readonly JsonObject root;
    private readonly ImmutableDictionary<string, string> names;
    private readonly PolicyWords policy;
    private readonly bool brief;

    private SettingWords(JsonObject root, ImmutableDictionary<string, string> names, PolicyWords policy, bool brief) =>
        (this.root, this.names, this.policy, this.brief) = (root, names, policy, brief);

    /// <summary>The words of a draft: codes are said by the names the draft gives them.</summary>
    public static SettingWords Of(DraftDocument draft) => Of(draft, brief: false);

    /// <summary>The words for reading on: of indicators inside others only the name, the points and for whom, not how each is scored.</summary>
    public static SettingWords Brief(DraftDocument draft) => Of(draft, brief: true);

    private static SettingWords Of(DraftDocument draft, bool brief)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Collect(draft.Root, found);
        return new SettingWords(draft.Root, found.ToImmutable(), new PolicyWords(draft.Policy.Profiles), brief);
    }

    /// <summary>The sentences of a setting that stands by itself.</summary>
    public IReadOnlyList<string> Sentences(SettingUnit unit, DraftDocument draft)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(draft);
        return SettingPath.Find(draft.Root, unit.Path) is not JsonObject setting ? []
            : ReadingWords.Of(unit, setting, draft) is { } read ? [.. read]
            : [.. In(unit.Path).Said(unit.Form, setting)];
    }

    /// <summary>What a setting is called; one of several of its kind with its name, or with its condition: 评价渠道“量化考核”.</summary>
    public string Title(SettingUnit unit, DraftDocument draft)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(draft);
        if (unit.List is null || SettingPath.Find(draft.Root, unit.Path) is not JsonObject setting)
        {
            return unit.Title;
        }

        var name = (setting["name"] ?? setting["grade"])?.ToString() is { Length: > 0 } own ? own : setting["when"] is JsonObject when ? Say(typeof(Condition), when) : "";
        return name.Length == 0 ? $"{unit.Title}第{unit.Index + 1}项" : $"{unit.Title}“{(name.Length <= LongestName ? name : name[..LongestName] + "…")}”";
    }

    /// <summary>The words of the profile in which a place lies: two profiles may have a component of one code, and each its own name for it.</summary>
    public SettingWords In(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (SettingPath.Steps(path) is not ["profiles", var step, ..] || SettingPath.Find(root, $"profiles{step}]") is not { } profile)
        {
            return this;
        }

        var found = names.ToBuilder();
        Collect(profile, found);
        return new SettingWords(root, found.ToImmutable(), policy, brief);
    }

    /// <summary>What a field says.</summary>
    public string Say(SettingField field, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (field.Kind, value) switch
        {
            (_, null) or (FieldKind.Text or FieldKind.Paragraph, JsonValue) when value?.ToString() is null or "" => field.Empty.Length > 0 ? field.Empty : "——",
            (FieldKind.Rows, JsonArray list) => list.Count == 0 ? "（无）" : string.Join("；", list.OfType<JsonObject>().Select(item => Row(field.Type!, item, list.Count))),
            (FieldKind.Section, JsonObject setting) => Say(field.Type!, setting),
            (FieldKind.Choices, JsonArray { Count: 0 }) => field.Empty.Length > 0 ? field.Empty : "——",
            (FieldKind.Choices, JsonArray words) => string.Join('、', words.Select(word => Name(field, word!.ToString()))),
            (FieldKind.Choice or FieldKind.Flag, _) => Name(field, value.ToString()),
            _ => FieldWords.Write(field, value),
        };
    }

    /// <summary>An item of a list in one breath.</summary>
    internal string Item(SettingField list, JsonObject item) => Say(list.Type!, item);

    /// <summary>Whether a setting is one thought, said whole, and not a number of fields: a condition, an effect.</summary>
    internal static bool SaysItself(Type type) => type == typeof(Condition) || type == typeof(RuleEffect) || type == typeof(VetoEffect);

    /// <summary>The sentences of a form without what has not been chosen, or makes no difference.</summary>
    private IEnumerable<string> Said(SettingForm form, JsonObject setting) =>
        form.Sentences.Select(sentence => ReadingClauses.Of(form, sentence, setting)).Where(parts => parts.Count > 0)
            .Select(parts => Say(parts, setting).Replace("每1年", "每年", StringComparison.Ordinal));

    /// <summary>Of several amounts the one for nobody in particular is for the others.</summary>
    private string Row(Type type, JsonObject item, int of) =>
        (type == typeof(AmountLine) && of > 1 && item["concurrent"] is null && item["categories"] is not JsonArray { Count: > 0 } ? "其他" : "") + Say(type, item);

    private string Say(Type type, JsonObject setting)
    {
        // A condition or an effect says itself, as it does wherever a star is explained.
        if (type == typeof(Condition))
        {
            return setting.Deserialize<Condition>(StrictJson.Options)!.Sentence(policy);
        }

        if (type == typeof(RuleEffect))
        {
            return EffectWords.Of(setting.Deserialize<RuleEffect>(StrictJson.Options)!);
        }

        if (type == typeof(VetoEffect))
        {
            return EffectWords.Of(setting.Deserialize<VetoEffect>(StrictJson.Options)!);
        }

        if (brief && type == typeof(AssessmentNode))
        {
            return AssessmentSentences.Part(setting.Deserialize<AssessmentNode>(StrictJson.Options)!);
        }

        if (ReadingWords.Item(type, setting) is { } read)
        {
            return read;
        }

        var form = SettingForms.Find(type, (string?)setting["kind"]);
        return form is null ? "" : form.Sentences.Length == 0 ? form.Title : string.Join("；", Said(form, setting));
    }

    private string Say(IReadOnlyList<SentencePart> sentence, JsonObject setting)
    {
        var text = new StringBuilder();
        var afterCode = false;
        foreach (var part in sentence)
        {
            if (part.Field is { Name: "id" or "key" or "code" })
            {
                // A code is for the program: it is filled in, not read aloud.
                var before = text.ToString();
                text.Clear().Append(CodeWords().Replace(before, ""));
                afterCode = text.Length < before.Length;
                continue;
            }

            text.Append(part.Field is { } field ? ReadingClauses.IsSilent(field, setting) ? "" : Say(field, setting[field.Name]) : afterCode && part.Words[0] == '）' ? part.Words[1..] : part.Words);
            afterCode = false;
        }

        return text.ToString();
    }

    /// <summary>The words that lead to a code: （代码, ；规则代码, ，代码.</summary>
    [GeneratedRegex("[（，；]?\\w{0,2}代码$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex CodeWords();

    private string Name(SettingField field, string word) =>
        field.Options.FirstOrDefault(option => option.Word == word)?.Name ?? (field.Source == ChoiceSource.Fixed ? word : names.GetValueOrDefault(word, word));

    /// <summary>Names by code: 第十一条 for an article, the item's, ballot's, component's name.</summary>
    private static void Collect(JsonNode? node, ImmutableDictionary<string, string>.Builder found)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Collect(item, found);
                break;
            case JsonObject setting:
                var code = (setting["id"] ?? setting["key"] ?? setting["code"])?.ToString();
                var name = (setting["name"] ?? setting["number"])?.ToString();
                if (code is not null && name is not null)
                {
                    found[code] = name;
                    if (setting["basePercent"] is not null) (found[code + ".base"], found[code + ".performance"]) = (name + "的基本部分", name + "的绩效部分");
                }

                foreach (var (_, value) in setting) Collect(value, found);
                break;
            default:
                break;
        }
    }
}
