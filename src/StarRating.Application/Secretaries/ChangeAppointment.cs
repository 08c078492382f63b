using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>What is put right in a record that was entered wrongly.</summary>
public sealed record AppointmentEdit(
    long Id,
    int Version,
    DateOnly StartsOn,
    DatePrecision StartsPrecision,
    DateOnly? EndsOn,
    DatePrecision EndsPrecision,
    LeaveReason? LeaveReason,
    DateOnly? ViolationOverturnedOn,
    bool IsActing,
    bool IsMain,
    string AppointDocument,
    string LeaveDocument,
    string Reason);

/// <summary>更正任职记录. Post and village do not change: another post or village is another record.</summary>
public sealed class ChangeAppointment(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<long> Change(AppointmentEdit edit, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var appointment = await db.Appointments.Include(a => a.Secretary).SingleOrDefaultAsync(a => a.Id == edit.Id, stop)
            ?? throw new NotFound("appointment");
        if (appointment.VoidedAt is not null)
        {
            throw new Refusal("这条任职记录已作废，不能再修改。");
        }

        Guard(edit);
        AppointmentGuard.LeaveReasonFits(appointment.Post, edit.LeaveReason);
        AppointmentGuard.ExistsOn(await db.Villages.AsNoTracking().SingleAsync(v => v.Id == appointment.VillageId, stop), edit.StartsOn, AppointmentFields.StartsOn);
        appointment.StartsOn = Dates.Start(edit.StartsOn, edit.StartsPrecision);
        appointment.StartsPrecision = edit.StartsPrecision;
        appointment.EndsOn = edit.EndsOn is { } end ? Dates.Start(end, edit.EndsPrecision) : null;
        appointment.EndsPrecision = edit.EndsPrecision;
        appointment.LeaveReason = edit.LeaveReason;
        appointment.ViolationOverturnedOn = edit.ViolationOverturnedOn;
        appointment.IsActing = edit.IsActing;
        appointment.IsMain = edit.IsMain;
        appointment.AppointDocument = edit.AppointDocument;
        appointment.LeaveDocument = edit.LeaveDocument;
        await new AppointmentGuard(db, clock).Check(AppointmentGuard.Held(appointment), appointment.Secretary.BornOn, stop);

        db.Expect(appointment, edit.Version);
        session.Why.For<ChangeAppointment>(edit.Reason);
        await db.SaveChangesAsync(stop);
        await PresentPlace.Refresh(db, appointment.Secretary, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return appointment.SecretaryId;
    }

    private void Guard(AppointmentEdit edit)
    {
        if (edit.EndsOn is null && edit.LeaveReason is not null)
        {
            throw new Refusal("选了离任原因，还要填写离任日期；仍在任的请清空离任原因。", AppointmentFields.EndsOn);
        }

        if (edit.EndsOn is not null && edit.LeaveReason is null)
        {
            throw new Refusal("请选择离任原因。", nameof(AppointmentEdit.LeaveReason));
        }

        if (edit.ViolationOverturnedOn is { } overturned)
        {
            if (edit.LeaveReason != LeaveReason.RemovedForViolation)
            {
                throw new Refusal("只有“因违纪违法免职（撤职）”的决定才登记撤销日期。", nameof(AppointmentEdit.ViolationOverturnedOn));
            }

            if (overturned < edit.EndsOn || overturned > clock.Today())
            {
                throw new Refusal("撤销原决定的日期应在免职日期之后、今天之前，请核对。", nameof(AppointmentEdit.ViolationOverturnedOn));
            }
        }
    }
}
