namespace StarRating.Data.Organization;

/// <summary>
/// 村年度指标: one named figure of a village in one calendar year (集体经济收入 …). What was entered is read by no rule until the county has confirmed it;
/// a later change has to be confirmed anew.
/// </summary>
public class VillageFigure : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    public long VillageId { get; set; }

    public Village Village { get; set; } = null!;

    /// <summary>As the policy names it.</summary>
    public required string Name { get; set; }

    /// <summary>The calendar year the figure is of.</summary>
    public int Year { get; set; }

    /// <summary>In the figure's own unit; null when it was cleared.</summary>
    public decimal? Value { get; set; }

    public string Note { get; set; } = "";

    public string EnteredBy { get; set; } = "";

    public DateTime? EnteredAt { get; set; }

    public string ConfirmedBy { get; set; } = "";

    /// <summary>Null while it waits for the county's confirmation.</summary>
    public DateTime? ConfirmedAt { get; set; }
}
