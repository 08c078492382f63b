using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Whose consent the reset of an administrator's password needs: never the one who asks, never the one whose password it is.</summary>
internal static class ResetRules
{
    /// <summary>The administrator that an account is; null for an account of business or without grants.</summary>
    public static async Task<RolePreset?> AdministratorOf(StarRatingContext db, long userId, CancellationToken stop) =>
        (await db.Grants.AsNoTracking().Where(grant => grant.UserId == userId).Select(grant => grant.Function).ToListAsync(stop))
        .Select(RolePresets.AdministratorOf).FirstOrDefault(role => role is not null);

    /// <summary>安全管理员 consents to the others' resets; to the reset of a 安全管理员, who could give any function to anybody, the 审计管理员 does.</summary>
    public static RolePreset ConsentOf(RolePreset target) =>
        target == RolePresets.SecurityAdministrator ? RolePresets.AuditAdministrator : RolePresets.SecurityAdministrator;

    public static IQueryable<ResetRequest> Open(StarRatingContext db, long userId) => db.ResetRequests.Where(request => request.UserId == userId && request.ClosedAt == null);

    public static bool IsGood(ResetRequest request, DateTime now) => request.ConsentedAt is { } at && at.AddHours(ResetRequest.HoursGood) > now;
}
