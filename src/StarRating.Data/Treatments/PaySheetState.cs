namespace StarRating.Data.Treatments;

public enum PaySheetState
{
    /// <summary>草稿: its lines are computed anew.</summary>
    Draft,

    /// <summary>已锁定: paid; later changes become lines of the next sheet.</summary>
    Locked,
}
