using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Notices;
using StarRating.Notices;

namespace StarRating.Application.Notices;

/// <summary>What the form of a notice says.</summary>
/// <param name="Number">Document number; may be empty.</param>
/// <param name="Title">Title in the head.</param>
/// <param name="PostedOn">Day of posting; never counted.</param>
/// <param name="ContactPhone">Supervision telephone.</param>
public sealed record NoticeToPost(string Number, string Title, DateOnly PostedOn, string ContactPhone);

/// <summary>张贴公示: registers the day of posting, from which the working-day clock runs. One notice at a time holds for a year's list.</summary>
public sealed class PostNotice(StarRatingContext db, Session session, Holidays holidays, PublicityRule rule, TimeProvider clock)
{
    /// <summary>A notice may be registered some days before it is put up.</summary>
    public const int DaysAhead = 10;

    public async Task<long> Post(long yearId, NoticeToPost wish, CancellationToken cancel = default)
    {
        var year = await db.RatingYears.SingleOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("rating year");
        if (year.Stage != YearStage.Notice)
        {
            throw YearMoved.NotInStage(year, YearStage.Notice, "张贴公示");
        }

        NoticeGuards.Text(wish.Title, wish.Number, wish.ContactPhone);
        GuardDate(year, wish.PostedOn);
        if (await db.Notices.AnyAsync(n => n.RatingYearId == yearId && n.VoidedAt == null && n.Subject == "", cancel))
        {
            throw AlreadyPosted(year);
        }

        var workingDays = await rule.WorkingDays(year.PolicyVersionId, cancel);
        var period = PublicityPeriod.After(wish.PostedOn, workingDays, await holidays.Calendar(cancel));
        var notice = new Notice
        {
            CountyId = year.CountyId,
            RatingYearId = yearId,
            Number = wish.Number.Trim(),
            Title = wish.Title.Trim(),
            PostedOn = wish.PostedOn,
            StartsOn = period.StartsOn,
            EndsOn = period.EndsOn,
            WorkingDays = workingDays,
            ContactPhone = wish.ContactPhone.Trim(),
        };
        db.Notices.Add(notice);

        // Two notices posted at once meet on the year's row, which both raise.
        db.Entry(year).Property(y => y.Version).IsModified = true;
        session.Why.For<PostNotice>($"{year.Year}年度评定结果公示，{period.StartsOn:yyyy-MM-dd}至{period.EndsOn:yyyy-MM-dd}");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw AlreadyPosted(year);
        }

        return notice.Id;
    }

    private static Refusal AlreadyPosted(RatingYear year) =>
        new($"{year.Year}年度的公示已经登记，本次登记未保存。内容有误的，请撤回原公示后重新张贴。");

    private void GuardDate(RatingYear year, DateOnly postedOn)
    {
        var opened = BusinessTime.BusinessDate(year.StageChangedAt);
        if (postedOn < opened)
        {
            throw new Refusal(
                $"张贴日期{postedOn:yyyy-MM-dd}早于进入公示阶段的日期{opened:yyyy-MM-dd}，名单当时尚未确定。请核对张贴日期。",
                nameof(NoticeToPost.PostedOn));
        }

        var latest = clock.Today().AddDays(DaysAhead);
        if (postedOn > latest)
        {
            throw new Refusal($"张贴日期最多可提前{DaysAhead}天登记，即不晚于{latest:yyyy-MM-dd}。", nameof(NoticeToPost.PostedOn));
        }
    }
}
