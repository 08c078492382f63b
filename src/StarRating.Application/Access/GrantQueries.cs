using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

public sealed record GrantFilter(string Search = "", Function? Function = null, string Role = "", long? CountyId = null);

/// <summary>What an account may do in one place.</summary>
public sealed record HeldPlace(GrantPlace Place, string Name, IReadOnlyList<Function> Functions)
{
    /// <summary>The role that comes nearest, with what was added and left out: 县级主管（另加 1 项，少 2 项）.</summary>
    public string Role
    {
        get
        {
            var nearest = RolePresets.All.Where(role => role.ScopeKind == Place.Kind)
                .Select(role => (role.Name, More: Functions.Except(role.Functions).Count(), Less: role.Functions.Except(Functions).Count()))
                .OrderBy(role => role.More + role.Less).FirstOrDefault();
            return nearest switch
            {
                (null, _, _) => $"{Functions.Count} 项功能",
                (var name, 0, 0) => name,
                (_, var more, var less) when more + less > Functions.Count => $"{Functions.Count} 项功能",
                (var name, var more, 0) => $"{name}（另加 {more} 项）",
                (var name, 0, var less) => $"{name}（少 {less} 项）",
                (var name, var more, var less) => $"{name}（另加 {more} 项，少 {less} 项）",
            };
        }
    }
}

public sealed record GrantHolder(long UserId, string Login, string Name, bool IsClosed, IReadOnlyList<HeldPlace> Places);

/// <summary>Who may do what where.</summary>
public sealed class GrantQueries(StarRatingContext db, AccountQueries accounts)
{
    private static readonly ListOrder<User> Orders = new ListOrder<User>(user => user.Id)
        .By("login", user => user.NormalizedUserName)
        .By("name", user => user.NameSort)
        .By("functions", user => user.Grants.Count).Then(user => user.NormalizedUserName);

    public async Task<KeyPage<GrantHolder>> Page(GrantFilter filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var page = await Orders.Page(Matching(filter), sort, ask, users => users.Select(user => user.Id), id => id, stop);
        var rows = (await Rows(db.Users.Where(user => page.Rows.Contains(user.Id)), stop)).ToDictionary(row => row.UserId);
        return page.To(id => rows[id]);
    }

    public async Task<GrantHolder> Of(long userId, CancellationToken stop = default) =>
        (await Rows(db.Users.Where(user => user.Id == userId), stop)).SingleOrDefault() ?? throw new NotFound("account");

    private IQueryable<User> Matching(GrantFilter filter)
    {
        var users = db.Users.AsNoTracking();
        if (filter.Search.Trim() is { Length: > 0 } typed)
        {
            users = users.Called(typed);
        }

        if (filter.Function is { } function)
        {
            users = users.Where(user => user.Grants.Any(grant => grant.Function == function));
        }

        if (filter.CountyId is { } county)
        {
            users = users.Where(user => user.Grants.Any(grant => grant.CountyId == county));
        }

        // Each role is known by a function that no other of the same reach has: the last of its list.
        if (RolePresets.All.FirstOrDefault(role => role.Name == filter.Role) is { } wanted)
        {
            var (mark, kind) = (MarkOf(wanted), wanted.ScopeKind);
            users = users.Where(user => user.Grants.Any(grant => grant.ScopeKind == kind && grant.Function == mark));
            if (wanted == RolePresets.CountyStaff)
            {
                users = users.Where(user => !user.Grants.Any(grant => grant.ScopeKind == kind && grant.Function == Function.YearAdvance));
            }
        }
        else if (filter.Role == Without)
        {
            users = users.Where(user => !user.Grants.Any());
        }

        return users;
    }

    /// <summary>Accounts that may do nothing.</summary>
    public const string Without = "无授权";

    private static Function MarkOf(RolePreset role) => role == RolePresets.CountyManager ? Function.YearAdvance : role == RolePresets.CountyStaff ? Function.CohortFreeze : role.Functions[^1];

    private async Task<IReadOnlyList<GrantHolder>> Rows(IQueryable<User> users, CancellationToken stop)
    {
        var rows = await users.AsNoTracking().Select(user => new { user.Id, user.UserName, user.DisplayName, user.ClosedAt }).ToListAsync(stop);
        var ids = rows.ConvertAll(user => user.Id);
        var grants = (await db.Grants.AsNoTracking().Where(grant => ids.Contains(grant.UserId)).ToListAsync(stop)).ToLookup(grant => grant.UserId);
        var names = (await accounts.Places(stop)).ToDictionary(place => (place.CountyId, place.TownshipId), place => place.Name);
        return rows.ConvertAll(user => new GrantHolder(user.Id, user.UserName!, user.DisplayName, user.ClosedAt is not null,
        [
            .. grants[user.Id].GroupBy(GrantPlace.Of).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.CountyId).ThenBy(group => group.Key.TownshipId)
                .Select(group => new HeldPlace(group.Key, NameOf(group.Key), [.. group.Select(grant => grant.Function).Distinct().Order()])),
        ]));

        string NameOf(GrantPlace place) => place.CountyId is { } county
            ? names.GetValueOrDefault((county, place.TownshipId)) ?? names.GetValueOrDefault((county, null)) ?? place.Kind.InChinese()
            : place.Kind.InChinese();
    }
}
