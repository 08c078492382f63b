using System.Collections.Immutable;
using System.Text.Json;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>What a rating could see then and can see now, where the two differ, one sentence each.</summary>
internal static class FactDifferences
{
    public static IReadOnlyList<string> Of(PolicyDocument policy, FactsDocument before, FactsDocument after, DateOnly asOf)
    {
        var (old, now) = (FactsInSight.Person(before, asOf), FactsInSight.Person(after, asOf));
        var names = after.Villages.Concat(before.Villages).DistinctBy(v => v.Id).ToDictionary(v => v.Id, v => v.Name, StringComparer.Ordinal);
        return
        [
            .. Records("任职", old.Appointments, now.Appointments, a => a.Id, a => Words(a, names)),
            .. Records("奖励", old.Awards, now.Awards, a => a.Id, Words),
            .. Records("处分", old.Sanctions, now.Sanctions, s => s.Id, s => $"{s.DecidedOn:yyyy-MM-dd} {s.Kind.InChinese()}{Revoked(s.RevokedOn)}"),
            .. Cases(old.Investigations, now.Investigations, after.Persons[0].Investigations),
            .. Records("清单事项", old.Events, now.Events, e => e.Id, e => $"{e.Date:yyyy-MM-dd} {Item(policy, e.Item)}"),
            .. Records("停职", old.Suspensions, now.Suspensions, s => s.Id, s => $"{s.Start:yyyy-MM-dd} 至 {Day(s.End)}{(s.ClearedOn is null ? "" : "（查清无责，恢复计算）")}"),
            .. Records("授予星", old.Granted, now.Granted, g => g.Id, g => $"{g.Year}年度授予{g.Stars}星{(g.Document.Length > 0 ? $"（{g.Document}）" : "")}"),
            .. Records("研究决定", old.Decisions, now.Decisions, d => d.Id, d => $"{d.Year}年度研究决定{d.Value:+0;-0;0}星（{d.Reason}）"),
            .. Records("考核", old.Years, now.Years, y => $"{y.Year}", y => $"{y.Year}年度 {(y.Score is { } score ? $"{score:0.00}分 " : "")}{y.Grade ?? "无等次"}"),
            .. VillageRecords(before, after, asOf, names),
            .. Differs("上次评定", old.Previous, now.Previous),
            .. Differs("届次", before.Terms, after.Terms),
        ];
    }

    /// <summary>In sight are the cases that were open on the day of decision.</summary>
    private static IEnumerable<string> Cases(
        ImmutableArray<InvestigationFacts> old, ImmutableArray<InvestigationFacts> now, ImmutableArray<InvestigationFacts> known) =>
    [
        .. old.Where(was => now.All(i => i.Id != was.Id)).Select(was => known.FirstOrDefault(i => i.Id == was.Id)?.ClosedOn is { } closed
            ? $"审查调查：{was.OpenedOn:yyyy-MM-dd}立案的案件已于{closed:yyyy-MM-dd}结案"
            : $"审查调查：撤去{was.OpenedOn:yyyy-MM-dd}立案的记录"),
        .. now.Where(i => old.All(was => was.Id != i.Id)).Select(i => $"审查调查：补记{i.OpenedOn:yyyy-MM-dd}立案"),
    ];

    private static IEnumerable<string> VillageRecords(FactsDocument before, FactsDocument after, DateOnly asOf, Dictionary<string, string> names)
    {
        var then = FactsInSight.Villages(before, asOf).ToDictionary(v => v.Id, StringComparer.Ordinal);
        foreach (var village in FactsInSight.Villages(after, asOf))
        {
            if (!then.TryGetValue(village.Id, out var old))
            {
                continue;
            }

            foreach (var text in Records($"{names[village.Id]}集体奖励", old.Awards, village.Awards, a => a.Id, Words))
            {
                yield return text;
            }

            foreach (var text in Differs($"{names[village.Id]}的类别或年度数据", old with { Awards = [] }, village with { Awards = [] }))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> Records<T>(string name, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> id, Func<T, string> words)
    {
        var old = before.ToDictionary(id, StringComparer.Ordinal);
        foreach (var record in after)
        {
            if (!old.Remove(id(record), out var was))
            {
                yield return $"{name}：补记 {words(record)}";
            }
            else if (Text(was) != Text(record))
            {
                yield return words(was) == words(record) ? $"{name}：{words(record)}（其他内容有变动）" : $"{name}：{words(was)} 改为 {words(record)}";
            }
        }

        foreach (var gone in old.Values)
        {
            yield return $"{name}：撤去 {words(gone)}";
        }
    }

    private static IEnumerable<string> Differs<T>(string name, T before, T after) =>
        Text(before) == Text(after) ? [] : [$"{name}有变动"];

    private static string Words(AppointmentFacts post, Dictionary<string, string> names) =>
        $"{names.GetValueOrDefault(post.Village, "")}{post.Post.InChinese()}{(post.Acting ? "（代理）" : "")} {post.Start:yyyy-MM-dd} 至 {Day(post.End)}"
        + (post.LeaveReason is { } reason ? $"（{reason.InChinese()}）" : "");

    private static string Words(AwardFacts award) => $"{award.Date:yyyy-MM-dd} {award.Level.InChinese()}“{award.Title}”{Revoked(award.RevokedOn)}";

    private static string Revoked(DateOnly? day) => day is { } on ? $"（{on:yyyy-MM-dd}撤销）" : "";

    private static string Day(DateOnly? day) => day is { } on ? $"{on:yyyy-MM-dd}" : "今";

    private static string Item(PolicyDocument policy, string code) =>
        policy.Profiles.SelectMany(p => p.ListedItems).FirstOrDefault(item => item.Code == code)?.Name ?? code;

    private static string Text<T>(T part) => JsonSerializer.Serialize(part, StrictJson.Options);
}
