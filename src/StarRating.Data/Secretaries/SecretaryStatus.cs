namespace StarRating.Data.Secretaries;

public enum SecretaryStatus
{
    /// <summary>现任.</summary>
    [ChineseName("现任")]
    InPost,

    /// <summary>离任.</summary>
    [ChineseName("离任")]
    Left,

    /// <summary>调出, to another county.</summary>
    [ChineseName("调出")]
    TransferredOut,
}
