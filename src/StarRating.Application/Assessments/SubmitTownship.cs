using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>上报: the township hands its figures to the county; from then on they are locked. What is missing blocks.</summary>
public sealed class SubmitTownship(StarRatingContext context, AssessmentReader reader, TimeProvider clock)
{
    public async Task Run(long yearId, long townshipId, CancellationToken cancel = default)
    {
        context.Session.Why.For<SubmitTownship>();
        await using var township = await TownshipYear.Hold(context, yearId, townshipId, cancel);
        var progress = township.Progress;
        progress.State = TownshipMoves.After(township, TownshipAction.Submit);
        var members = await reader.Read(township.Year, context.CohortMembers.Where(m => m.TownshipId == townshipId), cancel);
        var missing = members.Aggregate(new Missing(0, 0, 0), (sum, member) => sum + member.Missing);
        if (missing.All > 0)
        {
            throw new Refusal($"还不能上报：{MissingWords.Of(missing)}{Which(members)}。补齐后再上报，已填内容均已保存。");
        }

        (progress.SubmittedAt, progress.SubmittedBy) = (clock.UtcNow(), context.Session.UserName);
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
    }

    /// <summary>The first of those without evidence, by name.</summary>
    private static string Which(IReadOnlyList<MemberAssessment> members)
    {
        var without = members.SelectMany(m => m.WithoutEvidence.Select(e => $"{m.Member.SecretaryName}“{e.Node.Name}”")).ToList();
        return without.Count == 0 ? "" : $"（缺佐证材料：{string.Join("、", without.Take(5))}{(without.Count > 5 ? "等" : "")}）";
    }
}
