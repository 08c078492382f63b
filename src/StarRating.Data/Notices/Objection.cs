namespace StarRating.Data.Notices;

/// <summary>An objection that the office received, with its finding and decision.</summary>
public class Objection : Entity, IMaybeTownshipOwned
{
    public long CountyId { get; set; }

    /// <summary>The township of the person concerned.</summary>
    public long? TownshipId { get; set; }

    public long NoticeId { get; set; }

    public Notice Notice { get; set; } = null!;

    public long? CohortMemberId { get; set; }

    public DateOnly ReceivedOn { get; set; }

    /// <summary>Who objects; 匿名 when unknown.</summary>
    public required string Objector { get; set; }

    public string Contact { get; set; } = "";

    public required string Content { get; set; }

    public string Finding { get; set; } = "";

    /// <summary>Null while it is open, which blocks the seal.</summary>
    public ObjectionDecision? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string DecidedBy { get; set; } = "";
}
