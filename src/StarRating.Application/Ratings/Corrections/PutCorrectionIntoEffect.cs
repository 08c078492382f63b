using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Notices;
using StarRating.Data.Ratings;
using StarRating.Notices;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>
/// 生效: when the notice has hung its working days, the prepared versions are sealed and take the place of the ones in force, which stay
/// readable. All in one transaction; asked again it changes nothing.
/// </summary>
public sealed class PutCorrectionIntoEffect(StarRatingContext db, CorrectionCheck check, CorrectionPay pay, Holidays holidays, TimeProvider clock)
{
    public async Task Seal(long id, int version, CancellationToken cancel = default)
    {
        try
        {
            await SealAtOnce(id, version, cancel);
        }
        catch (Exception lost) when (lost is not DbUpdateConcurrencyException && lost.IsCollision())
        {
            throw new Refusal("这件更正或补定刚刚由他人办理，本次没有封存。请查看最新情况。");
        }
    }

    private async Task SealAtOnce(long id, int version, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var correction = await db.Corrections.AsTracking().Include(c => c.Notice).Include(c => c.CohortMember)
            .SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFound("correction");
        if (correction.State == CorrectionState.InEffect)
        {
            return;
        }

        if (correction.State != CorrectionState.Approved)
        {
            throw CorrectionGuards.Moved(correction);
        }

        CorrectionGuards.AnotherPerson(correction, db.Session);
        await GuardNotice(correction.Notice, cancel);
        var (reckoning, rows) = await check.Of(correction, cancel);
        correction.PayJson = CorrectionJson.Write(await pay.Of(correction.Kind, reckoning.Years, clock.Today(), cancel));
        await Replace(rows, cancel);
        correction.State = CorrectionState.InEffect;
        correction.EffectiveAt = clock.UtcNow();
        correction.EffectiveBy = db.Session.UserName;
        correction.OpenSecretaryId = null;
        db.Expect(correction, version);
        db.Session.Why.For<PutCorrectionIntoEffect>(
            $"{correction.CohortMember.SecretaryName}{correction.Year}年度{CorrectionWords.Of(correction.Kind)}生效：{OutcomeSentence.Of(correction.OldOutcome, correction.OldStars)}改为{OutcomeSentence.Of(correction.NewOutcome, correction.NewStars)}");
        await db.SaveChangesAsync(cancel);
        await RatingSummaries.Refresh(db, [.. rows.Select(r => r.RatingYearId).Distinct()], cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task GuardNotice(Notice? notice, CancellationToken cancel)
    {
        if (notice is null)
        {
            throw new Refusal("公示尚未张贴，不能生效。请先由县级经办登记张贴公示。");
        }

        var period = PublicityPeriod.After(notice.PostedOn, notice.WorkingDays, await holidays.Calendar(cancel));
        if (period.WorkingDaysLeft(clock.Today()) is > 0 and var left)
        {
            throw new Refusal($"公示期至{period.EndsOn:yyyy-MM-dd}，还有{left}个工作日，期满后才能生效。");
        }
    }

    private async Task Replace(List<Rating> rows, CancellationToken cancel)
    {
        var replaced = rows.Select(r => r.SupersedesId).ToList();
        foreach (var held in await db.Ratings.AsTracking().Where(r => replaced.Contains(r.Id)).ToListAsync(cancel))
        {
            held.IsCurrent = false;
        }

        foreach (var row in rows)
        {
            row.IsCurrent = true;
            (row.ConfirmedAt, row.ConfirmedBy) = (clock.UtcNow(), db.Session.UserName);
            row.Seal(clock.UtcNow());
        }
    }
}
