using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Trying;

/// <summary>A numeric setting of a policy that can be moved to see what follows.</summary>
/// <param name="Path">Where it stands, by <see cref="SettingPath"/>.</param>
/// <param name="Label">What it is, in words: 村党组织书记 任职年限：每星年数.</param>
/// <param name="Article">The number of its article; empty for none.</param>
/// <param name="Value">Its value as it is filled in: 30 for a ratio of 0.3.</param>
public sealed record TrialLever(string Path, string Label, string Article, decimal Value)
{
    /// <summary>Whether whole numbers alone make sense.</summary>
    public bool Whole { get; init; }

    /// <summary>Filled in as per cent, kept as a fraction of one.</summary>
    public bool Percent { get; init; }

    /// <summary>A weight whose level makes 100 %: the others share the rest in proportion.</summary>
    public bool Shares { get; init; }

    /// <summary>Lower end of the range that is proposed.</summary>
    public decimal From => Shares || Percent ? 0 : Whole ? Math.Max(Math.Min(Value, 0), Value - 5) : Value > 0 ? 0 : Value * 2;

    /// <summary>Upper end of the range that is proposed.</summary>
    public decimal To => Shares || Percent ? 100 : Whole ? Value + 5 : Value > 0 ? Value * 2 : Math.Max(10, -Value);

    /// <summary>The step that is proposed: some twenty of them make the range.</summary>
    public decimal Step => Whole ? 1 : Shares || Percent ? 5 : Round((To - From) / 20);

    /// <summary>1, 2 or 5 with noughts, never less than 0.01.</summary>
    private static decimal Round(decimal rough)
    {
        var unit = 0.01m;
        while (unit * 10 <= rough) unit *= 10;
        return rough >= unit * 5 ? unit * 5 : rough >= unit * 2 ? unit * 2 : unit;
    }
}

/// <summary>A policy with one setting moved.</summary>
/// <param name="Draft">The policy.</param>
/// <param name="Words">What was moved, and how the others of its level share the rest.</param>
public sealed record TrialMoved(DraftDocument Draft, string Words);

/// <summary>The numbers of a policy that can be moved, and moving them.</summary>
public static class TrialLevers
{
    /// <summary>Numbers that count years of the calendar, months of payment or decimals, where moving makes no sense.</summary>
    private static readonly HashSet<string> Still = new(StringComparer.Ordinal)
    {
        "firstYear", "lastYear", "fromYear", "toYear", "asOfMonth", "asOfDay", "decimals", "valueDecimals", "paidMonth", "yearOffset", "denominator", "numerator", "scale", "workingDays",
        "minimumRaters", "trim",
    };

    /// <summary>All of them, in the order of the policy.</summary>
    public static ImmutableArray<TrialLever> Of(DraftDocument draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var found = new Dictionary<string, TrialLever>(StringComparer.Ordinal);
        var words = SettingWords.Of(draft);
        foreach (var unit in SettingUnits.Of(draft).All.Where(unit => unit.Path.Length > 0))
        {
            if (SettingPath.Find(draft.Root, unit.Path) is not JsonObject setting) continue;
            var article = draft.Policy.Articles.FirstOrDefault(a => a.Id == unit.Article)?.Number ?? "";
            var name = unit.List is null ? unit.Title : $"{unit.Title}“{OwnName(setting) ?? Short(words.Sentences(unit, draft)[0])}”";
            Walk(draft, unit.Path, setting, unit.Form, unit.Profile.Length > 0 ? $"{unit.Profile} {name}" : name, article, found);
        }

        return [.. found.Values];
    }

    /// <summary>Moves one. The value is as it is filled in.</summary>
    /// <exception cref="DocumentException">The place or the value makes no sense, with the reason in Chinese.</exception>
    public static TrialMoved Move(DraftDocument draft, string path, decimal value)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var lever = Of(draft).FirstOrDefault(l => l.Path == path) ?? throw new DocumentException("这项设置已不存在，或不是可以试调的数值。请刷新页面后再试。", path);
        if (lever.Whole && value != decimal.Truncate(value)) throw new DocumentException($"“{lever.Label}”应为整数。", path);
        var words = $"{lever.Label}由 {Figures.Text(lever.Value)}{Unit(lever)} 改为 {Figures.Text(value)}{Unit(lever)}";
        if (lever.Shares) return Share(draft, lever, value, words);
        var stored = lever.Percent ? value / 100 : value;
        return new TrialMoved(draft.Put(path, Json(stored)).After, words);
    }

    private static string Unit(TrialLever lever) => lever.Percent || lever.Shares ? "%" : "";

    private static void Walk(DraftDocument draft, string path, JsonObject setting, SettingForm form, string name, string article, Dictionary<string, TrialLever> found)
    {
        // The level of a star table is what its line is for, not what it says.
        var isTable = form.Find("yuan") is not null;
        foreach (var field in form.Fields.Where(field => !Still.Contains(field.Name) && !(isTable && field.Name == "stars")))
        {
            var at = SettingPath.Member(path, field.Name);
            switch (setting[field.Name])
            {
                case JsonValue value when field.Kind is FieldKind.Whole or FieldKind.Number or FieldKind.Percent && value.TryGetValue<decimal>(out var number):
                    var shares = field.Name == "weight" && SharesIn(draft, path);
                    if (field.Name == "weight" && !shares) break;
                    found.TryAdd(at, new TrialLever(at, $"{name}：{field.Label}", article, field.Kind == FieldKind.Percent ? number * 100 : number)
                    {
                        Whole = field.Kind == FieldKind.Whole,
                        Percent = field.Kind == FieldKind.Percent,
                        Shares = shares,
                    });
                    break;
                case JsonObject inner when field.Type is { } type && SettingForms.Find(type, (string?)inner["kind"]) is { } of:
                    Walk(draft, at, inner, of, name, article, found);
                    break;
                case JsonArray rows when field is { Kind: FieldKind.Rows, Type: { } type }:
                    Rows(draft, at, rows, type, name, article, found);
                    break;
            }
        }
    }

    private static void Rows(DraftDocument draft, string at, JsonArray rows, Type type, string name, string article, Dictionary<string, TrialLever> found)
    {
        var names = rows.Select(row => row is JsonObject setting && SettingForms.Find(type, (string?)setting["kind"]) is { } form ? NameOf(setting, form) : null).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not JsonObject row || SettingForms.Find(type, (string?)row["kind"]) is not { } of) continue;
            var own = names[i] is { } said && names.Count(other => other == said) == 1 ? said : $"第{i + 1}项";
            Walk(draft, SettingPath.Item(at, rows, i), row, of, $"{name} {own}", article, found);
        }
    }

    private static string? OwnName(JsonObject setting)
    {
        foreach (var own in (string[])["name", "title", "text", "grade"])
            if (setting[own] is JsonValue text && text.TryGetValue<string>(out var said) && said.Length > 0) return Short(said);
        return null;
    }

    /// <summary>What tells a line from the others of its list: its name, the words chosen in it, or its first number.</summary>
    private static string? NameOf(JsonObject setting, SettingForm form)
    {
        if (OwnName(setting) is { } own) return own;
        var chosen = form.Fields.Where(field => field.Kind is FieldKind.Choice or FieldKind.Choices or FieldKind.Flag).Select(field => setting[field.Name] switch
        {
            JsonArray { Count: > 0 } words => string.Join('、', words.Select(word => Option(field, word!.ToString()))),
            JsonValue value => Option(field, value.ToString()),
            _ => field.Empty,
        }).Where(words => words.Length > 0).ToList();
        if (chosen.Count > 0) return Short(string.Join("，", chosen));
        return form.Fields.FirstOrDefault(f => f.Kind is FieldKind.Whole or FieldKind.Number) is { } first && setting[first.Name] is JsonValue at && at.TryGetValue<decimal>(out var number)
            ? $"{Figures.Text(number)}{(first.Name == "stars" ? "星" : "")}" : null;
    }

    private static string Short(string said) => said.Length <= 30 ? said : said[..29] + "…";

    private static string Option(SettingField field, string word) => field.Options.FirstOrDefault(o => o.Word == word)?.Name ?? word;

    /// <summary>Whether the weights of the list in which the setting stands make 100 %.</summary>
    private static bool SharesIn(DraftDocument draft, string item)
    {
        var list = ListOf(item);
        if (list is null || SettingPath.Find(draft.Root, list) is not JsonArray { Count: > 1 }) return false;
        var dot = list.LastIndexOf('.');
        return list[(dot + 1)..] == "groups"
            || (dot > 0 && SettingPath.Find(draft.Root, list[..dot]) is JsonObject parent
                && string.Equals((string?)parent["combine"], "weighted", StringComparison.OrdinalIgnoreCase));
    }

    private static string? ListOf(string item) => item.EndsWith(']') && item.LastIndexOf('[') is > 0 and var open ? item[..open] : null;

    /// <summary>The others of the level share what is left in proportion to what they had; what rounding leaves goes to the largest.</summary>
    private static TrialMoved Share(DraftDocument draft, TrialLever lever, decimal value, string words)
    {
        if (value is < 0 or > 100) throw new DocumentException("权重应在 0 至 100 之间。", lever.Path);
        var item = lever.Path[..^".weight".Length];
        var list = ListOf(item)!;
        var rows = (JsonArray)draft.At(list)!;
        var own = SettingPath.IndexOf(rows, item[(list.Length + 1)..^1]);
        var others = Enumerable.Range(0, rows.Count).Where(i => i != own && Weight(i) > 0).ToList();
        if (others.Count == 0 || lever.Value == 100) throw new DocumentException("同一层级没有其他权重可以分担，不能单独调整这一项。", lever.Path);
        var whole = Enumerable.Range(0, rows.Count).Sum(Weight) == 100;
        var before = others.ToDictionary(i => i, Weight);
        foreach (var i in others) Put(i, decimal.Round(before[i] * (100 - value) / (100 - lever.Value), 2, MidpointRounding.AwayFromZero));
        Put(own, value);
        if (whole) Put(others.MaxBy(i => before[i]), 100 - Enumerable.Range(0, rows.Count).Where(i => i != others.MaxBy(o => before[o])).Sum(Weight));
        var told = others.Select(i => $"{(string?)rows[i]!["name"]} {Figures.Text(before[i])}% → {Figures.Text(Weight(i))}%").ToList();
        return new TrialMoved(draft.Put(list, rows.ToJsonString(StrictJson.Options)).After, $"{words}；其余按原比例分担：{string.Join("，", told)}");

        decimal Weight(int i) => rows[i]!["weight"] is JsonValue weight && weight.TryGetValue<decimal>(out var number) ? number : 0;

        void Put(int i, decimal weight) => rows[i]!["weight"] = JsonNode.Parse(Json(weight));
    }

    private static string Json(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
