using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Notices;

namespace StarRating.Application.Notices;

/// <summary>The finding and the decision.</summary>
/// <param name="Finding">What the inquiry found.</param>
/// <param name="Decision">How it was decided.</param>
/// <param name="DecidedOn">When.</param>
/// <param name="Version">Version of the objection that the page showed.</param>
public sealed record DecisionOnObjection(string Finding, ObjectionDecision Decision, DateOnly DecidedOn, int Version);

/// <summary>处理异议. An upheld one keeps the year from being sealed until the proposal was corrected and announced anew.</summary>
public sealed class DecideObjection(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Decide(long objectionId, DecisionOnObjection wish, CancellationToken cancel = default)
    {
        var objection = await db.Objections.Include(o => o.Notice).ThenInclude(n => n.RatingYear)
            .SingleOrDefaultAsync(o => o.Id == objectionId, cancel) ?? throw new NotFound("objection");
        if (objection.Notice.RatingYear.Stage.IsSealed())
        {
            throw new Refusal($"{objection.Notice.RatingYear.Year}年度已生效，异议处理决定不能再改。个人结果确有错误的，请办理更正。");
        }

        Guard(wish, objection);
        if (objection.Version != wish.Version)
        {
            throw Stale();
        }

        objection.Finding = wish.Finding.Trim();
        objection.Decision = wish.Decision;
        objection.DecidedOn = wish.DecidedOn;
        objection.DecidedBy = session.UserName;
        session.Why.For<DecideObjection>(wish.Finding);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Stale();
        }
    }

    private static Refusal Stale() => new("该异议刚刚由他人处理，本次决定未保存。请查看最新情况后再办理。");

    private void Guard(DecisionOnObjection wish, Objection objection)
    {
        NoticeGuards.Filled(wish.Finding, 1000, "调查核实情况", nameof(wish.Finding));
        if (!Enum.IsDefined(wish.Decision))
        {
            throw new Refusal("请选择处理决定。", nameof(wish.Decision));
        }

        if (wish.DecidedOn < objection.ReceivedOn)
        {
            throw new Refusal($"决定日期{wish.DecidedOn:yyyy-MM-dd}早于收到日期{objection.ReceivedOn:yyyy-MM-dd}，请核对。", nameof(wish.DecidedOn));
        }

        if (wish.DecidedOn > clock.Today())
        {
            throw new Refusal($"决定日期{wish.DecidedOn:yyyy-MM-dd}在今天之后，请核对。", nameof(wish.DecidedOn));
        }
    }
}
