using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Web.Access;

/// <summary>
/// A password that proves right but was stretched less than today is stored anew by the framework: the log gives it the name of who has just proven it, and calls
/// it what it is, no change of the password.
/// </summary>
public sealed class PortalUserManager(
    IUserStore<User> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<User> hasher,
    IEnumerable<IUserValidator<User>> userValidators,
    IEnumerable<IPasswordValidator<User>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<User>> logger,
    Session session)
    : UserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    protected override async Task<PasswordVerificationResult> VerifyPasswordAsync(IUserPasswordStore<User> store, User user, string password)
    {
        var result = await base.VerifyPasswordAsync(store, user, password);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            session.Enter(session.Scope, user.Id, user.DisplayName);
            session.Why.For(RecordSignIn.Stretching);
        }

        return result;
    }
}
