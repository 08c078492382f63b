using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>What is done to a draft.</summary>
public enum DraftAct
{
    /// <summary>A field is filled in.</summary>
    Fill,

    /// <summary>A section is put of the kind named, or taken away.</summary>
    Choose,

    /// <summary>A setting is added to a list.</summary>
    Add,

    /// <summary>An item is taken out of its list.</summary>
    Remove,

    /// <summary>An item is moved in its list.</summary>
    Move,

    /// <summary>A whole value is put in a place: pasted rows, an article taken over from another version.</summary>
    Put,

    /// <summary>Cells copied from a spreadsheet are put into a list from one cell on.</summary>
    Paste,
}

/// <summary>An edit as the page sends it.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Act">What is done.</param>
/// <param name="Path">Where.</param>
/// <param name="Article">The article under which the clerk works; null: none.</param>
/// <param name="Seen">The fingerprint of that article as the clerk saw it.</param>
public sealed record DraftWish(long DraftId, DraftAct Act, string Path, string? Article, string Seen)
{
    /// <summary>What was typed or chosen, for a field.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>The kind, for a section or an item; null takes an optional section away.</summary>
    public string? Kind { get; init; }

    /// <summary>The new place, 0 the first.</summary>
    public int To { get; init; }

    /// <summary>The columns of the list as the page shows them, for <see cref="DraftAct.Paste"/>.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The column of the cell from which on cells are pasted; <see cref="To"/> is its row.</summary>
    public string Column { get; init; } = "";

    /// <summary>The value, for <see cref="DraftAct.Put"/>; null takes it away.</summary>
    public string? Json { get; init; }
}

/// <summary>The draft after an edit.</summary>
/// <param name="Draft">The document.</param>
/// <param name="Words">What was changed, in words.</param>
public sealed record DraftEdited(DraftDocument Draft, string Words);
