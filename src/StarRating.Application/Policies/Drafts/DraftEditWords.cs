using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>What an edit changed, in words: 任职年限“每星年数”由10改为8.</summary>
internal static class DraftEditWords
{
    private const int Longest = 40;

    public static string Of(DraftDocument before, DraftChange change, DraftAct act)
    {
        var units = SettingUnits.Of(change.After);
        var unit = units.Holding(change.Path);
        var where = ArticleOf(change) ?? (unit is null ? "条款" : (unit.Profile.Length > 0 ? unit.Profile + "：" : "") + unit.Title);
        if (act == DraftAct.Fill)
        {
            var name = SettingPath.Steps(change.Path)[^1];
            var field = Field(change.After, change.Path);
            IReadOnlyList<FieldOption> options = field is null ? [] : [.. DraftChoices.Of(change.After).Options(field, change.Path), .. DraftChoices.Of(before).Options(field, change.Path)];
            return $"{where}“{field?.Label ?? name}”由{Said(field, options, change.Before)}改为{Said(field, options, change.Now)}";
        }

        if (change.Path == "articles" || change.Path.StartsWith("articles[", StringComparison.Ordinal))
        {
            return act switch { DraftAct.Add => "新增一条", DraftAct.Remove => "删除一条", DraftAct.Move => "调整条款顺序", _ => "修改条款" };
        }

        var list = SettingUnits.Of(change.After).Places.FirstOrDefault(place => place.Path == change.Path)?.Title ?? where;
        return act switch
        {
            DraftAct.Add => $"新增{list}",
            DraftAct.Remove => $"删除{list}",
            DraftAct.Move => $"调整{list}的顺序",
            DraftAct.Paste => $"粘贴{where}的表格",
            DraftAct.Choose when change.Now is null => $"取消{where}的一项设置",
            DraftAct.Choose => $"重设{where}的一项设置",
            _ => $"改写{where}",
        };
    }

    /// <summary>The number of the article whose own wording or binding is edited.</summary>
    private static string? ArticleOf(DraftChange change) =>
        SettingPath.Steps(change.Path) is ["articles", var step, ..]
            ? change.After.Policy.Articles.FirstOrDefault(article => article.Id == step[1..])?.Number is { Length: > 0 } number ? number : "条款"
            : null;

    private static SettingField? Field(DraftDocument draft, string path)
    {
        try
        {
            return draft.FieldAt(path);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private static string Said(SettingField? field, IReadOnlyList<FieldOption> options, string? json)
    {
        if (json is null)
        {
            return field?.Empty is { Length: > 0 } empty ? $"“{empty}”" : "空";
        }

        var value = JsonNode.Parse(json);
        var text = field is null ? json : value is JsonArray many ? string.Join('、', many.Select(item => Named(options, item!.ToString()))) : Named(options, FieldWords.Write(field, value));
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }

    private static string Named(IReadOnlyList<FieldOption> options, string word) => options.FirstOrDefault(option => option.Word == word)?.Name ?? word;
}
