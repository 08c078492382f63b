namespace StarRating.Data.Assessments;

/// <summary>组织评价 of one person by one reviewer.</summary>
public class OrganizationReview : Entity, ICohortMemberOwned
{
    public long CountyId { get; set; }

    public long TownshipId { get; set; }

    public long CohortMemberId { get; set; }

    public CohortMember CohortMember { get; set; } = null!;

    /// <summary>Which channel or rater group of the policy it feeds; empty for the only one.</summary>
    public string ChannelId { get; set; } = "";

    public decimal? Score { get; set; }

    public string Opinion { get; set; } = "";

    public string Reviewer { get; set; } = "";

    public DateOnly? ReviewedOn { get; set; }

    public string EnteredBy { get; set; } = "";

    public DateTime? EnteredAt { get; set; }
}
