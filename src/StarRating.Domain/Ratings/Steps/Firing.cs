using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>A rule that fired, with what it read and the events behind it.</summary>
internal sealed class Firing(AdjustmentRule rule, int order, ImmutableArray<FactRead> facts, ImmutableArray<Occurrence> occurrences)
{
    internal AdjustmentRule Rule { get; } = rule;

    internal int Order { get; } = order;

    /// <summary>The year it was asked of: the assessed one, or another of the same period.</summary>
    internal required int Year { get; init; }

    internal ImmutableArray<FactRead> Facts { get; } = facts;

    internal ImmutableArray<Occurrence> Occurrences { get; } = occurrences;

    /// <summary>How often the addition applies; falls when events were counted by a stronger rule.</summary>
    internal int Times { get; set; } = rule.EachTime && occurrences.Length > 0 ? occurrences.Length : 1;

    /// <summary>Why it takes no effect after all; null while it does.</summary>
    internal TraceNote? Silenced { get; set; }

    /// <summary>The event behind the grade that was read.</summary>
    internal string? GradeEvent { get; init; }

    /// <summary>The stars a committee chose, for a rule that leaves it a range.</summary>
    internal int? Chosen { get; init; }

    /// <summary>Stars each time; 0 for an effect that is no addition.</summary>
    internal int Each => Rule.Then switch
    {
        AddStars add => add.Stars,
        CommitteeRange => Chosen ?? 0,
        _ => 0,
    };

    internal bool IsAddition => Rule.Then is AddStars or CommitteeRange;

    /// <summary>How heavily it falls; 0 for what does not fall.</summary>
    internal int Weight => Rule.Then switch
    {
        ToNoStar => 1000,
        SetStars set => 500 - set.Stars,
        AtMostStars most => 400 - most.Stars,
        NoRise or NoChange => 1,
        _ => Math.Max(0, -Each) * 2,
    };
}
