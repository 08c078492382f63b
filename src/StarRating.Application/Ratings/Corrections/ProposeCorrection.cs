using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>
/// 提请审批: stores what a correction or supplement would make, as unsealed versions that nobody reads yet. Of one person one is open at a
/// time, because later years follow earlier ones.
/// </summary>
public sealed class ProposeCorrection(StarRatingContext db, CorrectionReckoner reckoner, CorrectionPay pay, TimeProvider clock)
{
    /// <returns>The id of the proposal.</returns>
    public async Task<long> Propose(CorrectionWish wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        CorrectionGuards.Texts(wish);
        var held = await db.Ratings.AsNoTracking().Include(r => r.CohortMember).SingleOrDefaultAsync(r => r.Id == wish.HeldRatingId, cancel)
            ?? throw new NotFound("rating");
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var correction = await db.Corrections.AsTracking().SingleOrDefaultAsync(c => c.OpenSecretaryId == held.SecretaryId, cancel);
        if (correction is not null && (correction.State != CorrectionState.Returned || correction.HeldRatingId != held.Id))
        {
            throw AlreadyOpen(held, correction.State);
        }

        correction ??= db.Corrections.Add(Begin(held)).Entity;
        Fill(correction, wish);
        db.Session.Why.For<ProposeCorrection>($"{held.CohortMember.SecretaryName}{held.Year}年度{CorrectionWords.Of(correction.Kind)}：{correction.Reason}");
        try
        {
            await db.SaveChangesAsync(cancel);
            await Compute(correction, wish, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (Exception lost) when (lost is DbUpdateException || lost.IsCollision())
        {
            throw AlreadyOpen(held, CorrectionState.Proposed);
        }

        return correction.Id;
    }

    private static Correction Begin(Rating held) => new()
    {
        CountyId = held.CountyId,
        TownshipId = held.TownshipId,
        RatingYearId = held.RatingYearId,
        Year = held.Year,
        CohortMemberId = held.CohortMemberId,
        SecretaryId = held.SecretaryId,
        OpenSecretaryId = held.SecretaryId,
        HeldRatingId = held.Id,
        Kind = held.OutcomeKind == StarRating.Ratings.OutcomeKind.Suspended ? RatingKind.Supplementary : RatingKind.Correction,
        OldOutcome = held.OutcomeKind,
        OldStars = held.Stars,
    };

    private void Fill(Correction correction, CorrectionWish wish)
    {
        correction.State = CorrectionState.Proposed;
        correction.Ground = correction.Kind == RatingKind.Correction ? wish.Ground : null;
        correction.Reason = wish.Reason.Trim();
        correction.DocumentNumber = wish.DocumentNumber.Trim();
        correction.CorrectedGrade = string.IsNullOrWhiteSpace(wish.Grade) ? null : wish.Grade.Trim();
        correction.CorrectedScore = wish.Score;
        correction.ProposedAt = clock.UtcNow();
        correction.ProposedById = db.Session.UserId;
        correction.ProposedBy = db.Session.UserName;
        (correction.ApprovedAt, correction.ApprovedById, correction.ApprovedBy, correction.NoticeId) = (null, null, "", null);
    }

    private async Task Compute(Correction correction, CorrectionWish wish, CancellationToken cancel)
    {
        var reckoning = await reckoner.Of(wish, correction.Id, clock.Today(), cancel);
        correction.NewOutcome = reckoning.First.Result.Outcome.Kind;
        correction.NewStars = reckoning.First.Result.Outcome.Stars();
        correction.DifferencesJson = CorrectionJson.Write(reckoning.Differences);
        correction.PayJson = CorrectionJson.Write(await pay.Of(correction.Kind, reckoning.Years, clock.Today(), cancel));
        db.Ratings.RemoveRange(await db.Ratings.AsTracking().Where(r => r.CorrectionId == correction.Id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        db.Ratings.AddRange(reckoning.Years.Select(year => year.Row(correction)));
    }

    private static Refusal AlreadyOpen(Rating held, CorrectionState state) => new(
        state == CorrectionState.Returned
            ? $"{held.CohortMember.SecretaryName}另有一件已退回、未办结的更正或补定。请先重新提出或撤回那一件。"
            : $"{held.CohortMember.SecretaryName}已有一件更正或补定正在办理，本次没有保存。请先办结那一件。");
}
