using StarRating.Secretaries;

namespace StarRating.Data.Secretaries;

/// <summary>One post held from a day to a day, [start, end): the day of removal is not counted.</summary>
public class Appointment : Entity, ISecretaryOwned
{
    public long CountyId { get; set; }

    public long SecretaryId { get; set; }

    public Secretary Secretary { get; set; } = null!;

    public long VillageId { get; set; }

    /// <summary>Name of the village at the time. There is no way to the village row from here: it may lie in a township the reader must not see.</summary>
    public required string VillageName { get; set; }

    /// <summary>Name of the township at the time.</summary>
    public required string TownshipName { get; set; }

    public Post Post { get; set; }

    public DateOnly StartsOn { get; set; }

    public DatePrecision StartsPrecision { get; set; }

    public DateOnly? EndsOn { get; set; }

    public DatePrecision EndsPrecision { get; set; }

    /// <summary>代理 or 主持工作.</summary>
    public bool IsActing { get; set; }

    /// <summary>Of two villages at once, the one that counts.</summary>
    public bool IsMain { get; set; } = true;

    public LeaveReason? LeaveReason { get; set; }

    /// <summary>The decision behind a removal for violation was overturned on this day.</summary>
    public DateOnly? ViolationOverturnedOn { get; set; }

    public string AppointDocument { get; set; } = "";

    public string LeaveDocument { get; set; } = "";

    /// <summary>Entered by mistake: kept, and read by no rule.</summary>
    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
