using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Notices;
using StarRating.Data.Ratings;
using StarRating.Notices;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>张贴公示 of an approved correction: its own notice with its own working-day clock, as long as the year's policy asks.</summary>
public sealed class AnnounceCorrection(StarRatingContext db, Holidays holidays, PublicityRule rule, TimeProvider clock)
{
    public async Task Announce(long id, int version, NoticeToPost wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var correction = await db.Corrections.AsTracking().Include(c => c.RatingYear).Include(c => c.CohortMember)
            .SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFound("correction");
        if (correction.State != CorrectionState.Approved || correction.NoticeId is not null)
        {
            throw correction.NoticeId is null ? CorrectionGuards.Moved(correction) : new Refusal("公示已经登记，不需要再次登记。");
        }

        NoticeGuards.Text(wish.Title, wish.Number, wish.ContactPhone);
        GuardDate(wish.PostedOn, BusinessTime.BusinessDate(correction.ApprovedAt!.Value));
        var days = await rule.WorkingDays(correction.RatingYear.PolicyVersionId, cancel);
        var period = PublicityPeriod.After(wish.PostedOn, days, await holidays.Calendar(cancel));
        correction.Notice = new Notice
        {
            CountyId = correction.CountyId,
            RatingYearId = correction.RatingYearId,
            Subject = $"{CorrectionWords.Of(correction.Kind)}：{correction.CohortMember.SecretaryName}",
            Number = wish.Number.Trim(),
            Title = wish.Title.Trim(),
            PostedOn = wish.PostedOn,
            StartsOn = period.StartsOn,
            EndsOn = period.EndsOn,
            WorkingDays = days,
            ContactPhone = wish.ContactPhone.Trim(),
        };
        db.Expect(correction, version);
        db.Session.Why.For<AnnounceCorrection>($"{correction.Notice.Subject}，公示{period.StartsOn:yyyy-MM-dd}至{period.EndsOn:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancel);
    }

    private void GuardDate(DateOnly postedOn, DateOnly approvedOn)
    {
        if (postedOn < approvedOn)
        {
            throw new Refusal($"张贴日期{postedOn:yyyy-MM-dd}早于批准日期{approvedOn:yyyy-MM-dd}，请核对。", nameof(NoticeToPost.PostedOn));
        }

        var latest = clock.Today().AddDays(PostNotice.DaysAhead);
        if (postedOn > latest)
        {
            throw new Refusal($"张贴日期最多可提前{PostNotice.DaysAhead}天登记，即不晚于{latest:yyyy-MM-dd}。", nameof(NoticeToPost.PostedOn));
        }
    }
}
