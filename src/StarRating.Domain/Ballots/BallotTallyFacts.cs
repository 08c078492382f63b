using System.Collections.Immutable;

namespace StarRating.Ballots;

/// <summary>The tally of one group's meeting on one ballot.</summary>
public sealed record BallotTallyFacts
{
    /// <summary>The id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the ballot.</summary>
    public required string Ballot { get; init; }

    /// <summary>Key of the voter group.</summary>
    public required string Group { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>应到.</summary>
    public required int Eligible { get; init; }

    /// <summary>实到.</summary>
    public required int Present { get; init; }

    /// <summary>发出票; null: as many as present.</summary>
    public int? Issued { get; init; }

    /// <summary>收回票: the ticks, the abstentions and the invalid ballots together.</summary>
    public required int Returned { get; init; }

    /// <summary>Ticks by option.</summary>
    public ImmutableArray<OptionCount> Counts { get; init; } = [];

    /// <summary>弃权.</summary>
    public int Abstentions { get; init; }

    /// <summary>无效票.</summary>
    public int Invalid { get; init; }

    /// <summary>Ticks of one option; 0 when not listed.</summary>
    public int CountOf(string option) => Counts.Where(c => c.Option == option).Sum(c => c.Count);
}

/// <summary>Ticks of one option.</summary>
/// <param name="Option">Key of the option.</param>
/// <param name="Count">How many.</param>
public sealed record OptionCount(string Option, int Count);
