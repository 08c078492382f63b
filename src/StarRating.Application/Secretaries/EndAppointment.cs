using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>How a post ended.</summary>
public sealed record AppointmentEnd(
    long Id, int Version, DateOnly EndsOn, DatePrecision Precision, LeaveReason LeaveReason, string Document, bool BothPosts, string Reason);

/// <summary>登记离任: of one post, or of both posts of 一肩挑 in the same village.</summary>
public sealed class EndAppointment(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<long> End(AppointmentEnd end, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var appointment = await db.Appointments.Include(a => a.Secretary).SingleOrDefaultAsync(a => a.Id == end.Id, stop)
            ?? throw new NotFound("appointment");
        if (appointment.VoidedAt is not null || appointment.EndsOn is not null)
        {
            throw new Refusal("这条任职记录已经离任或作废。需要改正日期的，请用“更正”。");
        }

        var ending = end.BothPosts
            ? await db.Appointments
                .Where(a => a.SecretaryId == appointment.SecretaryId && a.VillageId == appointment.VillageId && a.EndsOn == null && a.VoidedAt == null)
                .ToListAsync(stop)
            : [appointment];
        var guard = new AppointmentGuard(db, clock);
        foreach (var post in ending)
        {
            AppointmentGuard.LeaveReasonFits(post.Post, end.LeaveReason);
            post.EndsOn = Dates.Start(end.EndsOn, end.Precision);
            post.EndsPrecision = end.Precision;
            post.LeaveReason = end.LeaveReason;
            post.LeaveDocument = end.Document;
            await guard.Check(AppointmentGuard.Held(post), appointment.Secretary.BornOn, stop);
        }

        db.Expect(appointment, end.Version);
        session.Why.For<EndAppointment>(end.Reason);
        await db.SaveChangesAsync(stop);
        await PresentPlace.Refresh(db, appointment.Secretary, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return appointment.SecretaryId;
    }
}
