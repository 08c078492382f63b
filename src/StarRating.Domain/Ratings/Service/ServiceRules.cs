using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings.Service;

/// <summary>What counts as service for one question: tenure stars, time in post, a run that goes on.</summary>
internal sealed record ServiceRules
{
    internal required ImmutableArray<Post> Posts { get; init; }

    internal required bool Acting { get; init; }

    internal int BridgeMonths { get; init; }

    internal bool BridgedGapCounts { get; init; }

    /// <summary>No gap is bridged: every unbroken stretch is a run of its own.</summary>
    internal bool NeverBridge { get; init; }

    /// <summary>The reasons that forfeit what lies before; null: nothing is forfeited.</summary>
    internal ImmutableArray<LeaveReason>? Violations { get; init; }

    /// <summary>Service before this day is not looked at.</summary>
    internal DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>The rules by which tenure is counted.</summary>
    internal static ServiceRules ForTenure(TenureSettings tenure) => new()
    {
        Posts = tenure.Posts,
        Acting = tenure.Acting,
        BridgeMonths = tenure.BridgeMonths,
        BridgedGapCounts = tenure.BridgedGapCounts,
        NeverBridge = tenure.LongGap == LongGap.Cumulative,
        Violations = tenure.ForfeitOnViolation ? tenure.ViolationReasons : null,
    };

    /// <summary>The rules by which time in the posts of a profile is counted; gaps as for tenure, nothing forfeited.</summary>
    internal static ServiceRules ForPosts(ImmutableArray<Post> posts, bool acting, TenureSettings? tenure)
    {
        var gaps = tenure ?? new TenureSettings();
        return new ServiceRules
        {
            Posts = posts,
            Acting = acting,
            BridgeMonths = gaps.BridgeMonths,
            BridgedGapCounts = gaps.BridgedGapCounts,
        };
    }

    internal bool IsViolation(AppointmentFacts appointment) =>
        Violations is { } reasons
        && (appointment.ForViolation ?? (appointment.LeaveReason is { } reason && reasons.Contains(reason)));
}

/// <summary>How dates known by month or year only are read.</summary>
internal enum DateReading
{
    /// <summary>As they stand: the 1st.</summary>
    First,

    /// <summary>So that service is least: starts at the last day.</summary>
    Least,

    /// <summary>So that service is most: ends at the last day.</summary>
    Most,
}
