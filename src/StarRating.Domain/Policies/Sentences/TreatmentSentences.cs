using StarRating.Treatments;

namespace StarRating.Policies;

/// <summary>Treatments: who has them, from when, for how long.</summary>
internal static class TreatmentSentences
{
    internal static IEnumerable<PolicySentence> Of(TreatmentSettings settings, PolicyWords words) =>
        settings.Items.Select(item => new PolicySentence(item.Article ?? settings.Article, "待遇", Item(item, words)));

    internal static string Item(TreatmentItem item, PolicyWords words)
    {
        var stars = (item.FromStars, item.ToStars) switch
        {
            ({ } from, { } to) when from == to => $"{from}星",
            ({ } from, { } to) => $"{from}星至{to}星",
            ({ } from, null) => $"{from}星以上",
            (null, { } to) => $"{to}星以下或不定星级",
            _ => "有星级",
        };
        var years = item.Years > 1 ? $"连续{PolicyWords.Years(item.Years)}年" : "";
        var when = item.When is { } condition ? $"，且{condition.Sentence(words)}" : "";
        var much = item.Quantity is { } quantity ? PolicyWords.Number(quantity) + item.Unit : "";
        var lasts = item.LastsYears is { } length ? $"，期限{PolicyWords.Years(length)}年" : "";
        var good = item.PermanentAfter is { } needed ? $"，累计满{PolicyWords.Years(needed)}年的长期享受" : "";
        var lost = item.LostBelow is { } below ? $"，低于{below}星的取消" : "";
        return $"{years}{stars}{when}的，自{item.Start.InChinese()}起{(item.Kind == TreatmentKind.Benefit ? "享受" : "实行")}{item.Name}{much}{lasts}{good}{lost}";
    }
}
