using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>撤回佐证材料: uploaded by mistake. It stays stored and marked; no figure rests on it any longer.</summary>
public sealed class WithdrawEvidence(StarRatingContext context, TimeProvider clock)
{
    public async Task Withdraw(long id, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var seen = await context.EvidenceFiles.AsNoTracking().Where(f => f.Id == id).Select(f => new { f.TownshipId, f.CohortMember.RatingYearId }).FirstOrDefaultAsync(cancel)
            ?? throw new NotFound("evidence");
        await using var township = await TownshipYear.Hold(context, seen.RatingYearId, seen.TownshipId, cancel);
        if (ScoreGate.ClosedForTownship(township.Year.Stage, township.Progress.State) is { } closed)
        {
            throw new Refusal(closed);
        }

        if (reason.Trim().Length is 0 or > 200)
        {
            throw new Refusal("请填写撤回的原因，不超过 200 个字。", "Reason");
        }

        var file = await context.EvidenceFiles.AsTracking().SingleAsync(f => f.Id == id, cancel);
        if (file.VoidedAt is not null)
        {
            throw new Refusal("这份材料已经撤回。");
        }

        (file.VoidedAt, file.VoidReason) = (clock.UtcNow(), reason.Trim());
        context.Session.Why.For<WithdrawEvidence>($"撤回佐证材料 {file.FileName}：{reason.Trim()}");
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
    }
}
