namespace StarRating.Data.Secretaries;

/// <summary>An occurrence of an item of the policy's list (负面清单, 一票否决 …).</summary>
public class ListedEvent : Entity, ISecretaryOwned
{
    public long CountyId { get; set; }

    public long SecretaryId { get; set; }

    public Secretary Secretary { get; set; } = null!;

    /// <summary>Code of the item in the policy document.</summary>
    public required string ItemCode { get; set; }

    public DateOnly OccurredOn { get; set; }

    public string Description { get; set; } = "";

    public string? EventId { get; set; }

    public string DocumentNumber { get; set; } = "";

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
