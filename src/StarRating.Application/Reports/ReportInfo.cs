using System.Globalization;
using System.Text.Json.Serialization;
using StarRating.Data.Access;

namespace StarRating.Application.Reports;

/// <summary>What a report is about in time.</summary>
public enum ReportPeriod
{
    /// <summary>As of today.</summary>
    Today,

    /// <summary>An assessed year: 2025年度.</summary>
    RatingYear,

    /// <summary>A year of pay: 2026年.</summary>
    PayYear,

    /// <summary>A month of pay: 2026-03.</summary>
    PayMonth,
}

/// <summary>A report of the list: its address, its name, what it is for, and which function opens what stands in it.</summary>
public sealed record ReportInfo(string Key, string Name, string Sentence, Function Function, ReportPeriod Period, Type Maker)
{
    /// <summary>Counties side by side; else it is the paper of one county.</summary>
    public bool IsOfCity { get; init; }

    /// <summary>May be asked for one township.</summary>
    public bool ByTownship { get; init; }

    public bool HoldsIdNumbers { get; init; }

    /// <summary>One sheet a person, so that a page shows the first ones only.</summary>
    public bool IsByPerson { get; init; }

    /// <summary>Without a county chosen it is a bulk list of the whole city.</summary>
    public bool HasCityList { get; init; }
}

/// <summary>Which report of what; the same for the page, the export and its job.</summary>
public sealed record ReportRequest(string Key, string Period = "")
{
    public long? TownshipId { get; init; }

    /// <summary>ID numbers in full.</summary>
    public bool Unmasked { get; init; }

    /// <summary>The form of this one record: a rating.</summary>
    public long? RecordId { get; init; }

    /// <summary>A sheet for each township instead of one for all.</summary>
    public bool EachTownship { get; init; }

    /// <summary>The county's own form to fill; null: the common one.</summary>
    public long? CountyFormId { get; init; }

    /// <summary>No more forms than this: a page shows the first ones.</summary>
    public int? Most { get; init; }

    [JsonIgnore]
    public int Year => int.TryParse(Period.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : throw new NotFound("period");

    [JsonIgnore]
    public int Month => Period.Split('-') is [_, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : throw new NotFound("period");
}

/// <summary>Makes the forms of one report from what the session may see.</summary>
public interface IReport
{
    Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, Jobs.JobProgress progress, CancellationToken stop);
}
