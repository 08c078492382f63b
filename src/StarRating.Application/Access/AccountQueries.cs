using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

public enum AccountState
{
    [ChineseName("正常")]
    Open,

    /// <summary>By wrong passwords, for some minutes.</summary>
    [ChineseName("锁定")]
    Locked,

    [ChineseName("停用")]
    Closed,
}

public sealed record AccountFilter(string Search = "", AccountState? State = null, long? CountyId = null);

/// <summary>One account as the 系统管理员 sees it: never what it may do.</summary>
public sealed record AccountRow(
    long Id, string Login, string Name, long? CountyId, long? TownshipId, string Place, AccountState State, bool MustChangePassword, DateTime? LastSignedInAt,
    DateTime? ClosedAt, DateTimeOffset? LockedUntil, string Stamp);

/// <summary>A place that an account or a grant may name.</summary>
public sealed record PlaceChoice(long CountyId, long? TownshipId, string Name);

/// <summary>Reads of accounts. The filters of places are lifted: an account may belong anywhere in the city, and names of places are no secret.</summary>
public sealed class AccountQueries(StarRatingContext db, TimeProvider clock)
{
    private static readonly ListOrder<User> Orders = new ListOrder<User>(user => user.Id)
        .By("login", user => user.NormalizedUserName)
        .By("name", user => user.NameSort)
        .By("place", user => user.CountyId).Then(user => user.TownshipId)
        .By("signed", user => user.LastSignedInAt);

    public async Task<KeyPage<AccountRow>> Page(AccountFilter filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var page = await Orders.Page(await Matching(filter, stop), sort, ask, users => users.Select(user => user.Id), id => id, stop);
        var rows = (await Rows(db.Users.Where(user => page.Rows.Contains(user.Id)), stop)).ToDictionary(row => row.Id);
        return page.To(id => rows[id]);
    }

    public async Task<AccountRow> Of(long id, CancellationToken stop = default) =>
        (await Rows(db.Users.Where(user => user.Id == id), stop)).SingleOrDefault() ?? throw new NotFound("account");

    /// <summary>Counties with their townships, in order.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> Places(CancellationToken stop = default)
    {
        var counties = await db.Counties.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().Where(county => county.ValidTo == null)
            .OrderBy(county => county.SortOrder).ThenBy(county => county.Code).Select(county => new PlaceChoice(county.Id, null, county.Name)).ToListAsync(stop);
        var townships = (await db.Townships.IgnoreQueryFilters([Filter.Tenant, Filter.Township]).AsNoTracking().Where(township => township.ValidTo == null)
            .OrderBy(township => township.Code).Select(township => new PlaceChoice(township.CountyId, township.Id, township.Name)).ToListAsync(stop))
            .ToLookup(township => township.CountyId);
        return [.. counties.SelectMany(county => townships[county.CountyId].Select(township => township with { Name = $"{county.Name} {township.Name}" }).Prepend(county))];
    }

    private async Task<IQueryable<User>> Matching(AccountFilter filter, CancellationToken stop)
    {
        var users = db.Users.AsNoTracking();
        if (filter.Search.Trim() is { Length: > 0 } typed)
        {
            users = users.Called(typed);
        }

        if (filter.CountyId is { } county)
        {
            users = users.Where(user => user.CountyId == county);
        }

        if (filter.State == AccountState.Closed)
        {
            return users.Where(user => user.ClosedAt != null);
        }

        if (filter.State is null)
        {
            return users;
        }

        // SQLite cannot compare these instants; those that were ever locked are few.
        var now = clock.GetUtcNow();
        var locked = (await db.Users.AsNoTracking().Where(user => user.LockoutEnd != null).Select(user => new { user.Id, user.LockoutEnd }).ToListAsync(stop))
            .Where(user => user.LockoutEnd > now).Select(user => user.Id).ToList();
        users = users.Where(user => user.ClosedAt == null);
        return filter.State == AccountState.Locked ? users.Where(user => locked.Contains(user.Id)) : users.Where(user => !locked.Contains(user.Id));
    }

    private async Task<IReadOnlyList<AccountRow>> Rows(IQueryable<User> users, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var rows = await users.AsNoTracking().Select(user => new
        {
            user.Id,
            user.UserName,
            user.DisplayName,
            user.CountyId,
            user.TownshipId,
            user.ClosedAt,
            user.LockoutEnd,
            user.MustChangePassword,
            user.LastSignedInAt,
            user.ConcurrencyStamp,
        }).ToListAsync(stop);
        var names = (await Places(stop)).ToDictionary(place => (place.CountyId, place.TownshipId), place => place.Name);
        return rows.ConvertAll(user => new AccountRow(
            user.Id,
            user.UserName!,
            user.DisplayName,
            user.CountyId,
            user.TownshipId,
            user.CountyId is { } county ? names.GetValueOrDefault((county, user.TownshipId)) ?? names.GetValueOrDefault((county, null)) ?? "" : "市级",
            user.ClosedAt is not null ? AccountState.Closed : user.LockoutEnd > now ? AccountState.Locked : AccountState.Open,
            user.MustChangePassword,
            user.LastSignedInAt,
            user.ClosedAt,
            user.LockoutEnd,
            user.ConcurrencyStamp ?? ""));
    }
}
