using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>One person while grades are being made.</summary>
internal sealed class GradeWork(GradeCandidate candidate, GradeLadder ladder, List<GradingIssue> issues)
{
    private readonly List<GradeStep> _steps = [];
    private string? _byScore;
    private GradeChangeFacts? _change;

    internal GradeCandidate Candidate => candidate;

    internal string? Grade { get; private set; }

    internal bool Waits { get; private set; }

    internal bool InDenominator => candidate.Standing == PoolStanding.Participates;

    internal void GradeByScore()
    {
        switch (candidate.Standing)
        {
            case PoolStanding.NotEligible:
                NoGrade("不参加评定，不占名额基数");
                return;
            case PoolStanding.Suspended:
                NoGrade("暂缓评定，不占名额基数，结案后补定");
                return;
        }

        if (candidate.Direct is { } direct && !candidate.Bars.Any(bar => ladder.Keeps(bar, direct.Rule.Grade)))
        {
            GiveDirectly(direct);
            return;
        }

        if (candidate.Total is null)
        {
            NoGrade("总分无法计算，未定等次");
            issues.Add(new GradingIssue(candidate.Person, null, "总分无法计算"));
            return;
        }

        Grade = _byScore = ladder.Walk(candidate, 0, _steps);
        if (Grade is null && !candidate.Bars.Any(b => b.NoGrade))
            issues.Add(new GradingIssue(candidate.Person, null, "政策未规定应定的等次，需研究决定"));
        if (candidate.Standing == PoolStanding.Supplementary)
            Add(GradeStepKind.OutsideQuota, null, null, "补定等次，不占名额");
    }

    /// <summary>Holds the grade without taking one of its places.</summary>
    internal bool OutsideQuota { get; private set; }

    private void GiveDirectly(DirectGrading direct)
    {
        Grade = _byScore = direct.Rule.Grade;
        OutsideQuota = direct.Rule.OutsideQuota;
        _steps.Add(new GradeStep
        {
            Kind = GradeStepKind.Direct,
            Article = direct.Rule.Article,
            Rule = direct.Rule.Id,
            Grade = Grade,
            Text = $"{direct.Text}，直接评为“{Grade}”" + (OutsideQuota ? "，不占名额" : ""),
            Records = direct.Records,
        });
    }

    internal void TakePlace(QuotaSettings quota, string text, string? record = null) =>
        Add(record is null ? GradeStepKind.PlaceTaken : GradeStepKind.CommitteeDecided, quota, record, text);

    internal void Displace(QuotaSettings quota, string text, string? record = null)
    {
        _steps.Add(new GradeStep
        {
            Kind = record is null ? GradeStepKind.Displaced : GradeStepKind.CommitteeDecided,
            Article = quota.Article,
            Rule = quota.Id,
            Text = text,
            Records = record is null ? [] : [record],
        });
        Grade = ladder.Walk(candidate, ladder.IndexOf(quota.Grade) + 1, _steps);
    }

    internal void Force(QuotaSettings quota, string text, string? record = null)
    {
        Grade = quota.Grade;
        Add(record is null ? GradeStepKind.Forced : GradeStepKind.CommitteeDecided, quota, record, text);
    }

    internal void Wait(QuotaSettings quota, string text)
    {
        Grade = null;
        Waits = true;
        Add(GradeStepKind.Waits, quota, null, text);
    }

    internal void Change(GradeChangeFacts change)
    {
        if (candidate.Bars.Any(b => b.Grades.Contains(change.Grade)))
            issues.Add(new GradingIssue(candidate.Person, null, $"人工调整为“{change.Grade}”与一票否决或民主评议结果相抵触"));
        if (candidate.Standing is PoolStanding.NotEligible or PoolStanding.Suspended)
        {
            issues.Add(new GradingIssue(candidate.Person, null, "不参加评定或暂缓评定的人员不能调整等次"));
            return;
        }

        var from = Waits ? "待定" : Grade ?? "无等次";
        (Grade, Waits, _change) = (change.Grade, false, change);
        issues.RemoveAll(i => i.Person == candidate.Person && i.Text == "政策未规定应定的等次，需研究决定");
        Add(GradeStepKind.Changed, null, change.Id, $"人工调整：{from} → “{change.Grade}”，理由：{change.Reason}");
    }

    internal PersonGrade Result((string Pool, int Rank, int Of) rank) => new()
    {
        Person = candidate.Person,
        Total = candidate.Total,
        RankPool = rank.Of > 0 ? rank.Pool : null,
        Rank = rank.Of > 0 ? rank.Rank : null,
        RankOf = rank.Of > 0 ? rank.Of : null,
        ByScore = _byScore,
        Grade = Grade,
        Waits = Waits,
        Change = _change,
        Steps = [.. _steps],
    };

    private void NoGrade(string text) => Add(GradeStepKind.NoGrade, null, null, text);

    private void Add(GradeStepKind kind, QuotaSettings? quota, string? record, string text) => _steps.Add(new GradeStep
    {
        Kind = kind,
        Article = quota?.Article,
        Rule = quota?.Id,
        Grade = Grade,
        Text = text,
        Records = record is null ? ImmutableArray<string>.Empty : [record],
    });
}

/// <summary>Best first: by total, then by the tie-breakers in order; a missing one counts lowest. Equal means equal: nothing else decides.</summary>
internal sealed class RankOrder(ImmutableArray<string> tieBreakers) : IComparer<GradeWork>
{
    public int Compare(GradeWork? x, GradeWork? y)
    {
        var byTotal = Nullable.Compare(y!.Candidate.Total, x!.Candidate.Total);
        if (byTotal != 0) return byTotal;
        foreach (var key in tieBreakers)
        {
            var byKey = Nullable.Compare(Value(y, key), Value(x, key));
            if (byKey != 0) return byKey;
        }

        return 0;
    }

    private static decimal? Value(GradeWork work, string key) =>
        work.Candidate.Channels.Where(c => c.Key == key).Select(c => (decimal?)c.Score).FirstOrDefault();
}
