using System.Text.Json.Nodes;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Comparing;

/// <summary>One setting that differs.</summary>
/// <param name="Path">Where it stands, by the names of the later document, or of the earlier one where it is gone.</param>
/// <param name="Title">What it is called; one of a list with its name: 评价渠道“量化考核”.</param>
/// <param name="Profile">The kind of persons it is for; empty: all.</param>
/// <param name="Kind">Whether it is new, gone or changed.</param>
/// <param name="Before">The sentences before that are no longer said.</param>
/// <param name="Now">The sentences now that were not said before.</param>
/// <param name="Fields">The fields that differ; empty for a setting that is new or gone.</param>
public sealed record SettingDifference(
    string Path, string Title, string Profile, DifferenceKind Kind, IReadOnlyList<string> Before, IReadOnlyList<string> Now, IReadOnlyList<FieldDifference> Fields);

/// <summary>What differs under one article.</summary>
/// <param name="Article">The article now; null where it is gone or where the settings have none.</param>
/// <param name="Was">The article before; null where it is new or where the settings have none.</param>
/// <param name="Settings">The settings that differ.</param>
public sealed record ArticleDifference(Article? Article, Article? Was, IReadOnlyList<SettingDifference> Settings)
{
    /// <summary>Whether the wording of the article itself differs.</summary>
    public bool TextDiffers => Article?.Text != Was?.Text || Article?.Number != Was?.Number || Article?.Binding != Was?.Binding;
}

/// <summary>Two policies compared article by article, in words.</summary>
public static class PolicyComparison
{
    /// <summary>The articles in which they differ, in the order of the later one; articles that are gone at the end; settings without an article last.</summary>
    public static IReadOnlyList<ArticleDifference> Of(DraftDocument before, DraftDocument now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var (was, present) = (new Side(before), new Side(now));
        var settings = Settings(was, present).ToList();
        var articles = now.Policy.Articles.Select(article => article.Id)
            .Concat(before.Policy.Articles.Select(article => article.Id)).Distinct(StringComparer.Ordinal).Append(null);
        return
        [
            .. articles.Select(id => new ArticleDifference(present.Article(id), was.Article(id), [.. settings.Where(found => found.Article == id).Select(found => found.Difference)]))
                .Where(difference => difference.Settings.Count > 0 || difference.TextDiffers),
        ];
    }

    private static IEnumerable<(string? Article, SettingDifference Difference)> Settings(Side was, Side present)
    {
        foreach (var unit in present.Units.Values)
        {
            if (!was.Units.TryGetValue(unit.Path, out var old))
            {
                yield return (unit.Article, new(unit.Path, present.Title(unit), unit.Profile, DifferenceKind.Added, [], present.Sentences(unit), []));
            }
            else if (was.Own(old) != present.Own(unit))
            {
                var (before, now) = (was.Sentences(old), present.Sentences(unit));
                yield return (unit.Article, new(
                    unit.Path, present.Title(unit), unit.Profile, DifferenceKind.Changed, [.. before.Except(now)], [.. now.Except(before)], Fields(was, old, present, unit)));
            }
        }

        foreach (var gone in was.Units.Values.Where(unit => !present.Units.ContainsKey(unit.Path)))
        {
            yield return (gone.Article, new(gone.Path, was.Title(gone), gone.Profile, DifferenceKind.Removed, was.Sentences(gone), [], []));
        }
    }

    private static IReadOnlyList<FieldDifference> Fields(Side was, SettingUnit old, Side present, SettingUnit unit)
    {
        var compared = new SettingComparison(was.Words.In(old.Path), present.Words.In(unit.Path));
        var fields = compared.Of(old.Form, was.At(old.Path)!.AsObject(), unit.Form, present.At(unit.Path)!.AsObject(), unit.Path, old.Article);
        return old.Article == unit.Article ? fields
            : [.. fields, new FieldDifference(SettingPath.Member(unit.Path, "article"), "所在条款", was.Number(old.Article), present.Number(unit.Article), null) { Article = old.Article }];
    }

    /// <summary>One of the two documents with its settings by path.</summary>
    private sealed class Side(DraftDocument draft)
    {
        private readonly SettingUnits units = SettingUnits.Of(draft);

        internal Dictionary<string, SettingUnit> Units { get; } = SettingUnits.Of(draft).All.ToDictionary(unit => unit.Path, StringComparer.Ordinal);

        internal SettingWords Words { get; } = SettingWords.Brief(draft);

        internal JsonNode? At(string path) => SettingPath.Find(draft.Root, path);

        internal string Own(SettingUnit unit) => units.Own(unit);

        internal IReadOnlyList<string> Sentences(SettingUnit unit) => Words.Sentences(unit, draft);

        internal string Title(SettingUnit unit) => Words.Title(unit, draft);

        internal string Number(string? id) => Article(id)?.Number is { Length: > 0 } number ? number : "未标明条款";

        internal Article? Article(string? id) => id is null ? null : draft.Policy.Articles.FirstOrDefault(article => article.Id == id);
    }
}
