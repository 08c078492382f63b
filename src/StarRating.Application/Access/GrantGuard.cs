using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Puts the functions of an account in one place to what they shall be, records it, and refuses what the separation of the three administrators forbids.</summary>
internal sealed class GrantGuard(StarRatingContext db, Session session)
{
    public async Task Set<TUseCase>(User account, GrantPlace place, IReadOnlyCollection<Function> wanted, string reason, CancellationToken stop)
    {
        AccountRules.NeedsReason(reason);
        if (account.Id == session.UserId)
        {
            throw new Refusal("不能更改自己的授权，请由另一位安全管理员办理。");
        }

        var held = await db.Grants.Where(grant => grant.UserId == account.Id).ToListAsync(stop);
        var here = held.Where(grant => GrantPlace.Of(grant) == place).ToList();
        var given = wanted.Except(here.Select(grant => grant.Function)).ToList();
        var taken = here.Where(grant => !wanted.Contains(grant.Function)).ToList();
        if (given.Count == 0 && taken.Count == 0)
        {
            throw new Refusal("授权没有变化，没有保存。");
        }

        if (given.Count > 0)
        {
            if (account.ClosedAt is not null)
            {
                throw new Refusal($"账号“{account.UserName}”已停用，不能再授权；原有的授权可以收回。");
            }

            await Fits(place, given, stop);
            Excludes([.. held.Except(taken).Select(grant => grant.Function), .. given]);
        }

        foreach (var gone in taken)
        {
            if (gone.Function is Function.AccountsEdit or Function.GrantsEdit && await LastAdministrators.LastRoleOf(db, account.Id, stop) is { } role
                && RolePresets.AdministratorOf(gone.Function)!.Name == role)
            {
                throw new Refusal($"“{account.DisplayName}”是唯一可用的{role}，收回后无人能办理这项工作。请先另设一名{role}。");
            }
        }

        db.RemoveRange(taken);
        db.AddRange(given.Select(function => new Grant
        {
            UserId = account.Id,
            Function = function,
            ScopeKind = place.Kind,
            CountyId = place.CountyId,
            TownshipId = place.TownshipId,
        }));
        session.Why.For<TUseCase>(reason);

        // The log of the rows names grants; this line names the account.
        db.RecordDone(nameof(User), account.Id, place.CountyId, place.TownshipId);
        await db.SaveChangesAsync(stop);
    }

    private async Task Fits(GrantPlace place, IReadOnlyList<Function> given, CancellationToken stop)
    {
        await AccountRules.CheckPlace(db, place.CountyId, place.TownshipId, stop);
        var possible = GrantPlace.Functions(place.Kind);
        if (given.Where(function => !possible.Contains(function)).Select(function => function.InChinese()).ToList() is { Count: > 0 } impossible)
        {
            throw new Refusal($"“{string.Join("、", impossible)}”不能在“{place.Kind.InChinese()}”范围内授予。", "Functions");
        }
    }

    /// <summary>三员分立.</summary>
    private static void Excludes(IReadOnlyList<Function> all)
    {
        var roles = all.Select(function => RolePresets.AdministratorOf(function)?.Name ?? "业务人员").Distinct().ToList();
        if (roles.Count > 1)
        {
            throw new Refusal($"一个账号不能同时是{string.Join("和", roles)}：系统管理员、安全管理员、审计管理员互不兼任，也不兼业务工作。请先收回原有授权，或另用一个账号。");
        }
    }
}
