using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>An application to reset an administrator's password.</summary>
public sealed record ResetRow(long Id, long UserId, string Login, string Name, string Role, string AskedBy, DateTime AskedAt, string Reason, DateTime? ConsentedAt, string ConsentedBy);

/// <summary>How an account's password may be reset.</summary>
/// <param name="Role">系统管理员, 安全管理员 or 审计管理员; null for an account that is none of them.</param>
/// <param name="ConsentOf">Who is to consent.</param>
/// <param name="Request">The open application.</param>
/// <param name="IsGood">Consented to, and not too long ago.</param>
public sealed record ResetState(string? Role, string ConsentOf, ResetRow? Request, bool IsGood)
{
    public bool MayReset => Role is null || IsGood;
}

/// <summary>Reads of applications; no password and no hash is read.</summary>
public sealed class ResetQueries(StarRatingContext db, TimeProvider clock)
{
    public async Task<ResetState> Of(long userId, CancellationToken stop = default)
    {
        if (await ResetRules.AdministratorOf(db, userId, stop) is not { } role)
        {
            return new(null, "", null, false);
        }

        var open = await ResetRules.Open(db, userId).AsNoTracking().Include(r => r.User).OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop);
        return new(role.Name, ResetRules.ConsentOf(role).Name, open is null ? null : Row(open, role), open is not null && ResetRules.IsGood(open, clock.UtcNow()));
    }

    /// <summary>Applications that wait for this administrator.</summary>
    public async Task<IReadOnlyList<ResetRow>> WaitingFor(RolePreset administrator, CancellationToken stop = default)
    {
        List<ResetRow> found = [];
        foreach (var request in await db.ResetRequests.AsNoTracking().Include(r => r.User).Where(r => r.ClosedAt == null && r.ConsentedAt == null).OrderBy(r => r.Id).ToListAsync(stop))
        {
            if (await ResetRules.AdministratorOf(db, request.UserId, stop) is { } role && ResetRules.ConsentOf(role) == administrator)
            {
                found.Add(Row(request, role));
            }
        }

        return found;
    }

    /// <summary>Consented to and not used yet.</summary>
    public async Task<IReadOnlyList<ResetRow>> Granted(CancellationToken stop = default)
    {
        var since = clock.UtcNow().AddHours(-ResetRequest.HoursGood);
        List<ResetRow> found = [];
        foreach (var request in await db.ResetRequests.AsNoTracking().Include(r => r.User).Where(r => r.ClosedAt == null && r.ConsentedAt > since).OrderBy(r => r.Id).ToListAsync(stop))
        {
            if (await ResetRules.AdministratorOf(db, request.UserId, stop) is { } role)
            {
                found.Add(Row(request, role));
            }
        }

        return found;
    }

    private static ResetRow Row(ResetRequest request, RolePreset role) => new(
        request.Id, request.UserId, request.User.UserName ?? "", request.User.DisplayName, role.Name, request.AskedBy, request.AskedAt, request.Reason, request.ConsentedAt, request.ConsentedBy);
}
