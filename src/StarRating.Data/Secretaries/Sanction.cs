using StarRating.Secretaries;

namespace StarRating.Data.Secretaries;

/// <summary>组织处理, 党纪 or 政务 sanction. The effect period runs from the decision day to the day before the corresponding date, inclusive.</summary>
public class Sanction : Entity, ISecretaryOwned
{
    public long CountyId { get; set; }

    public long SecretaryId { get; set; }

    public Secretary Secretary { get; set; } = null!;

    public SanctionKind Kind { get; set; }

    public DateOnly DecidedOn { get; set; }

    public int? EffectMonths { get; set; }

    /// <summary>Last day of the effect period, where the document states one.</summary>
    public DateOnly? EffectEndsOn { get; set; }

    public bool DutyRelated { get; set; }

    /// <summary>One event counts once: a sanction and a list item with the same event are weighed together.</summary>
    public string? EventId { get; set; }

    public string Authority { get; set; } = "";

    public string DocumentNumber { get; set; } = "";

    public string Note { get; set; } = "";

    public DateOnly? OverturnedOn { get; set; }

    public string OverturnDocument { get; set; } = "";

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
