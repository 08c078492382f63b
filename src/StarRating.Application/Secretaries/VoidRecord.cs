using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Secretaries;

/// <summary>The records of a person's file that can be voided.</summary>
public enum RecordKind
{
    [ChineseName("任职记录")]
    Appointment,

    [ChineseName("奖励记录")]
    Award,

    [ChineseName("处理处分记录")]
    Sanction,

    [ChineseName("审查调查记录")]
    Investigation,

    [ChineseName("清单事项记录")]
    ListedEvent,

    [ChineseName("停职记录")]
    Suspension,

    [ChineseName("授予星记录")]
    GrantedStar,

    [ChineseName("研究决定记录")]
    CommitteeDecision,
}

/// <summary>作废: a record entered by mistake stays readable, struck through, and is read by no rule.</summary>
public sealed class VoidRecord(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Void(RecordKind kind, long id, int version, string reason, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        session.Why.For<VoidRecord>(reason);
        switch (kind)
        {
            case RecordKind.Appointment:
                var appointment = await Find(db.Appointments.Include(a => a.Secretary), id, version, stop);
                (appointment.VoidedAt, appointment.VoidReason) = (Once(appointment.VoidedAt), reason);
                await db.SaveChangesAsync(stop);
                await PresentPlace.Refresh(db, appointment.Secretary, stop);
                break;
            case RecordKind.Award:
                var award = await Find(db.Awards, id, version, stop);
                (award.VoidedAt, award.VoidReason) = (Once(award.VoidedAt), reason);
                break;
            case RecordKind.Sanction:
                var sanction = await Find(db.Sanctions, id, version, stop);
                (sanction.VoidedAt, sanction.VoidReason) = (Once(sanction.VoidedAt), reason);
                break;
            case RecordKind.Investigation:
                var investigation = await Find(db.Investigations, id, version, stop);
                (investigation.VoidedAt, investigation.VoidReason) = (Once(investigation.VoidedAt), reason);
                break;
            case RecordKind.ListedEvent:
                var listed = await Find(db.ListedEvents, id, version, stop);
                (listed.VoidedAt, listed.VoidReason) = (Once(listed.VoidedAt), reason);
                break;
            case RecordKind.Suspension:
                var suspension = await Find(db.SuspensionsFromPost, id, version, stop);
                (suspension.VoidedAt, suspension.VoidReason) = (Once(suspension.VoidedAt), reason);
                break;
            case RecordKind.GrantedStar:
                var granted = await Find(db.GrantedStars, id, version, stop);
                (granted.VoidedAt, granted.VoidReason) = (Once(granted.VoidedAt), reason);
                break;
            case RecordKind.CommitteeDecision:
                var decision = await Find(db.CommitteeDecisions, id, version, stop);
                (decision.VoidedAt, decision.VoidReason) = (Once(decision.VoidedAt), reason);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task<T> Find<T>(IQueryable<T> rows, long id, int version, CancellationToken stop)
        where T : Entity
    {
        var row = await rows.SingleOrDefaultAsync(r => r.Id == id, stop) ?? throw new NotFound(typeof(T).Name);
        db.Expect(row, version);
        return row;
    }

    private DateTime Once(DateTime? voided) => voided is null ? clock.UtcNow() : throw new Refusal("这条记录已经作废。");
}
