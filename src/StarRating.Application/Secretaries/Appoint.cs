using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>An appointment as its document says it; past ones carry their end.</summary>
public sealed record AppointmentToMake(
    long VillageId,
    PostsToHold Posts,
    DateOnly StartsOn,
    DatePrecision StartsPrecision,
    bool IsActing,
    bool IsMain,
    string Document,
    DateOnly? EndsOn = null,
    DatePrecision EndsPrecision = DatePrecision.Day,
    LeaveReason? LeaveReason = null,
    string LeaveDocument = "");

/// <summary>新增任职: one record a post; both posts of 一肩挑 at once.</summary>
public sealed class Appoint(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Make(long secretaryId, AppointmentToMake wish, string reason, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var person = await db.Secretaries.SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        if (person.Status == SecretaryStatus.TransferredOut)
        {
            throw new Refusal($"{person.Name}已调出本县（市、区），不能再登记任职。");
        }

        var guard = new AppointmentGuard(db, clock);
        var village = await guard.VillageFor(wish.VillageId, wish.StartsOn, AppointmentFields.VillageId, stop);
        session.Why.For<Appoint>(reason);
        await Appointing.Add(db, guard, person, village, wish, stop);
        await transaction.CommitAsync(stop);
    }
}

/// <summary>Adds the records of one appointment; shared by registering a person and appointing a known one.</summary>
internal static class Appointing
{
    public static async Task Add(
        StarRatingContext db, AppointmentGuard guard, Secretary person, Village village, AppointmentToMake wish, CancellationToken stop)
    {
        if (wish.EndsOn is null != wish.LeaveReason is null)
        {
            throw wish.EndsOn is null
                ? new Refusal("选了离任原因，还要填写离任日期；仍在任的请清空离任原因。", AppointmentFields.EndsOn)
                : new Refusal("请选择离任原因。", nameof(AppointmentToMake.LeaveReason));
        }

        foreach (var post in wish.Posts.Posts())
        {
            AppointmentGuard.LeaveReasonFits(post, wish.LeaveReason);
            var appointment = new Appointment
            {
                CountyId = person.CountyId,
                SecretaryId = person.Id,
                VillageId = village.Id,
                VillageName = village.Name,
                TownshipName = village.Township.Name,
                Post = post,
                StartsOn = Dates.Start(wish.StartsOn, wish.StartsPrecision),
                StartsPrecision = wish.StartsPrecision,
                EndsOn = wish.EndsOn is { } end ? Dates.Start(end, wish.EndsPrecision) : null,
                EndsPrecision = wish.EndsPrecision,
                IsActing = wish.IsActing,
                IsMain = wish.IsMain,
                AppointDocument = wish.Document,
                LeaveReason = wish.LeaveReason,
                LeaveDocument = wish.LeaveDocument,
            };
            await guard.Check(AppointmentGuard.Held(appointment), person.BornOn, stop);
            db.Appointments.Add(appointment);
        }

        await db.SaveChangesAsync(stop);
        await PresentPlace.Refresh(db, person, stop);
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>Dates that are known by the month or year only stand on its first day (rating rules §2).</summary>
internal static class Dates
{
    public static DateOnly Start(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => new DateOnly(date.Year, date.Month, 1),
        DatePrecision.Year => new DateOnly(date.Year, 1, 1),
        _ => date,
    };
}
