using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>
/// The one condition language, used wherever a policy asks something. Closed: a new kind is one record here, its sentence
/// and its test (docs/how-to-add-a-rule.md).
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GradeIs), "grade")]
[JsonDerivedType(typeof(ListedEvent), "event")]
[JsonDerivedType(typeof(NoListedEvent), "noEvent")]
[JsonDerivedType(typeof(Sanctioned), "sanction")]
[JsonDerivedType(typeof(AwardedInYear), "award")]
[JsonDerivedType(typeof(ScoreWithin), "score")]
[JsonDerivedType(typeof(RankWithin), "rank")]
[JsonDerivedType(typeof(RankFell), "rankFell")]
[JsonDerivedType(typeof(FigureWithin), "figure")]
[JsonDerivedType(typeof(CategoryIs), "category")]
[JsonDerivedType(typeof(HoldsPost), "post")]
[JsonDerivedType(typeof(TenureWithin), "tenure")]
[JsonDerivedType(typeof(BallotWithin), "ballot")]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
[JsonDerivedType(typeof(NoneOf), "none")]
public abstract record Condition;

/// <summary>The grade is one of these, this year or for n years running.</summary>
public sealed record GradeIs : Condition
{
    /// <summary>The grades.</summary>
    public required ImmutableArray<string> Grades { get; init; }

    /// <summary>For so many years running, the assessed one the last.</summary>
    public int Years { get; init; } = 1;
}

/// <summary>A listed event occurred in the year, at least so many times.</summary>
public sealed record ListedEvent : Condition
{
    /// <summary>The items' codes.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>At least so many times.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>None of the listed events occurred for n years running, the assessed one the last.</summary>
public sealed record NoListedEvent : Condition
{
    /// <summary>The items' codes.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>For so many years.</summary>
    public int Years { get; init; } = 1;
}

/// <summary>A sanction of a kind or a range of severity.</summary>
public sealed record Sanctioned : Condition
{
    /// <summary>One of these kinds; empty: any.</summary>
    public ImmutableArray<SanctionKind> Kinds { get; init; } = [];

    /// <summary>At least as grave as this one.</summary>
    public SanctionKind? AtLeast { get; init; }

    /// <summary>Less grave than this one.</summary>
    public SanctionKind? Below { get; init; }

    /// <summary>Duty-related (true), not (false), or either (null).</summary>
    public bool? DutyRelated { get; init; }

    /// <summary>Decided in the year, or in its effect period in the year.</summary>
    public SanctionTime When { get; init; } = SanctionTime.DecidedInYear;
}

/// <summary>When a sanction is read.</summary>
public enum SanctionTime
{
    /// <summary>Its decision took effect in the year.</summary>
    [ChineseName("本年度受到")] DecidedInYear,

    /// <summary>Its effect period overlaps the year by a day.</summary>
    [ChineseName("本年度处于影响期内")] InEffectPeriod,
}

/// <summary>An award dated in the year, of at least a level.</summary>
public sealed record AwardedInYear : Condition
{
    /// <summary>At least this level.</summary>
    public AwardLevel AtLeast { get; init; } = AwardLevel.Township;

    /// <summary>One of these titles; empty: any.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];
}

/// <summary>The year's score in [from, below).</summary>
/// <param name="From">At least; null: no bound.</param>
/// <param name="Below">Less than; null: no bound.</param>
public sealed record ScoreWithin(decimal? From = null, decimal? Below = null) : Condition;

/// <summary>The rank in the pool: among the first or the last so many.</summary>
/// <param name="First">Among the first n.</param>
/// <param name="Last">Among the last n.</param>
public sealed record RankWithin(int? First = null, int? Last = null) : Condition;

/// <summary>The rank fell against the year before by at least so many places.</summary>
/// <param name="Places">Places.</param>
public sealed record RankFell(int Places) : Condition;

/// <summary>A yearly figure of the village, or its growth over the year before in per cent, in [from, below).</summary>
public sealed record FigureWithin : Condition
{
    /// <summary>The figure's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the growth (per cent) is asked instead of the value.</summary>
    public bool Growth { get; init; }

    /// <summary>At least; null: no bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Less than; null: no bound.</summary>
    public decimal? Below { get; init; }
}

/// <summary>The village's category is one of these.</summary>
/// <param name="Categories">The categories.</param>
public sealed record CategoryIs(ImmutableArray<VillageCategory> Categories) : Condition;

/// <summary>The person holds all of these posts at the as-of date (two: 一肩挑).</summary>
/// <param name="Posts">The posts.</param>
public sealed record HoldsPost(ImmutableArray<Post> Posts) : Condition;

/// <summary>Completed years of service that earns tenure, in [from, below).</summary>
/// <param name="From">At least; null: no bound.</param>
/// <param name="Below">Less than; null: no bound.</param>
public sealed record TenureWithin(int? From = null, int? Below = null) : Condition;

/// <summary>A ballot question's share (0 to 1) in [from, below).</summary>
public sealed record BallotWithin : Condition
{
    /// <summary>The question's code.</summary>
    public required string Question { get; init; }

    /// <summary>At least; null: no bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Less than; null: no bound.</summary>
    public decimal? Below { get; init; }
}

/// <summary>All hold.</summary>
/// <param name="Of">The conditions; at least one.</param>
public sealed record AllOf(ImmutableArray<Condition> Of) : Condition;

/// <summary>At least one holds.</summary>
/// <param name="Of">The conditions; at least one.</param>
public sealed record AnyOf(ImmutableArray<Condition> Of) : Condition;

/// <summary>None holds.</summary>
/// <param name="Of">The conditions; at least one.</param>
public sealed record NoneOf(ImmutableArray<Condition> Of) : Condition;
