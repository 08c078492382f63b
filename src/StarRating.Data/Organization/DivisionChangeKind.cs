namespace StarRating.Data.Organization;

public enum DivisionChangeKind
{
    /// <summary>设立.</summary>
    Created,

    /// <summary>更名.</summary>
    Renamed,

    /// <summary>代码变更.</summary>
    Recoded,

    /// <summary>合并.</summary>
    Merged,

    /// <summary>分设.</summary>
    Split,

    /// <summary>划归其他乡镇.</summary>
    Moved,

    /// <summary>村改居.</summary>
    TurnedCommunity,

    /// <summary>类别变更.</summary>
    Recategorised,

    /// <summary>撤销.</summary>
    Abolished,
}
