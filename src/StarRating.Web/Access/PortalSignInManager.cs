using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Web.Access;

/// <summary>A closed account cannot sign in, and is told no more than a wrong password would be. Lockout follows the stored rules.</summary>
public sealed class PortalSignInManager(
    UserManager<User> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<User> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation,
    PasswordRuleBook book)
    : SignInManager<User>(users, accessor, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(User user) => user.ClosedAt is null && await base.CanSignInAsync(user);

    public override async Task<SignInResult> CheckPasswordSignInAsync(User user, string password, bool lockoutOnFailure)
    {
        // The options are shared by all requests; this manager lives for one.
        var rules = await book.Read(Context.RequestAborted);
        var shared = Options;
        UserManager.Options = new IdentityOptions
        {
            ClaimsIdentity = shared.ClaimsIdentity,
            User = shared.User,
            Password = shared.Password,
            SignIn = shared.SignIn,
            Tokens = shared.Tokens,
            Stores = shared.Stores,
            Lockout = new LockoutOptions
            {
                AllowedForNewUsers = true,
                MaxFailedAccessAttempts = rules.MaxFailures,
                DefaultLockoutTimeSpan = TimeSpan.FromMinutes(rules.LockMinutes),
            },
        };
        return await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
    }
}
