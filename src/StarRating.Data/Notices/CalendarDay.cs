namespace StarRating.Data.Notices;

/// <summary>A day that differs from the week: a holiday, or a weekend day worked in exchange (调休).</summary>
public class CalendarDay : Entity, IShared
{
    public DateOnly Date { get; set; }

    public bool IsWorkday { get; set; }

    /// <summary>春节, 春节调休上班 and the like.</summary>
    public required string Name { get; set; }
}
