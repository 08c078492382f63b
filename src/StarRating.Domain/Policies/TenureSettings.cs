using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>Stars by completed years of service as principal, and how service is counted.</summary>
public sealed record TenureSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>The article on gaps, where it is another.</summary>
    public string? GapArticle { get; init; }

    /// <summary>The article on removal for violation, where it is another.</summary>
    public string? ViolationArticle { get; init; }

    /// <summary>The posts whose time counts; two of them at once count once.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [Post.Secretary, Post.VillageHead];

    /// <summary>Whether 代理 and 主持工作 count.</summary>
    public bool Acting { get; init; }

    /// <summary>One star for every so many completed years.</summary>
    public int YearsPerStar { get; init; } = 10;

    /// <summary>
    /// The stars in all by completed years (满3年1星，满6年2星，满10年3星), in rising order, where they are not evenly spaced; null: one for every
    /// <see cref="YearsPerStar"/>, which is then read.
    /// </summary>
    public ImmutableArray<TenureStars>? Table { get; init; }

    /// <summary>At most so many stars; null: no limit of its own.</summary>
    public int? Maximum { get; init; }

    /// <summary>A gap of up to so many calendar months is bridged.</summary>
    public int BridgeMonths { get; init; } = 12;

    /// <summary>Whether the days of a bridged gap count as service.</summary>
    public bool BridgedGapCounts { get; init; } = true;

    /// <summary>What a gap longer than the bridge does to the time before it.</summary>
    public LongGap LongGap { get; init; } = LongGap.Deducted;

    /// <summary>With <see cref="LongGap.ContinuousOrBroken"/>: total years of broken service for each star.</summary>
    public int? BrokenYearsPerStar { get; init; }

    /// <summary>How remainders of several runs add up.</summary>
    public Remainders Remainders { get; init; } = Remainders.MonthsThenYears;

    /// <summary>Whether removal for violation forfeits what lies before.</summary>
    public bool ForfeitOnViolation { get; init; } = true;

    /// <summary>Reasons of leaving that are for violation, unless the record itself says.</summary>
    public ImmutableArray<LeaveReason> ViolationReasons { get; init; } = [LeaveReason.RemovedForViolation];

    /// <summary>Whether thresholds crossed after the initial rating earn stars too.</summary>
    public bool AccruesYearly { get; init; } = true;
}

/// <summary>The stars of so many completed years.</summary>
/// <param name="Years">Completed years, reached exactly.</param>
/// <param name="Stars">The stars in all from then on, until a later line is reached.</param>
public sealed record TenureStars(int Years, int Stars);

/// <summary>What a gap longer than the bridge does.</summary>
public enum LongGap
{
    /// <summary>The gap is deducted; the runs are added.</summary>
    [ChineseName("扣除间断时间")] Deducted,

    /// <summary>Only the longest run counts.</summary>
    [ChineseName("只计最长一段")] LongestRun,

    /// <summary>All service is added and no gap is ever counted, bridged or not.</summary>
    [ChineseName("累计计算")] Cumulative,

    /// <summary>So many years in one run, or more years in all.</summary>
    [ChineseName("连续或累计满规定年限")] ContinuousOrBroken,
}

/// <summary>How left-over days and months of several runs add up.</summary>
public enum Remainders
{
    /// <summary>Each run in completed months, days dropped; months added; years = months / 12.</summary>
    [ChineseName("按月累加")] MonthsThenYears,

    /// <summary>Each run in completed years, months dropped.</summary>
    [ChineseName("各段取整年")] YearsPerRun,

    /// <summary>As by months, but left-over days are added and every 30 make a month.</summary>
    [ChineseName("零散天数满30天折合一个月")] DaysPooled,
}
