using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>An award as its document says it. With a village it is the village's, and counts for its secretary on that day.</summary>
public sealed record AwardToRecord(string Title, AwardLevel Level, string Authority, DateOnly AwardedOn, string DocumentNumber, bool OfVillage, string Reason);

/// <summary>登记奖励, of the person or of the village the person serves.</summary>
public sealed class RecordAward(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Record(long secretaryId, AwardToRecord wish, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(wish.AwardedOn, clock, "授予日期", nameof(wish.AwardedOn));
        var village = wish.OfVillage ? await VillageThen(secretaryId, wish.AwardedOn, stop) : (long?)null;
        if (await db.Awards.AnyAsync(
            a => a.VoidedAt == null && a.Title == wish.Title && a.AwardedOn == wish.AwardedOn
                && (village == null ? a.SecretaryId == secretaryId : a.VillageId == village), stop))
        {
            throw new Refusal($"“{wish.Title}”（{wish.AwardedOn:yyyy-MM-dd}）已经登记过，请勿重复登记。", nameof(wish.Title));
        }

        db.Awards.Add(new Award
        {
            CountyId = person.CountyId,
            SecretaryId = village is null ? secretaryId : null,
            VillageId = village,
            Title = wish.Title,
            Level = wish.Level,
            Authority = wish.Authority,
            AwardedOn = wish.AwardedOn,
            DocumentNumber = wish.DocumentNumber,
        });
        session.Why.For<RecordAward>(wish.Reason);
        await db.SaveChangesAsync(stop);
    }

    private async Task<long> VillageThen(long secretaryId, DateOnly day, CancellationToken stop) =>
        await db.Appointments.AsNoTracking()
            .Where(a => a.SecretaryId == secretaryId && a.VoidedAt == null && a.Post == Post.Secretary
                && a.StartsOn <= day && (a.EndsOn == null || a.EndsOn > day))
            .OrderByDescending(a => a.IsMain).ThenBy(a => a.Id)
            .Select(a => (long?)a.VillageId).FirstOrDefaultAsync(stop)
        ?? throw new Refusal($"{day:yyyy-MM-dd}本人没有担任任何村（社区）的书记，不能登记为村（社区）获得的奖励。", nameof(AwardToRecord.OfVillage));
}
