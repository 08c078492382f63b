using StarRating.Data.Encryption;

namespace StarRating.Data.Assessments;

/// <summary>佐证材料: a file that stands behind one person's figure of one indicator. It is marked as taken back, never removed.</summary>
public class EvidenceFile : Entity, ICohortMemberOwned
{
    public long CountyId { get; set; }

    public long TownshipId { get; set; }

    public long CohortMemberId { get; set; }

    public CohortMember CohortMember { get; set; } = null!;

    /// <summary>Id of the indicator in the policy document.</summary>
    public required string IndicatorId { get; set; }

    /// <summary>As the user's computer calls it, without a folder.</summary>
    public required string FileName { get; set; }

    public required string ContentType { get; set; }

    public long Length { get; set; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; set; }

    public string UploadedBy { get; set; } = "";

    public DateTime UploadedAt { get; set; }

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}

/// <summary>The bytes of a piece of evidence, encrypted: it may show ID numbers and bank accounts. Apart from the row that lists show.</summary>
public class EvidenceContent : ITownshipOwned
{
    public long EvidenceFileId { get; set; }

    public long CountyId { get; set; }

    public long TownshipId { get; set; }

    /// <summary>Base64.</summary>
    public required SensitiveText? Content { get; set; }
}
