using StarRating.Application.Policies.Drafts;
using StarRating.Policies.Drafting;

namespace StarRating.Web.Features.Policies;

/// <summary>A setting that stands under an article.</summary>
public sealed record UnitBox(ArticleBox Article, SettingUnit Unit)
{
    public EditorPage Page => Article.Page;

    public string Element => EditorPage.ElementOf(Unit.Path);

    public bool IsOpen => Article.IsOpen;

    public IReadOnlyList<string> Sentences => Page.Words.Sentences(Unit, Page.View.Document);

    public SettingBox Setting => new(Page, Unit.Path, Unit.Form, Page.Value(Unit));

    /// <summary>The kinds it may be of; empty where it is of one.</summary>
    public IReadOnlyList<SettingKind> Kinds
    {
        get
        {
            var declared = Unit.Form.Type.BaseType is { IsAbstract: true } of && of != typeof(object) ? of : null;
            return declared is null ? [] : SettingForms.KindsOf(declared);
        }
    }

    /// <summary>What is said before it goes.</summary>
    public string Farewell => $"删除“{Unit.Title}”：{string.Join("；", Sentences.Take(2))}。删除后可在修改记录中撤销。";

    /// <summary>Everything that can be added to a draft, in words.</summary>
    public static IEnumerable<AddChoice> Adds(EditorPage page) => page.Units.Places.SelectMany(place =>
    {
        var act = place.IsList ? DraftAct.Add : DraftAct.Choose;
        var kinds = SettingForms.KindsOf(place.Type);
        return kinds.IsEmpty
            ? [new AddChoice($"{act}|{place.Path}|new", place.Title, place.Profile)]
            : kinds.Select(kind => new AddChoice($"{act}|{place.Path}|{kind.Word}", $"{place.Title}：{kind.Form.Title}", place.Profile));
    });
}
