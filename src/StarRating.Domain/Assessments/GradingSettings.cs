using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Assessments;

/// <summary>The grades section of a policy: named grades from best to worst, quotas, and how ties are broken.</summary>
public sealed record GradingSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>The grades, best first: 优秀, 合格, 基本合格, 不合格.</summary>
    public ImmutableArray<GradeDefinition> Grades { get; init; } = [];

    /// <summary>The quotas, applied in this order.</summary>
    public ImmutableArray<QuotaSettings> Quotas { get; init; } = [];

    /// <summary>
    /// Keys of the channels or indicators that decide between equal totals, in order: by default the quantified score, then the ballot.
    /// Who is still equal at a limit waits for the committee; never name or id.
    /// </summary>
    public ImmutableArray<string> TieBreakers { get; init; } = ["quantified", "ballot"];

    /// <summary>Within which pool ranks are counted.</summary>
    public PoolKind RankWithin { get; init; } = PoolKind.Township;

    /// <summary>Who is given a grade directly, whatever the total (授予…的直接评为优秀); the first that holds counts. Null: nobody is.</summary>
    public ImmutableArray<DirectGrade>? Direct { get; init; }

    /// <summary>Position of a grade, 0 the best; −1 when the policy has no such grade.</summary>
    public int IndexOf(string grade)
    {
        for (var i = 0; i < Grades.Length; i++)
            if (string.Equals(Grades[i].Name, grade, StringComparison.Ordinal)) return i;
        return -1;
    }
}

/// <summary>One named grade: the bound that reaches it, and what must hold besides.</summary>
public sealed record GradeDefinition
{
    /// <summary>The name, by which everything else refers to it.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>The lower bound of the total, at the declared rounding; null: whoever reached no better grade.</summary>
    public decimal? From { get; init; }

    /// <summary>Whether the bound itself belongs to the grade (90 分及以上); false: more than 90.</summary>
    public bool FromIncluded { get; init; } = true;

    /// <summary>What must hold besides the bound.</summary>
    public ImmutableArray<GradeCondition> Conditions { get; init; } = [];

    /// <summary>What happens when the bound is met and a condition is not.</summary>
    public ConditionFailure WhenConditionFails { get; init; } = ConditionFailure.NextLower;

    /// <summary>The grade given instead, for <see cref="ConditionFailure.Named"/>.</summary>
    public string? Instead { get; init; }

    /// <summary>Whether a total reaches the bound.</summary>
    public bool Reached(decimal total) => From is null || total > From || (FromIncluded && total == From);
}

/// <summary>A condition of a grade besides its bound.</summary>
public sealed record GradeCondition
{
    /// <summary>Code of the condition, by which a person's grading says which one failed.</summary>
    public required string Id { get; init; }

    /// <summary>The condition in words, as the paper has it.</summary>
    public required string Text { get; init; }

    /// <summary>The condition.</summary>
    public required Condition When { get; init; }
}

/// <summary>What follows when a grade's bound is met but its condition is not.</summary>
public enum ConditionFailure
{
    /// <summary>The next lower grade is looked at (default).</summary>
    [ChineseName("改定下一等次")] NextLower,

    /// <summary>A named grade.</summary>
    [ChineseName("改定指定等次")] Named,

    /// <summary>The paper says nothing: no grade, and people decide.</summary>
    [ChineseName("研究决定")] Hole,
}

/// <summary>How many of a pool may, must, or exactly shall have a grade.</summary>
public sealed record QuotaSettings
{
    /// <summary>Code of the quota, unique in the policy; tie decisions name it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>Name of the grade whose places are counted.</summary>
    public required string Grade { get; init; }

    /// <summary>At most, at least, or exactly.</summary>
    public QuotaLimit Limit { get; init; } = QuotaLimit.AtMost;

    /// <summary>A share of the pool, as a fraction of one: 0.3. Either this or <see cref="Count"/>.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>A fixed number of places in each pool; null where a ratio says how many.</summary>
    public int? Count { get; init; }

    /// <summary>Of what the share is taken.</summary>
    public PoolKind Pool { get; init; } = PoolKind.Township;

    /// <summary>How a share becomes a whole number.</summary>
    public QuotaRounding Rounding { get; init; } = QuotaRounding.Down;

    /// <summary>Lifts the number to at least this (至少1名); it obliges nobody to fill it.</summary>
    public int Minimum { get; init; }

    /// <summary>Townships with fewer members than this form one pool together; 0: none do.</summary>
    public int PoolTownshipsBelow { get; init; }

    /// <summary>First assessed year it holds for; null: from the beginning.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last assessed year it holds for; null: without end.</summary>
    public int? ToYear { get; init; }

    /// <summary>Whether it holds for an assessed year.</summary>
    public bool HoldsIn(int year) => (FromYear is null || year >= FromYear) && (ToYear is null || year <= ToYear);
}

/// <summary>Whether a quota says at most, at least, or exactly.</summary>
public enum QuotaLimit
{
    /// <summary>不超过.</summary>
    [ChineseName("不超过")] AtMost,

    /// <summary>不少于: for a low grade the last in rank are put there; a high grade is never given to who did not reach it.</summary>
    [ChineseName("不少于")] AtLeast,

    /// <summary>Both: threshold and quota must hold, unfilled places of a high grade lapse.</summary>
    [ChineseName("等于")] Exactly,
}

/// <summary>The pool of a quota or rank.</summary>
public enum PoolKind
{
    /// <summary>The township.</summary>
    [ChineseName("乡镇（街道）")] Township,

    /// <summary>The whole county.</summary>
    [ChineseName("全县")] County,

    /// <summary>The villages of one category.</summary>
    [ChineseName("同类村")] Category,
}

/// <summary>How a share of a pool becomes a whole number.</summary>
public enum QuotaRounding
{
    /// <summary>Down (default).</summary>
    [ChineseName("舍去小数")] Down,

    /// <summary>四舍五入.</summary>
    [ChineseName("四舍五入")] HalfUp,

    /// <summary>最大余额: the pools' numbers add up to the share of all of them together.</summary>
    [ChineseName("最大余额")] LargestRemainder,
}

/// <summary>A grade that is given directly, to an honour for instance. A veto or a failed ballot still keeps it away.</summary>
public sealed record DirectGrade
{
    /// <summary>Code of the rule, by which a person's grading names it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>When it is given; read in the assessed year, before there is a grade.</summary>
    public required Condition When { get; init; }

    /// <summary>Name of the grade that is given.</summary>
    public required string Grade { get; init; }

    /// <summary>It takes no place of the grade's quota; the person stays in the denominator.</summary>
    public bool OutsideQuota { get; init; }
}
