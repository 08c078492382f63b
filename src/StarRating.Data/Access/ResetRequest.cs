namespace StarRating.Data.Access;

/// <summary>
/// 重置密码申请: the password of one of the three administrators is reset only with the consent of another kind of administrator, for whoever holds
/// somebody's password holds the power behind it.
/// </summary>
public class ResetRequest : Entity, IShared
{
    /// <summary>A consent is good for so many hours, and for one reset.</summary>
    public const int HoursGood = 24;

    /// <summary>Whose password.</summary>
    public long UserId { get; set; }

    public User User { get; set; } = null!;

    public long AskedById { get; set; }

    public required string AskedBy { get; set; }

    public DateTime AskedAt { get; set; }

    public required string Reason { get; set; }

    public DateTime? ConsentedAt { get; set; }

    public string ConsentedBy { get; set; } = "";

    /// <summary>Used, refused or asked anew.</summary>
    public DateTime? ClosedAt { get; set; }
}
