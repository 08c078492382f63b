namespace StarRating.Data.Treatments;

public enum PayLineKind
{
    /// <summary>应发.</summary>
    [ChineseName("应发")]
    Due,

    /// <summary>补发.</summary>
    [ChineseName("补发")]
    BackPay,

    /// <summary>扣回.</summary>
    [ChineseName("扣回")]
    Recovery,
}
