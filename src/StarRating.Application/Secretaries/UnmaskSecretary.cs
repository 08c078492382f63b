using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>The texts that are otherwise masked.</summary>
public sealed record UnmaskedData(string IdNumber, string Phone, string BankCard);

/// <summary>查看完整信息: gives the texts and records that they were given, to whom and why.</summary>
public sealed class UnmaskSecretary(StarRatingContext db, Session session)
{
    public async Task<UnmaskedData> Unmask(long id, string reason, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop) ?? throw new NotFound("secretary");
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new Refusal("请填写查看完整信息的事由，事由将记入日志。", "Reason");
        }

        session.Why.For<UnmaskSecretary>(reason);
        db.RecordDone(nameof(Secretary), id, person.CountyId, person.TownshipId);
        await db.SaveChangesAsync(stop);
        return new(person.IdNumber?.Reveal() ?? "", person.Phone?.Reveal() ?? "", person.BankCard?.Reveal() ?? "");
    }
}
