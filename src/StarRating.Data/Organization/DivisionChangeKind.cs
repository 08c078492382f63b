namespace StarRating.Data.Organization;

public enum DivisionChangeKind
{
    /// <summary>设立.</summary>
    [ChineseName("设立")]
    Created,

    /// <summary>更名.</summary>
    [ChineseName("更名")]
    Renamed,

    /// <summary>代码变更.</summary>
    [ChineseName("代码变更")]
    Recoded,

    /// <summary>合并.</summary>
    [ChineseName("合并")]
    Merged,

    /// <summary>分设.</summary>
    [ChineseName("分设")]
    Split,

    /// <summary>划归其他乡镇.</summary>
    [ChineseName("划归其他乡镇")]
    Moved,

    /// <summary>村改居.</summary>
    [ChineseName("村改居")]
    TurnedCommunity,

    /// <summary>类别变更.</summary>
    [ChineseName("类别变更")]
    Recategorised,

    /// <summary>撤销.</summary>
    [ChineseName("撤销")]
    Abolished,
}
