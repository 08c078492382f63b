namespace StarRating.Assessments;

/// <summary>One pool of one quota while grades are being made.</summary>
internal sealed class QuotaPool(QuotaSettings quota, string key, IReadOnlyList<GradeWork> members)
{
    internal QuotaSettings Quota => quota;

    internal string Key => key;

    internal IReadOnlyList<GradeWork> Members => members;

    internal int Places { get; set; }

    internal string Arithmetic { get; set; } = "";

    internal IReadOnlyList<GradeWork> Tied { get; set; } = [];

    internal int TiedPlaces { get; set; }

    internal PoolResult Result() => new()
    {
        Quota = quota.Id,
        Pool = key,
        Grade = quota.Grade,
        Limit = quota.Limit,
        Size = members.Count,
        Places = Places,
        Arithmetic = Arithmetic,
        Taken = members.Count(m => m.Grade == quota.Grade && !m.OutsideQuota),
        Tied = [.. Tied.Where(t => t.Waits).Select(t => t.Candidate.Person)],
        TiedPlaces = Tied.Any(t => t.Waits) ? TiedPlaces : 0,
    };
}

/// <summary>Puts persons into the pools of a quota and computes each pool's places.</summary>
internal static class QuotaPools
{
    /// <summary>The joint pool of townships that are too small for one of their own.</summary>
    internal const string SmallTownships = "small-townships";

    /// <summary>The pool of the whole county.</summary>
    internal const string County = "county";

    internal static string KeyOf(PoolKind kind, GradeWork work) => kind switch
    {
        PoolKind.Township => work.Candidate.Township,
        PoolKind.Category => work.Candidate.Category.ToString(),
        _ => County,
    };

    internal static IReadOnlyList<QuotaPool> Of(QuotaSettings quota, IEnumerable<GradeWork> working, List<GradingIssue> issues)
    {
        var groups = working.Where(w => w.InDenominator).GroupBy(w => KeyOf(quota.Pool, w)).ToArray();
        var pools = quota.Pool == PoolKind.Township && quota.PoolTownshipsBelow > 0
            ? groups.GroupBy(g => g.Count() < quota.PoolTownshipsBelow ? SmallTownships : g.Key)
                .Select(g => new QuotaPool(quota, g.Key, [.. g.SelectMany(m => m).OrderBy(m => m.Candidate.Person, StringComparer.Ordinal)]))
            : groups.Select(g => new QuotaPool(quota, g.Key, [.. g]));
        QuotaPool[] ordered = [.. pools.OrderBy(p => p.Key, StringComparer.Ordinal)];
        foreach (var pool in ordered) SetPlaces(pool);
        if (quota is { Rounding: QuotaRounding.LargestRemainder, Ratio: not null }) ShareRemainders(quota, ordered, issues);
        foreach (var pool in ordered) Lift(pool);
        return ordered;
    }

    private static void SetPlaces(QuotaPool pool)
    {
        var quota = pool.Quota;
        if (quota.Count is { } count)
        {
            (pool.Places, pool.Arithmetic) = (count, $"{count} 名");
            return;
        }

        var raw = Math.Clamp(pool.Members.Count * (quota.Ratio ?? 0), 0, pool.Members.Count);
        pool.Places = (int)(quota.Rounding == QuotaRounding.HalfUp ? Figures.Round(raw, 0) : Math.Floor(raw));
        pool.Arithmetic = $"{pool.Members.Count} × {Figures.Percent(quota.Ratio ?? 0)} = {Figures.Text(raw)}";
        if (raw != pool.Places || quota.Rounding == QuotaRounding.LargestRemainder) pool.Arithmetic += $" → {pool.Places}";
    }

    /// <summary>
    /// Largest remainder: the places of all pools together are the share of all members, rounded down; what is left goes to the largest
    /// fractions, then to the larger pools. Pools equal in both share no place: it is left to the committee, by a change by hand.
    /// </summary>
    private static void ShareRemainders(QuotaSettings quota, QuotaPool[] pools, List<GradingIssue> issues)
    {
        var ratio = quota.Ratio!.Value;
        var left = (int)Math.Floor(pools.Sum(p => p.Members.Count) * ratio) - pools.Sum(p => p.Places);
        decimal Remainder(QuotaPool p) => p.Members.Count * ratio - Math.Floor(p.Members.Count * ratio);
        var ranked = pools.GroupBy(p => (Remainder: Remainder(p), Size: p.Members.Count))
            .OrderByDescending(g => g.Key.Remainder).ThenByDescending(g => g.Key.Size);
        foreach (var equal in ranked)
        {
            if (left <= 0) return;
            if (equal.Count() > left)
            {
                foreach (var pool in equal)
                    issues.Add(new GradingIssue(null, pool.Key, $"{equal.Count()} 个单位余数相同，余下 {left} 个“{quota.Grade}”名额需研究决定"));
                return;
            }

            foreach (var pool in equal)
            {
                pool.Places++;
                pool.Arithmetic += $"，按最大余额加 1 → {pool.Places}";
            }

            left -= equal.Count();
        }
    }

    private static void Lift(QuotaPool pool)
    {
        if (pool.Places >= pool.Quota.Minimum) return;
        pool.Places = pool.Quota.Minimum;
        pool.Arithmetic += $"，不足 {pool.Quota.Minimum} 名按 {pool.Quota.Minimum} 名";
    }
}
