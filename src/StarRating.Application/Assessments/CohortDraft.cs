using StarRating.Organization;
using StarRating.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>One person as the present facts place him or her in a year: in the cohort, or left out with the reason.</summary>
public sealed record DraftMember
{
    public required long SecretaryId { get; init; }

    public required string Name { get; init; }

    public required long VillageId { get; init; }

    public required string VillageName { get; init; }

    public required long TownshipId { get; init; }

    public required string TownshipName { get; init; }

    public required VillageKind VillageKind { get; init; }

    public VillageCategory? Category { get; init; }

    public string ProfileId { get; init; } = "";

    /// <summary>一肩挑 at the as-of date.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>Code of the reason; empty when in the cohort.</summary>
    public string ExclusionCode { get; init; } = "";

    /// <summary>The reason in words.</summary>
    public string ExclusionReason { get; init; } = "";

    /// <summary>Serves in two villages and none is marked as the main one.</summary>
    public bool MainVillageMissing { get; init; }

    /// <summary>Dates known by the month or year only, whose day would change the result, in words.</summary>
    public string DatesToConfirm { get; init; } = "";

    public bool Excluded => ExclusionCode.Length > 0;

    /// <summary>The reason without the particulars, by which those left out are counted.</summary>
    public string ExclusionKind =>
        Enum.TryParse<NotEligibleReason>(ExclusionCode, out var reason) ? reason.InChinese() : Excluded ? "档案信息有误，无法判定" : "";
}

/// <summary>A village or community that has nobody to rate.</summary>
/// <param name="VillageId">The village.</param>
/// <param name="TownshipName">Its township.</param>
/// <param name="VillageName">Its name.</param>
/// <param name="Reason">空缺 or 虚拟单位.</param>
public sealed record UnitWithoutPerson(long VillageId, string TownshipName, string VillageName, string Reason);

/// <summary>Who takes part in a year by the facts as they stand now.</summary>
public sealed record CohortDraft(IReadOnlyList<DraftMember> Members, IReadOnlyList<UnitWithoutPerson> Units);
