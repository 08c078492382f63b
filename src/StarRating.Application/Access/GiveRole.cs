using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

public sealed record RoleGift(long UserId, string Role, GrantPlace Place, string Reason);

/// <summary>Gives the functions of a role in one place; those that the account has there already stay.</summary>
public sealed class GiveRole(StarRatingContext db, Session session)
{
    public async Task Give(RoleGift gift, CancellationToken stop = default)
    {
        var role = RolePresets.All.FirstOrDefault(role => role.Name == gift.Role) ?? throw new Refusal("请选择角色。", nameof(RoleGift.Role));
        if (role.ScopeKind != gift.Place.Kind)
        {
            throw new Refusal($"“{role.Name}”的范围须是{role.ScopeKind.InChinese()}，请重新选择范围。", nameof(RoleGift.Place));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await LastAdministrators.OneAtATime(db, stop);
        var account = await AccountRules.Load(db, gift.UserId, stop);
        var held = await db.Grants.AsNoTracking().Where(grant => grant.UserId == gift.UserId).ToListAsync(stop);
        var here = held.Where(grant => GrantPlace.Of(grant) == gift.Place).Select(grant => grant.Function);
        await new GrantGuard(db, session).Set<GiveRole>(account, gift.Place, [.. here.Union(role.Functions)], gift.Reason, stop);
        await transaction.CommitAsync(stop);
    }
}
