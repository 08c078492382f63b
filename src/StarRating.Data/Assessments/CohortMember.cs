using StarRating.Organization;

namespace StarRating.Data.Assessments;

/// <summary>
/// One person of a year's frozen cohort, where the person served then. It keeps its own copy of the names and there is no way
/// to the person's file from here: the person may since have moved to a township that the reader must not see.
/// </summary>
public class CohortMember : Entity, ITownshipOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public long SecretaryId { get; set; }

    public long VillageId { get; set; }

    public long TownshipId { get; set; }

    /// <summary>The policy's profile that the person falls into; empty when none.</summary>
    public string ProfileId { get; set; } = "";

    public VillageCategory? Category { get; set; }

    public VillageKind VillageKind { get; set; }

    public required string SecretaryName { get; set; }

    /// <summary>ICU sort key of the person's name.</summary>
    public byte[] NameSort { get; set; } = [];

    public required string VillageName { get; set; }

    public required string TownshipName { get; set; }

    /// <summary>一肩挑.</summary>
    public bool IsConcurrent { get; set; }

    /// <summary>Left out of the cohort, and listed with the reason.</summary>
    public bool Excluded { get; set; }

    public string ExclusionCode { get; set; } = "";

    public string ExclusionReason { get; set; } = "";

    /// <summary>Serves in two villages and none is marked as the main one.</summary>
    public bool MainVillageMissing { get; set; }

    /// <summary>Dates known by the month or year only, whose day would change the result, in words; empty when there are none.</summary>
    public string DatesToConfirm { get; set; } = "";

    /// <summary>When the county confirmed that those dates stand on the first day.</summary>
    public DateTime? DatesConfirmedAt { get; set; }

    public string DatesConfirmedBy { get; set; } = "";

    public string DatesConfirmReason { get; set; } = "";
}
