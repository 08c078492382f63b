namespace StarRating.Data.Reports;

/// <summary>A county's own form of a report: a workbook whose named cells are filled at export. Never removed, only ended.</summary>
public class CountyForm : Entity, ICountyOwned
{
    /// <summary>A form holds layout, no data: one megabyte is plenty.</summary>
    public const int MaxLength = 1024 * 1024;

    public long CountyId { get; set; }

    /// <summary>Of which report.</summary>
    public required string ReportKey { get; set; }

    /// <summary>What it is called where one chooses it.</summary>
    public required string Name { get; set; }

    public required string FileName { get; set; }

    public required byte[] Content { get; set; }

    /// <summary>What was found when it was uploaded: names that nobody knows.</summary>
    public string Findings { get; set; } = "";

    public DateTime UploadedAt { get; set; }

    public string UploadedBy { get; set; } = "";

    /// <summary>No longer offered since then.</summary>
    public DateTime? EndedAt { get; set; }
}
