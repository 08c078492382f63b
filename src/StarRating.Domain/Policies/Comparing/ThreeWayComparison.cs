using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Comparing;

/// <summary>How an article stands after the city has published anew.</summary>
public enum ThreeWay
{
    /// <summary>Only the city changed it: to be taken over.</summary>
    [ChineseName("市级有修改")] CityOnly,

    /// <summary>Only the county changed it: it stays.</summary>
    [ChineseName("本县有修改")] OwnOnly,

    /// <summary>Both changed it: to be decided.</summary>
    [ChineseName("市县均有修改")] Both,

    /// <summary>Both changed it, to the same.</summary>
    [ChineseName("修改一致")] Same,
}

/// <summary>One article in three versions.</summary>
/// <param name="Article">Its id; null: settings without an article.</param>
/// <param name="Number">As printed; empty for none.</param>
/// <param name="Standing">Who changed it.</param>
/// <param name="City">What the city changed; null: nothing.</param>
/// <param name="Own">What the county changed of the city's old version; null: nothing.</param>
public sealed record ThreeWayArticle(string? Article, string Number, ThreeWay Standing, ArticleDifference? City, ArticleDifference? Own);

/// <summary>The city's old version, its new one and the county's own, article by article; and the taking over of one article.</summary>
public static class ThreeWayComparison
{
    /// <summary>The articles that either side changed, in the order of the new city version.</summary>
    public static IReadOnlyList<ThreeWayArticle> Of(DraftDocument oldCity, DraftDocument newCity, DraftDocument own)
    {
        var city = ById(PolicyComparison.Of(oldCity, newCity));
        var county = ById(PolicyComparison.Of(oldCity, own));
        var apart = ById(PolicyComparison.Of(newCity, own));
        return
        [
            .. city.Keys.Concat(county.Keys).Distinct(StringComparer.Ordinal).Select(id =>
            {
                var (theirs, ours) = (city.GetValueOrDefault(id), county.GetValueOrDefault(id));
                var standing = ours is null ? ThreeWay.CityOnly : theirs is null ? ThreeWay.OwnOnly : apart.ContainsKey(id) ? ThreeWay.Both : ThreeWay.Same;
                var number = (theirs?.Article ?? theirs?.Was ?? ours?.Article ?? ours?.Was)?.Number ?? "";
                return new ThreeWayArticle(id.Length == 0 ? null : id, number, standing, theirs, ours);
            }),
        ];
    }

    /// <summary>The draft with one article and its settings as another version has them. Settings of the county's own under that article go.</summary>
    public static DraftDocument Take(DraftDocument own, DraftDocument from, string? article)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(from);
        var draft = article is null ? own : WithArticle(own, from, article);
        var (theirs, ours) = (SettingUnits.Of(from), SettingUnits.Of(own));
        foreach (var gone in ours.Under(article).Where(unit => unit.Removable && theirs.All.All(other => other.Path != unit.Path)).Reverse())
        {
            draft = gone.List is null ? draft.Put(gone.Path, null).After : draft.Remove(gone.Path).After;
        }

        foreach (var unit in theirs.Under(article))
        {
            draft = Put(draft, from, unit);
        }

        return draft;
    }

    private static DraftDocument Put(DraftDocument draft, DraftDocument from, SettingUnit unit)
    {
        var wanted = from.At(unit.Path)!.AsObject();
        if (draft.At(unit.Path) is not JsonObject present)
        {
            if (unit.List is null)
            {
                return draft.Put(unit.Path, wanted.ToJsonString(StrictJson.Options)).After;
            }

            if (draft.At(unit.List) is not JsonArray list)
            {
                return draft;
            }

            list.Insert(Math.Min(unit.Index, list.Count), wanted);
            return draft.Put(unit.List, list.ToJsonString(StrictJson.Options)).After;
        }

        // The settings inside that stand by themselves belong to articles of their own and stay.
        var own = unit.Form.Fields.Select(field => field.Name).Append("kind").Append("article").ToHashSet(StringComparer.Ordinal);
        foreach (var name in own)
        {
            present.Remove(name);
        }

        var merged = new JsonObject();
        foreach (var (name, value) in wanted.Where(member => own.Contains(member.Key)).Concat(present).ToList())
        {
            merged[name] = value?.DeepClone();
        }

        return unit.Path.Length == 0 ? DraftDocument.Read(merged.ToJsonString(StrictJson.Options)) : draft.Put(unit.Path, merged.ToJsonString(StrictJson.Options)).After;
    }

    private static DraftDocument WithArticle(DraftDocument own, DraftDocument from, string article)
    {
        var path = $"articles[{article}]";
        var (present, wanted) = (own.At(path), from.At(path));
        if (wanted is null)
        {
            return own;
        }

        if (present is not null)
        {
            return own.Put(path, wanted.ToJsonString(StrictJson.Options)).After;
        }

        var list = own.At("articles")!.AsArray();
        var index = from.Policy.Articles.TakeWhile(other => other.Id != article).Count();
        list.Insert(Math.Min(index, list.Count), wanted);
        return own.Put("articles", list.ToJsonString(StrictJson.Options)).After;
    }

    private static Dictionary<string, ArticleDifference> ById(IReadOnlyList<ArticleDifference> differences) =>
        differences.ToDictionary(difference => (difference.Article ?? difference.Was)?.Id ?? "", StringComparer.Ordinal);
}
