using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>Applies one quota to one pool: the upper limit, then the lower one.</summary>
internal sealed class QuotaRound(
    QuotaPool pool, GradeLadder ladder, RankOrder order, ImmutableArray<TieDecisionFacts> decisions, List<GradingIssue> issues)
{
    private readonly QuotaSettings _quota = pool.Quota;

    internal void Apply()
    {
        if (ladder.IndexOf(_quota.Grade) < 0)
        {
            issues.Add(new GradingIssue(null, pool.Key, $"名额规定所指的“{_quota.Grade}”不是本政策的等次"));
            return;
        }

        if (_quota.Limit != QuotaLimit.AtLeast) ApplyUpper();
        if (_quota.Limit != QuotaLimit.AtMost && !ladder.IsBest(_quota.Grade)) ApplyLower();
    }

    private void ApplyUpper()
    {
        var holders = pool.Members.Where(m => m.Grade == _quota.Grade && !m.OutsideQuota).Order(order).ToArray();
        if (holders.Length <= pool.Places)
        {
            foreach (var holder in holders) holder.TakePlace(_quota, $"“{_quota.Grade}”名额 {pool.Arithmetic}，在名额内");
            return;
        }

        var (sure, tied, rest) = Cut(holders, pool.Places);
        foreach (var holder in sure) holder.TakePlace(_quota, $"“{_quota.Grade}”名额 {pool.Arithmetic}，在名额内");
        foreach (var person in rest) person.Displace(_quota, $"“{_quota.Grade}”名额 {pool.Arithmetic}，名次超出名额");
        Settle(tied, pool.Places - sure.Length,
            chosen: (w, d) => w.TakePlace(_quota, $"并列，经研究决定占用“{_quota.Grade}”名额：{d.Reason}", d.Id),
            passedOver: (w, d) => w.Displace(_quota, $"并列，经研究决定不占用“{_quota.Grade}”名额：{d.Reason}", d.Id));
    }

    /// <summary>A lower limit on a low grade: the last in rank among the better grades are put into it.</summary>
    private void ApplyLower()
    {
        var index = ladder.IndexOf(_quota.Grade);
        var low = pool.Members.Count(m => m.Grade is not null && ladder.IndexOf(m.Grade) >= index);
        var needed = pool.Places - low;
        if (needed <= 0) return;
        var better = pool.Members.Where(m => m.Grade is not null && !m.OutsideQuota && ladder.IndexOf(m.Grade) < index).Order(order).Reverse().ToArray();
        if (better.Length <= needed)
        {
            foreach (var person in better) person.Force(_quota, $"“{_quota.Grade}”不少于 {pool.Arithmetic}");
            return;
        }

        var (sure, tied, _) = Cut(better, needed);
        foreach (var person in sure) person.Force(_quota, $"“{_quota.Grade}”不少于 {pool.Arithmetic}，名次靠后");
        Settle(tied, needed - sure.Length,
            chosen: (w, d) => w.Force(_quota, $"并列，经研究决定定为“{_quota.Grade}”：{d.Reason}", d.Id),
            passedOver: (w, d) => w.TakePlace(_quota, $"并列，经研究决定保留原等次：{d.Reason}", d.Id));
    }

    /// <summary>Splits a ranked list at a number: surely inside, equal across the line, surely outside.</summary>
    private (GradeWork[] Sure, GradeWork[] Tied, GradeWork[] Beyond) Cut(GradeWork[] ranked, int places)
    {
        if (places == 0) return ([], [], ranked);
        var (last, next) = (ranked[places - 1], ranked[places]);
        if (order.Compare(last, next) != 0) return (ranked[..places], [], ranked[places..]);
        var tied = ranked.Where(w => order.Compare(w, last) == 0).ToArray();
        var first = Array.IndexOf(ranked, tied[0]);
        return (ranked[..first], tied, ranked[(first + tied.Length)..]);
    }

    private void Settle(GradeWork[] tied, int places, Action<GradeWork, TieDecisionFacts> chosen, Action<GradeWork, TieDecisionFacts> passedOver)
    {
        if (tied.Length == 0) return;
        var decision = decisions.Where(d => d.Quota == _quota.Id && d.Pool == pool.Key).OrderBy(d => d.Id, StringComparer.Ordinal).LastOrDefault();
        var among = decision?.Persons.Distinct().ToHashSet() ?? [];
        if (decision is not null && among.Count == places && among.All(p => tied.Any(t => t.Candidate.Person == p)))
        {
            foreach (var work in tied)
                (among.Contains(work.Candidate.Person) ? chosen : passedOver)(work, decision);
            return;
        }

        if (decision is not null)
            issues.Add(new GradingIssue(null, pool.Key, $"研究决定与并列情况不符：应在 {tied.Length} 名并列人员中确定 {places} 名"));
        (pool.Tied, pool.TiedPlaces) = (tied, places);
        foreach (var work in tied)
            work.Wait(_quota, $"“{_quota.Grade}”名额 {pool.Arithmetic}，{tied.Length} 人并列争 {places} 个名额，待研究决定");
    }
}
