using Microsoft.AspNetCore.Identity;
using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Web.Access;

/// <summary>Asks the stored rules, so that a change of theirs holds for the next password.</summary>
public sealed class RulesPasswordValidator(PasswordRuleBook book) : IPasswordValidator<User>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var faults = (await book.Read()).Faults(password ?? "", user.UserName);
        return faults.Count == 0 ? IdentityResult.Success
            : IdentityResult.Failed([.. faults.Select(fault => new IdentityError { Code = nameof(PasswordCheck), Description = fault })]);
    }
}
