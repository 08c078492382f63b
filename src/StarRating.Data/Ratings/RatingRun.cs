using StarRating.Data.Assessments;

namespace StarRating.Data.Ratings;

/// <summary>One run of the engine over a county's year, atomic.</summary>
public class RatingRun : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public DateTime StartedAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    public string RunBy { get; set; } = "";

    public int RatedCount { get; set; }

    public int NoStarCount { get; set; }

    public int NotEligibleCount { get; set; }

    public int SuspendedCount { get; set; }

    /// <summary>Persons who could not be rated, with the reason: a list, empty when everybody was.</summary>
    public string FaultsJson { get; set; } = "[]";

    public int FaultCount { get; set; }

    public string EngineRevision { get; set; } = "";

    public string PolicyHash { get; set; } = "";
}
