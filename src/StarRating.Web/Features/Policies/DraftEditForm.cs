using StarRating.Application.Policies.Drafts;

namespace StarRating.Web.Features.Policies;

/// <summary>One edit, as the editor's script sends it.</summary>
public sealed class DraftEditForm
{
    public DraftAct? Act { get; set; }

    public string Path { get; set; } = "";

    /// <summary>The article worked in, as the page names it.</summary>
    public string Article { get; set; } = "";

    public string Seen { get; set; } = "";

    public List<string> Typed { get; set; } = [];

    public string Kind { get; set; } = "";

    public int To { get; set; }

    public string Column { get; set; } = "";

    public List<string> Columns { get; set; } = [];

    /// <summary>The article that stays open, and the item spread out in it.</summary>
    public string? Open { get; set; }

    public string? At { get; set; }

    public DraftWish ToWish(long draft) => new(draft, Act!.Value, Path, Article == EditorPage.NoArticle ? null : Article, Seen)
    {
        Typed = Typed,
        Kind = Kind.Length > 0 ? Kind : null,
        To = To,
        Column = Column,
        Columns = Columns,
    };
}
