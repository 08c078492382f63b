using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>离任一次性补助: paid once with the last month, when the person leaves the paid posts and does not come back the month after.</summary>
public sealed record LeavingPay : PayComponent
{
    /// <summary>Yuan for each completed year of unbroken service.</summary>
    public required decimal YuanPerYear { get; init; }

    /// <summary>Yuan besides, whatever the years.</summary>
    public decimal Yuan { get; init; }

    /// <summary>Paid only from so many completed years.</summary>
    public int FromYears { get; init; }

    /// <summary>At most so many years are counted; null: all.</summary>
    public int? AtMostYears { get; init; }

    /// <summary>Reasons of leaving for which it is paid; empty: all but a removal for violation.</summary>
    public ImmutableArray<LeaveReason> Reasons { get; init; } = [];

    /// <summary>Whether it is paid to who left so.</summary>
    public bool Covers(AppointmentFacts post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var violation = post.ForViolation ?? post.LeaveReason == LeaveReason.RemovedForViolation;
        return Reasons.IsDefaultOrEmpty ? !violation : post.LeaveReason is { } reason && Reasons.Contains(reason);
    }
}

/// <summary>首次达到星级的一次性奖励: paid once, the month after the first rating that reaches a level takes effect; of several levels reached at once the highest.</summary>
public sealed record FirstStarPay : PayComponent
{
    /// <summary>The levels that bring it, and how much each.</summary>
    public ImmutableArray<StarAmount> Table { get; init; } = [];
}

/// <summary>获奖一次性奖励: paid once for each award of the person, the month after its decision; a revoked one is taken back.</summary>
public sealed record AwardPay : PayComponent
{
    /// <summary>How much by the level of the award; a level that is not listed gives nothing.</summary>
    public ImmutableArray<AwardAmount> Levels { get; init; } = [];
}

/// <summary>What an award of a level brings once.</summary>
/// <param name="Level">The level of whoever granted it.</param>
/// <param name="Yuan">Its amount in yuan.</param>
public sealed record AwardAmount(AwardLevel Level, decimal Yuan);
