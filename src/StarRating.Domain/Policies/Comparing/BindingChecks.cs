using System.Globalization;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Comparing;

/// <summary>
/// What a county's policy does that its city's does not allow: a locked article is taken over as it is; in a parameter article the values may
/// be chosen, inside the ranges the article gives, but nothing added or left out; in an open one a county is free. What belongs to no article is
/// free. An item that names an article of its own (an indicator under the article of indicators) goes by that article.
/// </summary>
public static class BindingChecks
{
    /// <summary>The departures that a binding forbids, each an error that keeps the county's policy from being published.</summary>
    public static IReadOnlyList<PolicyFinding> Check(DraftDocument city, DraftDocument county) =>
        [.. Breaches(city, county).Select(breach => new PolicyFinding(FindingSeverity.Error, breach.Code, breach.Setting, breach.Text))];

    /// <summary>The departures that a binding forbids, each with its place.</summary>
    public static IReadOnlyList<BindingBreach> Breaches(DraftDocument city, DraftDocument county)
    {
        ArgumentNullException.ThrowIfNull(city);
        var articles = city.Policy.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        return [.. PolicyComparison.Of(city, county).SelectMany(difference => Article(difference, articles))];
    }

    private static IEnumerable<BindingBreach> Article(ArticleDifference difference, Dictionary<string, Article> articles)
    {
        if (difference.Was is { Binding: not Binding.Open } article)
        {
            if (difference.Article is null)
            {
                yield return new("binding.article-missing", "", $"articles[{article.Id}]", $"市级文件{article.Number}不得删除");
            }
            else if (article.Binding == Binding.Locked && difference.Article.Text != article.Text)
            {
                yield return new("binding.text", $"articles[{article.Id}]", $"articles[{article.Id}].text", $"市级文件{article.Number}为锁定条款，条款原文应与市级一致");
            }
        }

        // What is added stands under an article of the county's own, or under one of the city's; what is changed or gone stood under the city's.
        foreach (var setting in difference.Settings)
        {
            var where = (setting.Profile.Length > 0 ? setting.Profile + "的" : "") + setting.Title;
            if (setting.Kind != DifferenceKind.Changed && Whole(difference.Was, setting, where) is { } whole)
            {
                yield return new(Code(difference.Was!), setting.Path, setting.Path, whole);
            }

            foreach (var field in setting.Fields)
            {
                if (articles.GetValueOrDefault(field.Article ?? "") is { } bound && Field(bound, where, field) is { } text)
                {
                    yield return new(Code(bound), setting.Path, field.Path, text);
                }
            }
        }
    }

    /// <summary>A setting added or left out.</summary>
    private static string? Whole(Article? article, SettingDifference setting, string where)
    {
        var added = setting.Kind == DifferenceKind.Added;
        return article?.Binding switch
        {
            Binding.Locked => $"市级文件{article.Number}为锁定条款，{where}为本草稿{(added ? "增加" : "取消")}",
            Binding.Parameter => $"市级文件{article.Number}只可选择参数，不得{(added ? "增加" : "取消")}{where}",
            _ => null,
        };
    }

    private static string? Field(Article article, string where, FieldDifference field)
    {
        var name = field.Where.Length == 0 ? $"{where}“{field.Label}”" : $"{where}“{field.Name}”";
        return (article.Binding, field.Kind) switch
        {
            (Binding.Open, _) => null,
            (Binding.Locked, DifferenceKind.Changed) => $"市级文件{article.Number}为锁定条款，{name}市级为{field.Before}，本草稿为{field.Now}",
            (Binding.Locked, _) => $"市级文件{article.Number}为锁定条款，{where}：{field.Sentence}",
            (_, DifferenceKind.Added or DifferenceKind.Removed) => $"市级文件{article.Number}只可选择参数，不得增减{where}的内容：{field.Sentence}",
            _ => OutOfRange(article, name, field),
        };
    }

    private static string? OutOfRange(Article article, string name, FieldDifference field)
    {
        if (article.Parameters is not { IsEmpty: false } parameters)
        {
            return null;
        }

        if (parameters.FirstOrDefault(parameter => parameter.Setting == field.Path) is not { } range)
        {
            return $"市级文件{article.Number}没有允许调整{name}，市级为{field.Before}，本草稿为{field.Now}";
        }

        var inside = decimal.TryParse(field.Now, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? !(value < range.Least) && !(value > range.Most)
            : range.Words.IsEmpty || range.Words.Contains(field.Now);
        return inside ? null : $"{name}为{field.Now}，不在市级文件{article.Number}允许的范围（{range.Sentence()}）之内";
    }

    private static string Code(Article article) => article.Binding == Binding.Locked ? "binding.locked" : "binding.parameter";
}

/// <summary>One thing that a binding forbids.</summary>
/// <param name="Code">What kind of breach, for the program.</param>
/// <param name="Setting">The setting, as a finding names its place; empty where a whole article is missing.</param>
/// <param name="Place">The field, the item, the setting or the article itself.</param>
/// <param name="Text">What is wrong, in words.</param>
public sealed record BindingBreach(string Code, string Setting, string Place, string Text);
