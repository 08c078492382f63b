using StarRating.Data.Organization;
using StarRating.Secretaries;

namespace StarRating.Data.Secretaries;

/// <summary>An honour of a person, or of a village (then it counts for whoever was its secretary on that day).</summary>
public class Award : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    public long? SecretaryId { get; set; }

    public Secretary? Secretary { get; set; }

    public long? VillageId { get; set; }

    public Village? Village { get; set; }

    public required string Title { get; set; }

    public AwardLevel Level { get; set; }

    /// <summary>The conferring authority.</summary>
    public string Authority { get; set; } = "";

    public DateOnly AwardedOn { get; set; }

    public string DocumentNumber { get; set; } = "";

    public DateOnly? RevokedOn { get; set; }

    public string RevokeReason { get; set; } = "";

    public string RevokeDocument { get; set; } = "";

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
