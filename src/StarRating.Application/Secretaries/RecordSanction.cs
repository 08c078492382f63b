using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>A sanction as its decision says it.</summary>
public sealed record SanctionToRecord(
    SanctionKind Kind, DateOnly DecidedOn, int? EffectMonths, bool DutyRelated, string EventId, string Authority, string DocumentNumber, string Note, string Reason);

/// <summary>登记处理处分.</summary>
public sealed class RecordSanction(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Record(long secretaryId, SanctionToRecord wish, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(wish.DecidedOn, clock, "决定日期", nameof(wish.DecidedOn));
        if (await db.Sanctions.AnyAsync(
            s => s.SecretaryId == secretaryId && s.VoidedAt == null && s.Kind == wish.Kind && s.DecidedOn == wish.DecidedOn, stop))
        {
            throw new Refusal($"{wish.DecidedOn:yyyy-MM-dd}的“{wish.Kind.InChinese()}”已经登记过，请勿重复登记。", nameof(wish.Kind));
        }

        db.Sanctions.Add(new Sanction
        {
            CountyId = person.CountyId,
            SecretaryId = secretaryId,
            Kind = wish.Kind,
            DecidedOn = wish.DecidedOn,
            EffectMonths = wish.EffectMonths,
            EffectEndsOn = wish.EffectMonths is > 0 and { } months ? wish.DecidedOn.AddMonths(months).AddDays(-1) : null,
            DutyRelated = wish.DutyRelated,
            EventId = wish.EventId.Length > 0 ? wish.EventId : null,
            Authority = wish.Authority,
            DocumentNumber = wish.DocumentNumber,
            Note = wish.Note,
        });
        session.Why.For<RecordSanction>(wish.Reason);
        await db.SaveChangesAsync(stop);
    }
}
