using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>登记清单事项 (负面清单, 一票否决 …) under its code in the policy.</summary>
public sealed class RecordListedEvent(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Record(
        long secretaryId, string itemCode, DateOnly occurredOn, string description, string eventId, string document, string reason, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(occurredOn, clock, "发生日期", "OccurredOn");
        db.ListedEvents.Add(new ListedEvent
        {
            CountyId = person.CountyId,
            SecretaryId = secretaryId,
            ItemCode = itemCode,
            OccurredOn = occurredOn,
            Description = description,
            EventId = eventId.Length > 0 ? eventId : null,
            DocumentNumber = document,
        });
        session.Why.For<RecordListedEvent>(reason);
        await db.SaveChangesAsync(stop);
    }
}
