using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Jobs;

namespace StarRating.Application.Access;

/// <summary>One thing that an administrator ought to look at.</summary>
/// <param name="Text">What, with how many.</param>
/// <param name="Detail">Which, where that is no business of a county.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="IsUrgent">Shown as such.</param>
public sealed record AdministratorTodo(string Text, string Detail, string Path, bool IsUrgent = false);

/// <summary>
/// 待办 of the three administrators: accounts and grants, never a business row. The jobs of every account are counted, and nothing of them is shown.
/// </summary>
public sealed class AdministratorTodos(StarRatingContext db, ResetQueries resets, TimeProvider clock)
{
    private const int Days = 7;

    /// <summary>Of the 系统管理员: who is locked out, who never came, what failed.</summary>
    public async Task<IReadOnlyList<AdministratorTodo>> OfSystem(CancellationToken stop = default)
    {
        var found = new List<AdministratorTodo>();
        var now = clock.GetUtcNow();
        found.AddRange((await resets.Granted(stop)).Select(r => new AdministratorTodo($"{r.Role}“{r.Login}”的密码可以重置了", $"{r.ConsentedBy}已同意，24小时内有效，只可重置一次", $"/accounts/{r.UserId}", true)));

        // SQLite cannot compare these instants; those that were ever locked are few.
        var locked = (await db.Users.AsNoTracking().Where(u => u.ClosedAt == null && u.LockoutEnd != null).Select(u => new { u.UserName, u.LockoutEnd }).ToListAsync(stop)).Where(u => u.LockoutEnd > now).Select(u => u.UserName!).ToList();
        Add(found, locked.Count, $"{locked.Count} 个账号因连续输错密码被锁定", Names(locked), "/accounts?state=Locked", true);
        var unused = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null && u.LastSignedInAt == null).OrderBy(u => u.Id).Select(u => u.UserName!).ToListAsync(stop);
        Add(found, unused.Count, $"{unused.Count} 个账号从未登录", Names(unused), "/accounts");
        var since = clock.UtcNow().AddDays(-Days);
        var failed = await db.Jobs.IgnoreQueryFilters([Filter.Holder]).AsNoTracking().CountAsync(job => job.State == JobState.Failed && job.EndedAt > since, stop);
        Add(found, failed, $"最近{Days}天有 {failed} 项任务未完成", "由提出的人在“任务”中查看原因；反复出现的，请查看运行日志", "/jobs");
        return found;
    }

    /// <summary>Of the 安全管理员: whose reset waits for consent, who may do nothing yet.</summary>
    public async Task<IReadOnlyList<AdministratorTodo>> OfSecurity(CancellationToken stop = default)
    {
        var found = new List<AdministratorTodo>();
        var without = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null && !u.Grants.Any()).OrderBy(u => u.Id).Select(u => u.UserName!).ToListAsync(stop);
        Add(found, without.Count, $"{without.Count} 个账号还没有授权", Names(without), $"/grants?role={Uri.EscapeDataString(GrantQueries.Without)}");
        return found;
    }

    /// <summary>Of the 审计管理员: what looks like somebody trying a door.</summary>
    public async Task<IReadOnlyList<AdministratorTodo>> OfAudit(CancellationToken stop = default)
    {
        var found = new List<AdministratorTodo>();
        var since = clock.UtcNow().AddDays(-Days);
        var from = clock.Today().AddDays(-Days);
        var acts = await db.ChangeRecords.IgnoreQueryFilters([Filter.Tenant, Filter.Township, Filter.Person]).AsNoTracking()
            .Where(r => r.At > since && (r.UseCase == "SignInFailed" || r.UseCase == "LockAccount" || r.UseCase == nameof(ResetPassword) || r.UseCase == "GiveRole" || r.UseCase == "ChangeGrants"))
            .GroupBy(r => r.UseCase).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        foreach (var (act, words, urgent) in new[]
        {
            ("SignInFailed", "次登录失败", true), ("LockAccount", "次账号锁定", true), (nameof(ResetPassword), "次重置密码", false), ("GiveRole", "次授予角色", false), ("ChangeGrants", "次调整授权", false),
        })
        {
            if (acts.GetValueOrDefault(act) is > 0 and var count)
            {
                found.Add(new($"最近{Days}天有 {count} {words}", "请核对是否正常", $"/audit?what={act}&from={from:yyyy-MM-dd}", urgent));
            }
        }

        return found;
    }

    private static void Add(List<AdministratorTodo> found, int count, string text, string detail, string path, bool urgent = false)
    {
        if (count > 0)
        {
            found.Add(new(text, detail, path, urgent));
        }
    }

    private static string Names(List<string> logins) => string.Join("、", logins.Take(8)) + (logins.Count > 8 ? $" 等 {logins.Count} 个" : "");
}
