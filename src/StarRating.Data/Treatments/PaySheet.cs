namespace StarRating.Data.Treatments;

/// <summary>The pay sheet of a county's month.</summary>
public class PaySheet : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    public int Year { get; set; }

    public int Month { get; set; }

    public PaySheetState State { get; set; }

    public DateTime? ComputedAt { get; set; }

    public DateTime? LockedAt { get; set; }

    public string LockedBy { get; set; } = "";

    /// <summary>What could not be computed, a JSON array of sentences; empty when everything was. Such a sheet cannot be locked.</summary>
    public string IssuesJson { get; set; } = "";
}
