using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>登记清单事项 (负面清单, 一票否决 …) under its code in the policy.</summary>
public sealed class RecordListedEvent(StarRatingContext db, Session session, ListedItemQueries items, TimeProvider clock)
{
    public async Task Record(
        long secretaryId, string itemCode, DateOnly occurredOn, string description, string eventId, string document, string reason, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(occurredOn, clock, "发生日期", "OccurredOn");
        if ((await items.InForce(stop)).FirstOrDefault(item => item.Code == itemCode) is not { } item)
        {
            throw new Refusal("所选事项不在现行政策的清单中，请重新选择。", "ItemCode");
        }

        var sameEvent = eventId.Length > 0 ? eventId : null;
        if (await db.ListedEvents.AnyAsync(
            e => e.SecretaryId == secretaryId && e.VoidedAt == null && e.ItemCode == itemCode && e.OccurredOn == occurredOn && e.EventId == sameEvent, stop))
        {
            throw new Refusal($"{occurredOn:yyyy-MM-dd}的“{item.Name}”已经登记过，请勿重复登记。", "ItemCode");
        }

        db.ListedEvents.Add(new ListedEvent
        {
            CountyId = person.CountyId,
            SecretaryId = secretaryId,
            ItemCode = itemCode,
            OccurredOn = occurredOn,
            Description = description,
            EventId = sameEvent,
            DocumentNumber = document,
        });
        session.Why.For<RecordListedEvent>(reason);
        await db.SaveChangesAsync(stop);
    }
}
