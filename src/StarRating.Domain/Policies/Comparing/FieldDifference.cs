namespace StarRating.Policies.Comparing;

/// <summary>What became of a setting, or of an item inside one.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    [ChineseName("新增")] Added,

    /// <summary>It is gone.</summary>
    [ChineseName("删除")] Removed,

    /// <summary>It says something else.</summary>
    [ChineseName("修改")] Changed,

    /// <summary>It stands in another place.</summary>
    [ChineseName("移动")] Moved,
}

/// <summary>One field that says something else, or one item inside the setting that is new, gone or moved.</summary>
/// <param name="Path">Where, by the names of the later document; of the earlier one where it is gone.</param>
/// <param name="Label">What the field is called; for an item, what such items are called.</param>
/// <param name="Before">What it said; of a moved item, where it stood; empty for a new one.</param>
/// <param name="Now">What it says; of a moved item, where it stands; empty for one that is gone.</param>
/// <param name="By">By how much, where both are numbers; null otherwise.</param>
public sealed record FieldDifference(string Path, string Label, string Before, string Now, decimal? By)
{
    /// <summary>Inside which items of the setting, from the outer to the inner: 量化考核／组织建设; empty for a field of the setting itself.</summary>
    public string Where { get; init; } = "";

    /// <summary>What became of it.</summary>
    public DifferenceKind Kind { get; init; } = DifferenceKind.Changed;

    /// <summary>The article it stands under in the earlier document, by id: the setting's, or the one an item names itself; null: none.</summary>
    public string? Article { get; init; }

    /// <summary>What it is called, with the items it is inside.</summary>
    public string Name => Kind is DifferenceKind.Moved || Label.Length == 0 ? Where : Where.Length == 0 ? Label : $"{Where}：{Label}";

    /// <summary>The difference in one sentence.</summary>
    public string Sentence => Kind switch
    {
        DifferenceKind.Added => $"{Inside}新增{Label}：{Now}",
        DifferenceKind.Removed => $"{Inside}删除{Label}：{Before}",
        DifferenceKind.Moved => $"{Where}由{Before}移到{Now}",
        _ => $"{Inside}“{Label}”由{Before}改为{Now}",
    };

    private string Inside => Where.Length == 0 ? "" : Where + "：";
}
