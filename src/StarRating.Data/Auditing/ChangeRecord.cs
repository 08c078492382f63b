namespace StarRating.Data.Auditing;

public enum ChangeKind
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>修改.</summary>
    Changed,

    /// <summary>移除 of a computed row.</summary>
    Replaced,

    /// <summary>What leaves no row changed: an export, an unmasking, a run.</summary>
    Done,
}

/// <summary>Who did what to which row, when and why, with the values before and after. Append only.</summary>
public class ChangeRecord
{
    public long Id { get; set; }

    /// <summary>Null for what belongs to the city.</summary>
    public long? CountyId { get; set; }

    public long? TownshipId { get; set; }

    public DateTime At { get; set; }

    public long? UserId { get; set; }

    public string UserName { get; set; } = "";

    public required string UseCase { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Name of the entity, or empty.</summary>
    public string Entity { get; set; } = "";

    public long? EntityId { get; set; }

    public ChangeKind Kind { get; set; }

    /// <summary>[{ "field", "before", "after" }], sensitive values masked.</summary>
    public string ChangesJson { get; set; } = "[]";
}
