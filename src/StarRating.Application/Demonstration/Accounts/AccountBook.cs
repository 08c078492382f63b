using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StarRating.Application.Access;
using StarRating.Application.Demonstration.Divisions;
using StarRating.Data.Access;

namespace StarRating.Application.Demonstration.Accounts;

/// <summary>
/// The three administrators; one city official; a manager and a staff member for each county; a reviewer for every township of 盐湖区 and for two townships of each
/// other county.
/// </summary>
internal sealed class AccountBook(CityDivisions divisions)
{
    private const string FullyStaffedCounty = "140802";

    /// <summary>The township whose reviewer is printed at start.</summary>
    private const string MainTownship = "140802101";

    /// <summary>The passwords are long and random, so that stretching them adds nothing but seconds to the start.</summary>
    private readonly PasswordHasher<User> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 2000 }));

    private readonly PasswordRules _rules = new();

    private readonly List<DemonstrationAccount> _accounts = [];

    private long _grants;

    public IReadOnlyList<DemonstrationAccount> Write()
    {
        Add("shiji", RolePresets.CityOfficial, CityDivisions.CityName, null, null, isMain: true);
        foreach (var county in divisions.Counties)
        {
            var login = CountyLogins.Of(county.Code);
            var main = county.Code == FullyStaffedCounty;
            Add($"{login}-zhuguan", RolePresets.CountyManager, county.Name, county.Id, null, main);
            Add($"{login}-jingban", RolePresets.CountyStaff, county.Name, county.Id, null, main);
            foreach (var township in divisions.RatedTownships.Where(township => township.CountyId == county.Id).Take(main ? int.MaxValue : 2))
            {
                Add($"{login}-kaohe-{township.Code[6..]}", RolePresets.TownshipReviewer, county.Name + township.Name, county.Id, township.Id, township.Code == MainTownship);
            }
        }

        Add("xitong", RolePresets.SystemAdministrator, CityDivisions.CityName, null, null, isMain: true);
        Add("anquan", RolePresets.SecurityAdministrator, CityDivisions.CityName, null, null, isMain: true);
        Add("shenji", RolePresets.AuditAdministrator, CityDivisions.CityName, null, null, isMain: true);
        return _accounts;
    }

    private void Add(string login, RolePreset role, string place, long? countyId, long? townshipId, bool isMain)
    {
        var user = new User
        {
            Id = _accounts.Count + 1,
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            DisplayName = place + role.Name,
            CountyId = countyId,
            TownshipId = townshipId,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"),
        };
        var password = RandomPassword.New(_rules);
        user.PasswordHash = _hasher.HashPassword(user, password);
        _accounts.Add(new DemonstrationAccount(login, password, role.Name, place, isMain)
        {
            User = user,
            Grants = [.. role.Functions.Select(function => new Grant
            {
                Id = ++_grants,
                UserId = user.Id,
                Function = function,
                ScopeKind = role.ScopeKind,
                CountyId = countyId,
                TownshipId = townshipId,
            })],
        });
    }
}
