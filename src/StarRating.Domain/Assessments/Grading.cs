using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>
/// Grade(policy, pool) → grades (rating-rules.md section 1, step 1): grade by score, conditions and vetoes, then quotas in their order,
/// then changes by hand. Pure; the order of the input has no influence, and neither name nor id ever decides.
/// </summary>
public static class Grading
{
    /// <summary>Grades a county's year.</summary>
    public static GradingResult Grade(GradingSettings settings, GradingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(facts);
        var issues = new List<GradingIssue>();
        var ladder = new GradeLadder(settings, facts.Year);
        var order = new RankOrder(settings.TieBreakers);
        var working = facts.Candidates
            .OrderBy(c => c.Person, StringComparer.Ordinal)
            .Select(c => new GradeWork(c, ladder, issues)).ToArray();
        foreach (var work in working) work.GradeByScore();

        var pools = new List<QuotaPool>();
        foreach (var quota in settings.Quotas.Where(q => q.HoldsIn(facts.Year)))
        {
            var inQuota = QuotaPools.Of(quota, working, issues);
            foreach (var pool in inQuota) new QuotaRound(pool, ladder, order, facts.TieDecisions, issues).Apply();
            pools.AddRange(inQuota);
        }

        ApplyChanges(facts.Changes, working, ladder, issues);
        var ranks = Ranks(settings, working, order);
        return new GradingResult
        {
            Persons = [.. working.Select(w => w.Result(ranks.GetValueOrDefault(w.Candidate.Person)))],
            Pools = [.. pools.Select(p => p.Result())],
            Issues = [.. issues],
        };
    }

    private static void ApplyChanges(ImmutableArray<GradeChangeFacts> changes, GradeWork[] working, GradeLadder ladder, List<GradingIssue> issues)
    {
        foreach (var change in changes.OrderBy(c => c.Person, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var work = working.FirstOrDefault(w => w.Candidate.Person == change.Person);
            if (work is null || ladder.IndexOf(change.Grade) < 0)
                issues.Add(new GradingIssue(change.Person, null, work is null ? "人工调整的人员不在名单中" : $"没有“{change.Grade}”这一等次"));
            else if (string.IsNullOrWhiteSpace(change.Reason))
                issues.Add(new GradingIssue(change.Person, null, "人工调整等次必须说明理由"));
            else
                work.Change(change);
        }
    }

    private static Dictionary<string, (string Pool, int Rank, int Of)> Ranks(GradingSettings settings, GradeWork[] working, RankOrder order)
    {
        var ranks = new Dictionary<string, (string, int, int)>();
        foreach (var pool in working.Where(w => w.InDenominator && w.Candidate.Total is not null).GroupBy(w => QuotaPools.KeyOf(settings.RankWithin, w)))
        {
            var ranked = pool.Order(order).ToArray();
            for (var i = 0; i < ranked.Length; i++)
            {
                var first = i;
                while (first > 0 && order.Compare(ranked[first - 1], ranked[i]) == 0) first--;
                ranks[ranked[i].Candidate.Person] = (pool.Key, first + 1, ranked.Length);
            }
        }

        return ranks;
    }
}
