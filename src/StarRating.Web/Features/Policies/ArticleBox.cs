using StarRating.Policies;

namespace StarRating.Web.Features.Policies;

/// <summary>An article of the editor; null: the settings that stand under none.</summary>
public sealed record ArticleBox(EditorPage Page, Article? Article, int Index)
{
    public string Key => EditorPage.Key(Article?.Id);

    public string Element => EditorPage.ElementOf("article:" + Key);

    public bool IsOpen => Page.MayEdit && Page.Open == Key && !Page.Locked(Article?.Id);
}

/// <summary>A place where a setting can be added under an article.</summary>
/// <param name="Value">What the choice sends: act, path and kind.</param>
/// <param name="Text">What is added.</param>
/// <param name="Profile">The kind of persons it is for.</param>
public sealed record AddChoice(string Value, string Text, string Profile);
