using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Who it is for and where the person works; what it may do is given by somebody else.</summary>
public sealed record NewAccount(string Login, string Name, long? CountyId, long? TownshipId, string Reason);

/// <summary>A password that was made just now; it is shown once and kept nowhere in clear.</summary>
public sealed record MadePassword(long UserId, string Login, string Name, string Password);

/// <summary>Opens an account without any function, with a random password that must be changed.</summary>
public sealed class OpenAccount(StarRatingContext db, Session session, IPasswordHasher<User> hasher, PasswordRuleBook book)
{
    public async Task<MadePassword> Open(NewAccount wanted, CancellationToken stop = default)
    {
        if (!AccountRules.IsLogin(wanted.Login))
        {
            throw new Refusal(AccountRules.LoginInWords, nameof(NewAccount.Login));
        }

        if (await db.Users.AnyAsync(user => user.NormalizedUserName == AccountRules.Normalised(wanted.Login), stop))
        {
            throw new Refusal($"登录名“{wanted.Login}”已被使用（停用的账号也保留登录名），请换一个。", nameof(NewAccount.Login));
        }

        AccountRules.NeedsReason(wanted.Reason);
        await AccountRules.CheckPlace(db, wanted.CountyId, wanted.TownshipId, stop);

        var password = RandomPassword.New(await book.Read(stop));
        var account = Accounts.Make(wanted.Login, wanted.Name, password, hasher);
        account.CountyId = wanted.CountyId;
        account.TownshipId = wanted.TownshipId;
        account.MustChangePassword = true;
        session.Why.For<OpenAccount>(wanted.Reason);
        db.Add(account);
        await db.SaveChangesAsync(stop);
        return new(account.Id, wanted.Login, wanted.Name, password);
    }
}

/// <summary>A new account, as it is stored.</summary>
internal static class Accounts
{
    public static User Make(string login, string name, string password, IPasswordHasher<User> hasher)
    {
        var account = new User
        {
            UserName = login,
            NormalizedUserName = AccountRules.Normalised(login),
            DisplayName = name,
            LockoutEnabled = true,
        };
        AccountRules.Restamp(account);
        account.PasswordHash = hasher.HashPassword(account, password);
        return account;
    }
}
