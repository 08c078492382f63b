using System.Collections.Immutable;

namespace StarRating.Ballots;

/// <summary>The tally of one group's meeting on one ballot.</summary>
public sealed record BallotTallyFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the ballot in the policy.</summary>
    public required string Ballot { get; init; }

    /// <summary>Key of the voter group that met.</summary>
    public required string Group { get; init; }

    /// <summary>The day of the meeting; a repeated ballot is counted from it. Null: not known.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>应到: how many were entitled to vote.</summary>
    public required int Eligible { get; init; }

    /// <summary>实到: how many came; not more than entitled.</summary>
    public required int Present { get; init; }

    /// <summary>发出票; null: as many as present.</summary>
    public int? Issued { get; init; }

    /// <summary>收回票: the ticks, the abstentions and the invalid ballots together.</summary>
    public required int Returned { get; init; }

    /// <summary>Ticks of each option; an option not listed has none.</summary>
    public ImmutableArray<OptionCount> Counts { get; init; } = [];

    /// <summary>弃权: ballots returned without a tick.</summary>
    public int Abstentions { get; init; }

    /// <summary>无效票: ballots returned that cannot be read.</summary>
    public int Invalid { get; init; }

    /// <summary>Ticks of one option; 0 when not listed.</summary>
    public int CountOf(string option) => Counts.Where(c => c.Option == option).Sum(c => c.Count);
}

/// <summary>How many ticks one option had at one meeting.</summary>
/// <param name="Option">Key of the option in the ballot.</param>
/// <param name="Count">How many ticks it had.</param>
public sealed record OptionCount(string Option, int Count);
