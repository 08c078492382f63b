using StarRating.Organization;

namespace StarRating.Data.Organization;

/// <summary>村 or 社区, at its present name and place; what it was earlier is in <see cref="DivisionChange"/>.</summary>
public class Village : Entity, ITownshipOwned, INamed
{
    public long CountyId { get; set; }

    public long TownshipId { get; set; }

    public Township Township { get; set; } = null!;

    /// <summary>Twelve digits.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public VillageKind Kind { get; set; }

    /// <summary>村庄分类; null until it is set in the year's preparation.</summary>
    public VillageCategory? Category { get; set; }

    /// <summary>A mark of the county: its quota is pooled with other small ones.</summary>
    public bool PoolSmall { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>Exclusive; null while it exists.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The village that took its place.</summary>
    public long? SuccessorId { get; set; }

    public byte[] NameSort { get; set; } = [];

    public string Search { get; set; } = "";
}
