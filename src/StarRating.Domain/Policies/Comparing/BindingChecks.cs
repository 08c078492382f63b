using System.Globalization;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Comparing;

/// <summary>
/// What a county's policy does that its city's does not allow: a locked article is taken over as it is; in a parameter article the values may
/// be chosen, inside the ranges the article gives, but nothing added or left out; in an open one a county is free. What belongs to no article is free.
/// </summary>
public static class BindingChecks
{
    /// <summary>The departures that a binding forbids, each an error that keeps the county's policy from being published.</summary>
    public static IReadOnlyList<PolicyFinding> Check(DraftDocument city, DraftDocument county)
    {
        ArgumentNullException.ThrowIfNull(city);
        return [.. PolicyComparison.Of(city, county).SelectMany(Article)];
    }

    private static IEnumerable<PolicyFinding> Article(ArticleDifference difference)
    {
        // An article of the county's own, and settings under none, are the county's.
        if (difference.Was is not { Binding: not Binding.Open } article) yield break;
        if (difference.Article is null)
        {
            yield return Error("binding.article-missing", "", $"市级文件{article.Number}不得删除");
        }
        else if (article.Binding == Binding.Locked && difference.Article.Text != article.Text)
        {
            yield return Error("binding.text", $"articles[{article.Id}]", $"市级文件{article.Number}为锁定条款，条款原文应与市级一致");
        }

        foreach (var setting in difference.Settings)
        {
            foreach (var text in Setting(article, setting))
            {
                yield return Error(article.Binding == Binding.Locked ? "binding.locked" : "binding.parameter", setting.Path, text);
            }
        }
    }

    private static IEnumerable<string> Setting(Article article, SettingDifference setting)
    {
        var where = (setting.Profile.Length > 0 ? setting.Profile + "的" : "") + setting.Title;
        if (article.Binding == Binding.Locked)
        {
            return [$"市级文件{article.Number}为锁定条款，{where}{Said(setting)}"];
        }

        return setting.Kind switch
        {
            DifferenceKind.Added => [$"市级文件{article.Number}只可选择参数，不得增加{where}"],
            DifferenceKind.Removed => [$"市级文件{article.Number}只可选择参数，不得取消{where}"],
            _ => setting.Fields.Select(field => OutOfRange(article, where, field)).OfType<string>(),
        };
    }

    private static string? OutOfRange(Article article, string where, FieldDifference field)
    {
        if (article.Parameters is not { IsEmpty: false } parameters) return null;
        if (parameters.FirstOrDefault(parameter => parameter.Setting == field.Path) is not { } range)
        {
            return $"市级文件{article.Number}没有允许调整{where}“{field.Label}”，市级为{field.Before}，本草稿为{field.Now}";
        }

        var inside = decimal.TryParse(field.Now, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? !(value < range.Least) && !(value > range.Most)
            : range.Words.IsEmpty || range.Words.Contains(field.Now);
        return inside ? null : $"{where}“{field.Label}”为{field.Now}，不在市级文件{article.Number}允许的范围（{range.Sentence()}）之内";
    }

    private static string Said(SettingDifference setting) => setting.Kind switch
    {
        DifferenceKind.Added => "为本草稿增加",
        DifferenceKind.Removed => "为本草稿取消",
        _ => "：" + string.Join("，", setting.Fields.Select(field => $"“{field.Label}”市级为{field.Before}，本草稿为{field.Now}")),
    };

    private static PolicyFinding Error(string code, string path, string text) => new(FindingSeverity.Error, code, path, text);
}
