using StarRating.Ballots;

namespace StarRating.Application.Ballots;

/// <summary>Where the numbers of a tally contradict one another: the field and the sentence, in the order in which they are typed.</summary>
public static class TallyRules
{
    public static (string Field, string Message)? Contradiction(BallotSettings ballot, TallyEntry t)
    {
        var named = ballot.Options.Select(o => (Field: $"Counts[{o.Key}]", o.Name, Count: t.Counts.GetValueOrDefault(o.Key)));
        (string Field, string Name, int Count)[] all =
        [
            (nameof(t.Eligible), "应到", t.Eligible), (nameof(t.Present), "实到", t.Present), (nameof(t.Issued), "发出", t.Issued),
            (nameof(t.Returned), "收回", t.Returned), .. named, (nameof(t.Abstain), "弃权", t.Abstain), (nameof(t.Invalid), "无效", t.Invalid),
        ];
        if (all.FirstOrDefault(n => n.Count < 0) is { Name: not null } negative)
        {
            return (negative.Field, $"{negative.Name}不能为负数");
        }

        var votes = named.Sum(n => n.Count) + t.Abstain + t.Invalid;
        return t switch
        {
            { Eligible: 0 } => (nameof(t.Eligible), "请填写应到人数"),
            _ when t.Counts.Keys.Any(key => ballot.Options.All(o => o.Key != key)) => ("", "有不属于本项评议的选项"),
            _ when t.Present > t.Eligible => (nameof(t.Present), $"实到 {t.Present} 人多于应到 {t.Eligible} 人"),
            _ when t.Issued > t.Present => (nameof(t.Issued), $"发出 {t.Issued} 票多于实到 {t.Present} 人"),
            _ when t.Returned > t.Issued => (nameof(t.Returned), $"收回 {t.Returned} 票多于发出 {t.Issued} 票"),
            _ when votes != t.Returned => (nameof(t.Returned), $"各选项、弃权与无效票合计 {votes} 票，与收回 {t.Returned} 票不符"),
            _ => null,
        };
    }
}
