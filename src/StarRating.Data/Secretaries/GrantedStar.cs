namespace StarRating.Data.Secretaries;

/// <summary>授予星: stars of a type of the policy (业绩星 …) that a committee granted by decision for an assessed year.</summary>
public class GrantedStar : Entity, ISecretaryOwned
{
    public long CountyId { get; set; }

    public long SecretaryId { get; set; }

    public Secretary Secretary { get; set; } = null!;

    /// <summary>The assessed year they belong to.</summary>
    public int Year { get; set; }

    /// <summary>Code of the type in the policy.</summary>
    public required string TypeCode { get; set; }

    /// <summary>As the policy named it on the day of entry.</summary>
    public string TypeName { get; set; } = "";

    public int Stars { get; set; }

    public DateOnly DecidedOn { get; set; }

    public required string DocumentNumber { get; set; }

    public required string Reason { get; set; }

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
