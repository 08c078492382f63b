using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StarRating.Application;
using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Web.Access;

/// <summary>What the sign-in cookie carries beside the identity.</summary>
public static class PortalClaims
{
    public const string DisplayName = "star:name";
    public const string MustChangePassword = "star:must-change";

    /// <summary>The county picked at the top right; only narrows what the grants allow.</summary>
    public const string County = "star:county";

    /// <summary>The same identity with another county picked, or none.</summary>
    public static Claim? CountyClaim(long? countyId) =>
        countyId is { } id ? new Claim(County, id.ToString(CultureInfo.InvariantCulture)) : null;
}

/// <summary>Adds the display name and the duty to change a first password, or one that is too old by the rules.</summary>
public sealed class PortalClaimsFactory(UserManager<User> users, IOptions<IdentityOptions> options, PasswordRuleBook book, TimeProvider clock) : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(PortalClaims.DisplayName, user.DisplayName));
        var rules = await book.Read();
        var expired = rules.ExpiryDays > 0 && user.PasswordChangedAt is { } changed && clock.UtcNow() - changed > TimeSpan.FromDays(rules.ExpiryDays);
        if (user.MustChangePassword || expired)
        {
            identity.AddClaim(new Claim(PortalClaims.MustChangePassword, "1"));
        }

        return identity;
    }
}
