using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>What a line of a person's grade is about.</summary>
public enum GradeStepKind
{
    /// <summary>The bound of a grade is reached.</summary>
    [ChineseName("达到分数线")] Bound,

    /// <summary>The bound is reached, a condition is not met.</summary>
    [ChineseName("条件不符")] ConditionFailed,

    /// <summary>A veto or failed ballot keeps the grade away.</summary>
    [ChineseName("不得评为")] Barred,

    /// <summary>Inside the limit of a quota.</summary>
    [ChineseName("占用名额")] PlaceTaken,

    /// <summary>Beyond the limit: the next lower grade.</summary>
    [ChineseName("超出名额")] Displaced,

    /// <summary>Put into a low grade by its lower limit.</summary>
    [ChineseName("按比例确定")] Forced,

    /// <summary>Equal at the limit: the committee decides.</summary>
    [ChineseName("待研究决定")] Waits,

    /// <summary>The committee decided on the tie.</summary>
    [ChineseName("研究决定")] CommitteeDecided,

    /// <summary>补定: outside the quota.</summary>
    [ChineseName("不占名额")] OutsideQuota,

    /// <summary>Changed by hand.</summary>
    [ChineseName("人工调整")] Changed,

    /// <summary>Given directly, whatever the total.</summary>
    [ChineseName("直接评定")] Direct,

    /// <summary>No grade, and why.</summary>
    [ChineseName("未定等次")] NoGrade,
}

/// <summary>One line of why a person has the grade.</summary>
public sealed record GradeStep
{
    /// <summary>What it is about.</summary>
    public required GradeStepKind Kind { get; init; }

    /// <summary>Number of the article.</summary>
    public string? Article { get; init; }

    /// <summary>Code of the quota, condition or veto.</summary>
    public string? Rule { get; init; }

    /// <summary>The grade after this line; null: none, or still open.</summary>
    public string? Grade { get; init; }

    /// <summary>In words, with the arithmetic.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of the records read.</summary>
    public ImmutableArray<string> Records { get; init; } = [];
}

/// <summary>One person's grade.</summary>
public sealed record PersonGrade
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The rounded total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Key of the pool in which the rank is counted; null outside of pools.</summary>
    public string? RankPool { get; init; }

    /// <summary>1 the best; who is equal on all tie-breakers shares a rank. Null outside of pools or without a total.</summary>
    public int? Rank { get; init; }

    /// <summary>How many are ranked.</summary>
    public int? RankOf { get; init; }

    /// <summary>The grade by total, conditions and vetoes, before quotas.</summary>
    public string? ByScore { get; init; }

    /// <summary>The grade after quotas and changes by hand; null: none, or it waits.</summary>
    public string? Grade { get; init; }

    /// <summary>The grade waits for the committee.</summary>
    public bool Waits { get; init; }

    /// <summary>The change by hand, if any; marked wherever the grade is shown.</summary>
    public GradeChangeFacts? Change { get; init; }

    /// <summary>Why, in order.</summary>
    public ImmutableArray<GradeStep> Steps { get; init; } = [];
}

/// <summary>One pool of one quota.</summary>
public sealed record PoolResult
{
    /// <summary>Code of the quota.</summary>
    public required string Quota { get; init; }

    /// <summary>Key of the pool: a township's id, a category, "county", or "small-townships".</summary>
    public required string Pool { get; init; }

    /// <summary>The grade.</summary>
    public required string Grade { get; init; }

    /// <summary>Which way it binds.</summary>
    public QuotaLimit Limit { get; init; }

    /// <summary>Members in the denominator.</summary>
    public required int Size { get; init; }

    /// <summary>The number of places.</summary>
    public required int Places { get; init; }

    /// <summary>"7 × 30% = 2.1 → 2".</summary>
    public required string Arithmetic { get; init; }

    /// <summary>How many have the grade in the end, changes by hand included, supplemented ones not.</summary>
    public required int Taken { get; init; }

    /// <summary>More have the grade than the upper limit allows: only a change by hand does that.</summary>
    public bool OverLimit => Limit != QuotaLimit.AtLeast && Taken > Places;

    /// <summary>Persons equal at the limit, for whom the committee has not decided; ordered by id, which means nothing.</summary>
    public ImmutableArray<string> Tied { get; init; } = [];

    /// <summary>Places the committee has to give among <see cref="Tied"/>.</summary>
    public int TiedPlaces { get; init; }
}

/// <summary>What keeps grades from being final or is contradictory in the input.</summary>
/// <param name="Person">The person, or null when a pool is meant.</param>
/// <param name="Pool">The pool, or null.</param>
/// <param name="Text">In words.</param>
public sealed record GradingIssue(string? Person, string? Pool, string Text);

/// <summary>The grades of a county's year.</summary>
public sealed record GradingResult
{
    /// <summary>The persons, by id.</summary>
    public ImmutableArray<PersonGrade> Persons { get; init; } = [];

    /// <summary>The pools of each quota.</summary>
    public ImmutableArray<PoolResult> Pools { get; init; } = [];

    /// <summary>What has to be mended or decided.</summary>
    public ImmutableArray<GradingIssue> Issues { get; init; } = [];

    /// <summary>No tie waits and nothing has to be mended.</summary>
    public bool IsFinal => Issues.IsEmpty && Pools.All(p => p.Tied.IsEmpty) && !Persons.Any(p => p.Waits);

    /// <summary>One person's grade.</summary>
    public PersonGrade Of(string person) => Persons.First(p => p.Person == person);
}
