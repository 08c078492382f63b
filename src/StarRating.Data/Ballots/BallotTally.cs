using StarRating.Data.Assessments;

namespace StarRating.Data.Ballots;

/// <summary>民主测评: the count of one meeting's ballots about one person by one group of voters.</summary>
public class BallotTally : Entity, ICohortMemberOwned
{
    public long CountyId { get; set; }

    public long TownshipId { get; set; }

    public long CohortMemberId { get; set; }

    public CohortMember CohortMember { get; set; } = null!;

    /// <summary>Id of the voter group in the policy document.</summary>
    public string VoterGroup { get; set; } = "";

    public DateOnly MeetingOn { get; set; }

    /// <summary>应到.</summary>
    public int Eligible { get; set; }

    /// <summary>实到.</summary>
    public int Present { get; set; }

    /// <summary>发出.</summary>
    public int Issued { get; set; }

    /// <summary>收回.</summary>
    public int Returned { get; set; }

    /// <summary>有效.</summary>
    public int Valid { get; set; }

    public int Invalid { get; set; }

    /// <summary>弃权.</summary>
    public int Abstain { get; set; }

    /// <summary>Votes by option id, a JSON object.</summary>
    public string CountsJson { get; set; } = "{}";

    public string EnteredBy { get; set; } = "";

    public DateTime? EnteredAt { get; set; }

    /// <summary>Replaced by a repeat ballot or entered by mistake.</summary>
    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
