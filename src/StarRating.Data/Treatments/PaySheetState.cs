namespace StarRating.Data.Treatments;

public enum PaySheetState
{
    /// <summary>草稿: its lines are computed anew.</summary>
    [ChineseName("草稿")]
    Draft,

    /// <summary>已锁定: paid; later changes become lines of the next sheet.</summary>
    [ChineseName("已锁定")]
    Locked,
}
