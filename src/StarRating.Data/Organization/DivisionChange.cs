namespace StarRating.Data.Organization;

/// <summary>One dated change of a township or village, with what it was before, so that every year shows the structure of its own date.</summary>
public class DivisionChange : Entity, IMaybeTownshipOwned
{
    public long CountyId { get; set; }

    /// <summary>The township it concerns, or the one in which the village lay before.</summary>
    public long? TownshipId { get; set; }

    public long? VillageId { get; set; }

    public DivisionChangeKind Kind { get; set; }

    public DateOnly EffectiveOn { get; set; }

    public string OldName { get; set; } = "";

    public string NewName { get; set; } = "";

    public string OldCode { get; set; } = "";

    public string NewCode { get; set; } = "";

    public long? NewTownshipId { get; set; }

    public long? SuccessorId { get; set; }

    public string DocumentNumber { get; set; } = "";

    public string Note { get; set; } = "";
}
