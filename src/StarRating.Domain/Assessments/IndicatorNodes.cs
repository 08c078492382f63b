using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>How the figures of several raters become one.</summary>
public enum RaterCombination
{
    /// <summary>One figure is expected; two are a mistake.</summary>
    [ChineseName("一人评分")] Single,

    /// <summary>The mean of all.</summary>
    [ChineseName("取平均分")] Mean,

    /// <summary>The mean after leaving out the k highest and the k lowest; with 2k or fewer raters the plain mean.</summary>
    [ChineseName("去掉最高最低后取平均分")] TrimmedMean,
}

/// <summary>An item scored directly, 0 … max.</summary>
public sealed record PointsNode : AssessmentNode
{
    /// <summary>The most points that may be entered, and the scale on which it is read.</summary>
    public required decimal Max { get; init; }

    /// <summary>The least points that may be entered.</summary>
    public decimal Min { get; init; }

    /// <summary>Whether a figure above <see cref="Max"/> is accepted (110 of 100).</summary>
    public bool AllowOverMax { get; init; }

    /// <summary>One rater, mean, or trimmed mean.</summary>
    public RaterCombination Raters { get; init; } = RaterCombination.Single;

    /// <summary>Fewer figures than this leave the item missing.</summary>
    public int MinimumRaters { get; init; } = 1;

    /// <summary>How many are left out at each end under <see cref="RaterCombination.TrimmedMean"/>.</summary>
    public int Trim { get; init; } = 1;

    /// <inheritdoc/>
    public override decimal FullScore => Max;
}

/// <summary>An item that starts full and is deducted from until its floor (扣完为止). Each entry is one deduction, in positive points.</summary>
public sealed record DeductNode : AssessmentNode
{
    /// <summary>The points it starts with.</summary>
    public required decimal Max { get; init; }

    /// <summary>It never falls below this.</summary>
    public decimal Floor { get; init; }

    /// <summary>No entry means nothing to deduct; otherwise an entry of 0 is asked for.</summary>
    public bool NoEntryMeansNone { get; init; }

    /// <inheritdoc/>
    public override decimal FullScore => Max;
}

/// <summary>Extra points with a cap; no entry means none. It adds to a sum and is not part of the parts' maxima.</summary>
public sealed record BonusNode : AssessmentNode
{
    /// <summary>The most points it gives in all, however many are entered.</summary>
    public required decimal Cap { get; init; }

    /// <inheritdoc/>
    public override decimal FullScore => Cap;
}

/// <summary>So many points up or down for each occurrence. Each entry is a count.</summary>
public sealed record PerIncidentNode : AssessmentNode
{
    /// <summary>Points before any occurrence.</summary>
    public decimal Start { get; init; }

    /// <summary>Points for each occurrence, negative to deduct.</summary>
    public required decimal PointsEach { get; init; }

    /// <summary>The points never fall below this.</summary>
    public decimal Floor { get; init; }

    /// <summary>The points never rise above this; also the scale on which it is read.</summary>
    public required decimal Cap { get; init; }

    /// <summary>No entry means no occurrence; otherwise an entry of 0 is asked for.</summary>
    public bool NoEntryMeansNone { get; init; }

    /// <inheritdoc/>
    public override decimal FullScore => Cap;
}

/// <summary>Points by the band in which a value lies.</summary>
public sealed record BandNode : AssessmentNode
{
    /// <summary>The most points it gives; no band may give more.</summary>
    public required decimal Max { get; init; }

    /// <summary>Decimals to which the value is rounded before it is looked up; holes and overlaps are judged at this rounding.</summary>
    public int ValueDecimals { get; init; } = 2;

    /// <summary>The bands of the value; together they hold every value once, at the declared decimals.</summary>
    public ImmutableArray<PointBand> Bands { get; init; } = [];

    /// <inheritdoc/>
    public override decimal FullScore => Max;
}

/// <summary>One band of values and what it gives.</summary>
public sealed record PointBand
{
    /// <summary>Lower end, included; null: unbounded.</summary>
    public decimal? From { get; init; }

    /// <summary>Upper end; null: unbounded.</summary>
    public decimal? To { get; init; }

    /// <summary>Whether the upper end belongs to the band; by default not.</summary>
    public bool ToIncluded { get; init; }

    /// <summary>The points that a value in this band gives.</summary>
    public required decimal Points { get; init; }

    /// <summary>Whether a value lies in it.</summary>
    public bool Contains(decimal value) =>
        (From is null || value >= From) && (To is null || value < To || (ToIncluded && value == To));
}

/// <summary>Points in proportion to a value between two ends, cut at both.</summary>
public sealed record LinearNode : AssessmentNode
{
    /// <summary>The most points it gives, at and beyond <see cref="FullAt"/>.</summary>
    public required decimal Max { get; init; }

    /// <summary>The value at and before which it gives nothing.</summary>
    public required decimal ZeroAt { get; init; }

    /// <summary>The value that gives the maximum; may be below <see cref="ZeroAt"/> where less is better.</summary>
    public required decimal FullAt { get; init; }

    /// <inheritdoc/>
    public override decimal FullScore => Max;
}

/// <summary>Done or not done. The entry is 1 or 0.</summary>
public sealed record YesNoNode : AssessmentNode
{
    /// <summary>Points when it was done.</summary>
    public required decimal Yes { get; init; }

    /// <summary>Points when it was not done.</summary>
    public decimal No { get; init; }

    /// <inheritdoc/>
    public override decimal FullScore => Math.Max(Yes, No);
}

/// <summary>The score of a ballot (群众评议, 民主测评); its own rules stand in the ballots section.</summary>
public sealed record BallotNode : AssessmentNode
{
    /// <summary>Key of the ballot in the ballots section.</summary>
    public required string Ballot { get; init; }

    /// <summary>The scale of the ballot's option values.</summary>
    public decimal Max { get; init; } = 100;

    /// <inheritdoc/>
    public override decimal FullScore => Max;
}
