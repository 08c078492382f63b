using StarRating.Organization;

namespace StarRating.Data.Organization;

/// <summary>乡镇, 街道 or 开发区.</summary>
public class Township : Entity, ICountyOwned, INamed
{
    public long CountyId { get; set; }

    public County County { get; set; } = null!;

    /// <summary>Nine digits.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public TownshipKind Kind { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>Exclusive; null while it exists.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The township that took its place.</summary>
    public long? SuccessorId { get; set; }

    public byte[] NameSort { get; set; } = [];

    public string Search { get; set; } = "";
}
