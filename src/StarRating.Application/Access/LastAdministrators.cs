using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>There is always somebody who keeps the accounts and somebody who gives the functions.</summary>
internal static class LastAdministrators
{
    private static readonly (Function Function, string Role)[] Needed =
        [(Function.AccountsEdit, RolePresets.SystemAdministrator.Name), (Function.GrantsEdit, RolePresets.SecurityAdministrator.Name)];

    /// <summary>
    /// Two administrators who take each other away at the same moment would both see the other still there: who writes this row first goes
    /// first, the other waits for the end of that transaction.
    /// </summary>
    public static Task OneAtATime(StarRatingContext db, CancellationToken stop) => db.Installation.ExecuteUpdateAsync(
        set => set.SetProperty(installation => installation.Version, installation => installation.Version + 1), stop);

    /// <summary>The role that nobody else with an open account has; null when there is none.</summary>
    public static async Task<string?> LastRoleOf(StarRatingContext db, long userId, CancellationToken stop)
    {
        foreach (var (function, role) in Needed)
        {
            var holders = await db.Grants.Where(grant => grant.Function == function && grant.User.ClosedAt == null).Select(grant => grant.UserId).Distinct().ToListAsync(stop);
            if (holders is [var only] && only == userId)
            {
                return role;
            }
        }

        return null;
    }
}
