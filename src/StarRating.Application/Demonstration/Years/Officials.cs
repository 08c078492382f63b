using StarRating.Application.Demonstration.Accounts;
using StarRating.Data.Access;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>Who works in one county.</summary>
internal sealed class Officials(County county, IReadOnlyList<DemonstrationAccount> accounts)
{
    public Official Manager { get; } = Of(county, accounts, RolePresets.CountyManager);

    public Official Staff { get; } = Of(county, accounts, RolePresets.CountyStaff);

    public Official Reviewer(Township township)
    {
        var account = accounts.FirstOrDefault(account => account.User.TownshipId == township.Id);
        return new Official(account?.User.Id, township.Name + "考核员", SessionScope.Townships(county.Id, township.Id));
    }

    private static Official Of(County county, IReadOnlyList<DemonstrationAccount> accounts, RolePreset role)
    {
        var user = accounts.First(account => account.User.CountyId == county.Id && account.Role == role.Name).User;
        return new Official(user.Id, user.DisplayName, SessionScope.County(county.Id));
    }
}
