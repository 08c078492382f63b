namespace StarRating.Data.Access;

/// <summary>One function for one user in one scope.</summary>
public class Grant : Entity, IShared
{
    public long UserId { get; set; }

    public User User { get; set; } = null!;

    public Function Function { get; set; }

    public ScopeKind ScopeKind { get; set; }

    public long? CountyId { get; set; }

    public long? TownshipId { get; set; }

    public long? SecretaryId { get; set; }
}
