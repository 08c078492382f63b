using StarRating.Application.Demonstration.Invention;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>Why somebody left.</summary>
internal static class Departures
{
    public static LeaveReason Why(Dice dice, DateOnly on)
    {
        if (on.Month == 12 && on.Year is 2020 or 2025)
        {
            return dice.Chance(650) ? LeaveReason.TermEnded : LeaveReason.NotReelected;
        }

        return dice.Below(100) switch
        {
            < 34 => LeaveReason.Retired,
            < 58 => LeaveReason.Resigned,
            < 76 => LeaveReason.Removed,
            < 86 => LeaveReason.Reassigned,
            < 92 => LeaveReason.OrderedToResign,
            < 97 => LeaveReason.RemovedForViolation,
            _ => LeaveReason.Died,
        };
    }
}
