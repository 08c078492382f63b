using System.Collections.Immutable;

namespace StarRating.Policies;

/// <summary>The yearly adjustment: ordered rules, how several combine, and the limits.</summary>
public sealed record AdjustmentSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>The rules in the order in which they are asked and shown; the order decides under <see cref="RuleCombine.First"/>.</summary>
    public required ImmutableArray<AdjustmentRule> Rules { get; init; }

    /// <summary>What happens when several rules of addition fire.</summary>
    public RuleCombine Combine { get; init; } = RuleCombine.Sum;

    /// <summary>At most so many stars up in a year; null: no limit.</summary>
    public int? StepUp { get; init; }

    /// <summary>At most so many stars down in a year; null: no limit.</summary>
    public int? StepDown { get; init; }

    /// <summary>Id of the article on the limits, where it is another than <see cref="Article"/>.</summary>
    public string? LimitArticle { get; init; }

    /// <summary>Facts of one event count once, the strongest.</summary>
    public bool OneEventCountsOnce { get; init; } = true;

    /// <summary>A streak starts again after its rule has fired.</summary>
    public bool StreakRestarts { get; init; } = true;

    /// <summary>A year without a grade breaks a streak; otherwise it is passed over.</summary>
    public bool YearWithoutGradeBreaks { get; init; } = true;
}

/// <summary>How several rules of addition combine.</summary>
public enum RuleCombine
{
    /// <summary>They add up.</summary>
    [ChineseName("累加")] Sum,

    /// <summary>The largest rise and the largest fall.</summary>
    [ChineseName("只取最重的一项升、一项降")] Strongest,

    /// <summary>The first in order.</summary>
    [ChineseName("只取排在最前的一项")] First,
}

/// <summary>One rule: when the condition holds, the effect follows.</summary>
public sealed record AdjustmentRule
{
    /// <summary>Code of the rule, unique among the rules; traces, streaks and committee decisions name it, so it is kept from version to version.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>The condition; the rule is silent in a year in which it does not hold.</summary>
    public required Condition When { get; init; }

    /// <summary>What follows in a year in which the condition holds.</summary>
    public required RuleEffect Then { get; init; }

    /// <summary>An addition applies once for each occurrence that the condition found.</summary>
    public bool EachTime { get; init; }

    /// <summary>The step limits do not bind it.</summary>
    public bool BeyondStepLimit { get; init; }

    /// <summary>It is asked at an initial rating too; by default the first adjustment is the year after.</summary>
    public bool AlsoInitial { get; init; }
}
