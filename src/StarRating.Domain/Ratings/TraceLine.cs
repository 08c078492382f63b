using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarRating.Ratings;

/// <summary>One line of a trace: article, rule, facts read, arithmetic, effect, running total.</summary>
public sealed record TraceLine
{
    /// <summary>The step of the rating that spoke.</summary>
    public required TraceStep Step { get; init; }

    /// <summary>The id of the article; null where the policy names none.</summary>
    public string? Article { get; init; }

    /// <summary>The code of the rule, veto or grade that spoke; null for a step that has one rule only.</summary>
    public string? Rule { get; init; }

    /// <summary>The facts read.</summary>
    public ImmutableArray<FactRead> Facts { get; init; } = [];

    /// <summary>The arithmetic; null where there is none.</summary>
    public Working? Working { get; init; }

    /// <summary>What it did.</summary>
    public required TraceEffect Effect { get; init; }

    /// <summary>The stars after this line; null before there are any.</summary>
    public int? Total { get; init; }
}

/// <summary>The steps of a rating, in order.</summary>
public enum TraceStep
{
    /// <summary>Population and profile.</summary>
    [ChineseName("评定对象")] Population,

    /// <summary>Time in post.</summary>
    [ChineseName("任职时间")] Eligibility,

    /// <summary>Open cases.</summary>
    [ChineseName("审查调查")] Investigation,

    /// <summary>Vetoes.</summary>
    [ChineseName("一票否决")] Veto,

    /// <summary>Grade and gate.</summary>
    [ChineseName("考核等次")] Grade,

    /// <summary>The stars to start from: the previous ones, the grade's, or the band's.</summary>
    [ChineseName("起算星级")] Base,

    /// <summary>One theme of several.</summary>
    [ChineseName("主题星")] Themes,

    /// <summary>Months waited in the level.</summary>
    [ChineseName("逐级晋升")] Waiting,

    /// <summary>Years of service.</summary>
    [ChineseName("任职年限")] Tenure,

    /// <summary>Awards.</summary>
    [ChineseName("奖励情况")] Awards,

    /// <summary>Stars granted by a committee.</summary>
    [ChineseName("研究授予")] Granted,

    /// <summary>Rules of the yearly adjustment.</summary>
    [ChineseName("动态调整")] Adjustment,

    /// <summary>Step limits.</summary>
    [ChineseName("升降幅度")] StepLimit,

    /// <summary>Set-to, at least, at most.</summary>
    [ChineseName("直接定星")] Setting,

    /// <summary>Lowest and highest level.</summary>
    [ChineseName("最高最低星级")] Bounds,

    /// <summary>The outcome.</summary>
    [ChineseName("评定结果")] Outcome,
}

/// <summary>A fact that was read, with the record it came from.</summary>
/// <param name="Source">The kind of record.</param>
/// <param name="Record">Its id.</param>
/// <param name="Value">A value that is a word: a grade, a level's or a post's name in the format.</param>
/// <param name="From">The date, or the first day.</param>
/// <param name="To">The end, exclusive.</param>
/// <param name="Number">A value that is a number.</param>
public sealed record FactRead(
    FactSource Source, string Record, string? Value = null, DateOnly? From = null, DateOnly? To = null, decimal? Number = null);

/// <summary>The kinds of records that facts come from.</summary>
public enum FactSource
{
    /// <summary>任职.</summary>
    [ChineseName("任职记录")] Appointment,

    /// <summary>奖励.</summary>
    [ChineseName("奖励记录")] Award,

    /// <summary>处分.</summary>
    [ChineseName("处分记录")] Sanction,

    /// <summary>立案, 审查.</summary>
    [ChineseName("审查调查记录")] Investigation,

    /// <summary>Negative-list and other listed items.</summary>
    [ChineseName("清单事项")] Event,

    /// <summary>停职.</summary>
    [ChineseName("停职记录")] PostSuspension,

    /// <summary>A year's grade and score.</summary>
    [ChineseName("考核结果")] Year,

    /// <summary>A channel's or indicator's score; the word is its key.</summary>
    [ChineseName("单项得分")] Part,

    /// <summary>A year's rank in its pool; the number is the rank, 1 the best.</summary>
    [ChineseName("考核位次")] Rank,

    /// <summary>A year's share of ballots; the word is the threshold's code, the number a fraction of one.</summary>
    [ChineseName("测评得票")] Ballot,

    /// <summary>The previous rating.</summary>
    [ChineseName("上次评定")] Previous,

    /// <summary>A term.</summary>
    [ChineseName("届次")] Term,

    /// <summary>A village.</summary>
    [ChineseName("村（社区）")] Village,

    /// <summary>A yearly figure.</summary>
    [ChineseName("年度数据")] Figure,

    /// <summary>A granted star.</summary>
    [ChineseName("授星决定")] Granted,

    /// <summary>A committee's decision.</summary>
    [ChineseName("研究决定")] Decision,

    /// <summary>A theme that is held; the record is its code, the date's year the one in which it was passed.</summary>
    [ChineseName("主题星")] Theme,
}

/// <summary>What a line did. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Passed), "passed")]
[JsonDerivedType(typeof(Applies), "applies")]
[JsonDerivedType(typeof(Silent), "silent")]
[JsonDerivedType(typeof(Began), "began")]
[JsonDerivedType(typeof(Added), "added")]
[JsonDerivedType(typeof(Put), "put")]
[JsonDerivedType(typeof(Concluded), "concluded")]
public abstract record TraceEffect
{
    private protected TraceEffect()
    {
    }
}

/// <summary>A test was passed; the rating goes on.</summary>
public sealed record Passed : TraceEffect;

/// <summary>A veto or rule was met whose effect is not an addition: it comes in its place of the order, in a line of its own.</summary>
public sealed record Applies : TraceEffect;

/// <summary>A rule was asked and stayed silent, or a thing is worth knowing.</summary>
/// <param name="Note">Which.</param>
public sealed record Silent(TraceNote Note) : TraceEffect;

/// <summary>The stars begin at n.</summary>
/// <param name="Stars">The stars.</param>
public sealed record Began(int Stars) : TraceEffect;

/// <summary>n stars were added (or taken, below zero).</summary>
/// <param name="Stars">The change.</param>
public sealed record Added(int Stars) : TraceEffect;

/// <summary>The stars were put to n.</summary>
/// <param name="Stars">The stars.</param>
public sealed record Put(int Stars) : TraceEffect;

/// <summary>The rating ends with this outcome.</summary>
/// <param name="Outcome">The outcome.</param>
public sealed record Concluded(Outcome Outcome) : TraceEffect;

/// <summary>What a silent line says.</summary>
public enum TraceNote
{
    /// <summary>Not far from the next tenure star; the working says when.</summary>
    [ChineseName("尚未达到下一颗任职年限星")] NextTenureStar,

    /// <summary>Earlier service is forfeited by a removal for violation.</summary>
    [ChineseName("因违纪违法被免职，此前任职时间不计")] ServiceForfeited,

    /// <summary>A removal for violation was overturned; the service counts.</summary>
    [ChineseName("免职决定已被撤销，任职时间照常计算")] RemovalOverturned,

    /// <summary>Days of 停职 do not count.</summary>
    [ChineseName("停职期间不计算任职时间")] SuspensionNotCounted,

    /// <summary>停职 was cleared; the days count.</summary>
    [ChineseName("停职已澄清，期间照常计算")] SuspensionCleared,

    /// <summary>A date known by month or year only matters.</summary>
    [ChineseName("日期不到日，具体日期会影响结果")] DateMatters,

    /// <summary>Not confirmed by this county yet.</summary>
    [ChineseName("外县记录尚未确认，暂不计入")] NotConfirmed,

    /// <summary>The maximum is reached.</summary>
    [ChineseName("已达上限")] AtMaximum,

    /// <summary>An award is past its validity.</summary>
    [ChineseName("已超过有效期")] AwardExpired,

    /// <summary>An award was revoked.</summary>
    [ChineseName("已被撤销")] AwardRevoked,

    /// <summary>An award lies before the previous as-of date and was not counted then: a correction's matter.</summary>
    [ChineseName("早于上次评定截止日，应以更正处理")] AwardTooEarly,

    /// <summary>An award's level gives no stars.</summary>
    [ChineseName("该级别奖励不计星")] AwardLevelGivesNone,

    /// <summary>The same event was counted by a stronger rule.</summary>
    [ChineseName("同一事项已按最重的一项处理")] CountedOnce,

    /// <summary>Another rule took its place (strongest, first).</summary>
    [ChineseName("多项同时符合，按规定不再重复计算")] Outranked,

    /// <summary>A committee has not decided yet.</summary>
    [ChineseName("待研究决定")] WaitsForCommittee,

    /// <summary>No grade in the year.</summary>
    [ChineseName("本年度无考核等次")] NoGrade,

    /// <summary>A streak is under way.</summary>
    [ChineseName("连续年数未满")] StreakUnderWay,

    /// <summary>The old star is history; an initial rating follows.</summary>
    [ChineseName("重新初评")] StartsAnew,

    /// <summary>A granted star has no type in the policy, or is beyond its cap.</summary>
    [ChineseName("超出授星上限")] GrantBeyondCap,

    /// <summary>Villages were changed in the year; both are shown.</summary>
    [ChineseName("本年度任职村有变动")] VillageChanged,

    /// <summary>An event is not confirmed and is not read.</summary>
    [ChineseName("尚未确认，不作依据")] EventNotConfirmed,

    /// <summary>A theme was not passed and is not held from before.</summary>
    [ChineseName("未达到该主题星的要求")] ThemeMissed,

    /// <summary>Not long enough in the level.</summary>
    [ChineseName("在本级的时间未满，不晋级")] StillWaiting,

    /// <summary>Long enough in the level, and what the rise asks besides does not hold.</summary>
    [ChineseName("时间已满，未符合晋级条件，不晋级")] RiseNotDue,

    /// <summary>A rise is barred for some years.</summary>
    [ChineseName("在不得晋级的期限内")] RiseBarred,
}
