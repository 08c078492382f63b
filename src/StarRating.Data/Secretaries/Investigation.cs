namespace StarRating.Data.Secretaries;

/// <summary>立案审查: while it is open the person is suspended from rating.</summary>
public class Investigation : Entity, ISecretaryOwned
{
    public long CountyId { get; set; }

    public long SecretaryId { get; set; }

    public Secretary Secretary { get; set; } = null!;

    public DateOnly FiledOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string Authority { get; set; } = "";

    public string Conclusion { get; set; } = "";

    public string DocumentNumber { get; set; } = "";

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
