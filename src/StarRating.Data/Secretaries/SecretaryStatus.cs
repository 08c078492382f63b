namespace StarRating.Data.Secretaries;

public enum SecretaryStatus
{
    /// <summary>现任.</summary>
    InPost,

    /// <summary>离任.</summary>
    Left,

    /// <summary>调出, to another county.</summary>
    TransferredOut,
}
