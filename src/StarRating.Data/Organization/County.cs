namespace StarRating.Data.Organization;

/// <summary>县（市、区）: the tenant.</summary>
public class County : Entity
{
    /// <summary>Six digits.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public int SortOrder { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>Exclusive; null while it exists.</summary>
    public DateOnly? ValidTo { get; set; }
}
