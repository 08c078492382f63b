using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Notices;

namespace StarRating.Application.Notices;

/// <summary>An objection as the office received it.</summary>
/// <param name="CohortMemberId">The person it is about; null when it is about the whole list.</param>
/// <param name="ReceivedOn">When.</param>
/// <param name="Objector">Who; empty for 匿名.</param>
/// <param name="Contact">How to answer; may be empty.</param>
/// <param name="Content">What is said.</param>
public sealed record ObjectionToRecord(long? CohortMemberId, DateOnly ReceivedOn, string Objector, string Contact, string Content);

/// <summary>登记异议: from then on the publicity cannot end until it is decided.</summary>
public sealed class RecordObjection(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<long> Record(long noticeId, ObjectionToRecord wish, CancellationToken cancel = default)
    {
        try
        {
            return await RecordAtOnce(noticeId, wish, cancel);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw new Refusal("该年度刚刚由他人办理，异议没有登记。请刷新后重新登记。");
        }
    }

    private async Task<long> RecordAtOnce(long noticeId, ObjectionToRecord wish, CancellationToken cancel)
    {
        // Serializable: an objection received while the year is being sealed either blocks the seal or comes after it.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var notice = await db.Notices.Include(n => n.RatingYear).SingleOrDefaultAsync(n => n.Id == noticeId, cancel) ?? throw new NotFound("notice");
        if (notice.VoidedAt is not null)
        {
            throw new Refusal("该公示已经撤回，异议请登记在现行公示上。");
        }

        if (notice.RatingYear.Stage != YearStage.Notice)
        {
            throw YearMoved.NotInStage(notice.RatingYear, YearStage.Notice, "登记异议");
        }

        Guard(wish, notice);
        var objection = new Objection
        {
            CountyId = notice.CountyId,
            TownshipId = await TownshipOf(wish, notice, cancel),
            NoticeId = noticeId,
            CohortMemberId = wish.CohortMemberId,
            ReceivedOn = wish.ReceivedOn,
            Objector = wish.Objector.Trim() is { Length: > 0 } name ? name : "匿名",
            Contact = wish.Contact.Trim(),
            Content = wish.Content.Trim(),
        };
        db.Objections.Add(objection);
        session.Why.For<RecordObjection>("登记公示期间收到的异议");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return objection.Id;
    }

    private void Guard(ObjectionToRecord wish, Notice notice)
    {
        NoticeGuards.Filled(wish.Content, 1000, "异议内容", nameof(wish.Content));
        NoticeGuards.AtMost(wish.Objector, 60, "异议人", nameof(wish.Objector));
        NoticeGuards.AtMost(wish.Contact, 60, "联系方式", nameof(wish.Contact));
        if (wish.ReceivedOn < notice.PostedOn)
        {
            throw new Refusal($"收到日期{wish.ReceivedOn:yyyy-MM-dd}早于公示张贴日期{notice.PostedOn:yyyy-MM-dd}，请核对。", nameof(wish.ReceivedOn));
        }

        if (wish.ReceivedOn > clock.Today())
        {
            throw new Refusal($"收到日期{wish.ReceivedOn:yyyy-MM-dd}在今天之后，请核对。", nameof(wish.ReceivedOn));
        }
    }

    private async Task<long?> TownshipOf(ObjectionToRecord wish, Notice notice, CancellationToken cancel)
    {
        if (wish.CohortMemberId is not { } id)
        {
            return null;
        }

        var member = await db.CohortMembers.AsNoTracking().Where(m => m.Id == id && m.RatingYearId == notice.RatingYearId)
            .Select(m => new { m.TownshipId }).SingleOrDefaultAsync(cancel);
        return member?.TownshipId ?? throw new NotFound("cohort member");
    }
}
