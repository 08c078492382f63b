using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>A decision that grants stars, as its document says it.</summary>
public sealed record StarsToGrant(int Year, string TypeCode, int Stars, DateOnly DecidedOn, string DocumentNumber, string Reason);

/// <summary>登记授予星: stars of a type of the year's policy, by decision of a committee, up to the cap of the type.</summary>
public sealed class GrantStars(StarRatingContext db, Session session, StarDecisionQueries choices, TimeProvider clock)
{
    public async Task Grant(long secretaryId, StarsToGrant wish, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(wish.DecidedOn, clock, "决定日期", nameof(wish.DecidedOn));
        var type = (await choices.Grants(person.CountyId, stop)).FirstOrDefault(choice => choice.Year == wish.Year && choice.Code == wish.TypeCode)
            ?? throw new Refusal($"{wish.Year}年度适用的政策没有这一种授予星，请重新选择。", nameof(wish.TypeCode));
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var held = await db.GrantedStars.AsNoTracking().Where(g => g.SecretaryId == secretaryId && g.Year == wish.Year && g.TypeCode == wish.TypeCode && g.VoidedAt == null)
            .Select(g => new { g.Stars, g.DocumentNumber }).ToListAsync(stop);
        if (held.Exists(g => g.DocumentNumber == wish.DocumentNumber))
        {
            throw new Refusal($"{wish.DocumentNumber}授予的{type.Name}已经登记过，请勿重复登记。", nameof(wish.DocumentNumber));
        }

        var already = held.Sum(g => g.Stars);
        if (wish.Stars < 1 || already + wish.Stars > type.Cap)
        {
            throw new Refusal(
                $"政策规定{type.Name}每年最多授予{type.Cap}星{(already > 0 ? $"，本年度已授予{already}星" : "")}，{(already < type.Cap ? $"请填 1 至 {type.Cap - already}。" : "不能再授予。")}", nameof(wish.Stars));
        }

        db.GrantedStars.Add(new GrantedStar
        {
            CountyId = person.CountyId,
            SecretaryId = secretaryId,
            Year = wish.Year,
            TypeCode = type.Code,
            TypeName = type.Name,
            Stars = wish.Stars,
            DecidedOn = wish.DecidedOn,
            DocumentNumber = wish.DocumentNumber,
            Reason = wish.Reason,
        });
        session.Why.For<GrantStars>($"{wish.DocumentNumber}：{wish.Reason}");
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
