namespace StarRating.Data.Treatments;

public enum PayLineKind
{
    /// <summary>应发.</summary>
    Due,

    /// <summary>补发.</summary>
    BackPay,

    /// <summary>扣回.</summary>
    Recovery,
}
