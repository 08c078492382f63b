namespace StarRating.Data.Secretaries;

/// <summary>停职: its days are not service, and are restored when the person is cleared.</summary>
public class SuspensionFromPost : Entity, ISecretaryOwned
{
    public long CountyId { get; set; }

    public long SecretaryId { get; set; }

    public Secretary Secretary { get; set; } = null!;

    public DateOnly StartsOn { get; set; }

    /// <summary>Exclusive.</summary>
    public DateOnly? EndsOn { get; set; }

    public bool Cleared { get; set; }

    public string DocumentNumber { get; set; } = "";

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
