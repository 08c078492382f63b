namespace StarRating.Data.Secretaries;

/// <summary>研究决定: what a committee chose inside the range that a rule of the yearly adjustment leaves it, for one person and assessed year.</summary>
public class CommitteeDecision : Entity, ISecretaryOwned
{
    public long CountyId { get; set; }

    public long SecretaryId { get; set; }

    public Secretary Secretary { get; set; } = null!;

    /// <summary>The assessed year for which it was decided.</summary>
    public int Year { get; set; }

    /// <summary>Code of the rule in the policy.</summary>
    public required string RuleCode { get; set; }

    /// <summary>The rule in words, as the policy said it on the day of entry.</summary>
    public string RuleWords { get; set; } = "";

    /// <summary>Stars up or down, inside the range of the rule.</summary>
    public int Value { get; set; }

    public DateOnly DecidedOn { get; set; }

    public required string DocumentNumber { get; set; }

    public required string Reason { get; set; }

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
