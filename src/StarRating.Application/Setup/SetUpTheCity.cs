using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Access;
using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;

namespace StarRating.Application.Setup;

/// <summary>One of the three administrators, with the password that the person chose.</summary>
public sealed record FirstAccount(string Login, string Name, string Password);

/// <summary>
/// The last step of the first set-up: city, divisions and the three administrators in one transaction, after which the set-up is closed for good.
/// Of two who come at once, one is told that it is done.
/// </summary>
public sealed class SetUpTheCity(ContextFactory contexts, SetupDesk desk, IPasswordHasher<User> hasher, PasswordRuleBook book, TimeProvider clock)
{
    public const string AlreadyDone = "初始设置已由他人完成，本次没有保存。请到登录页登录。";

    /// <summary>Not known from the lists; before anything that an office records.</summary>
    private static readonly DateOnly Founded = new(1949, 10, 1);

    /// <param name="accounts">系统管理员, 安全管理员, 审计管理员, in this order.</param>
    /// <param name="stop">Leaves everything as it was.</param>
    public async Task SetUp(IReadOnlyList<FirstAccount> accounts, CancellationToken stop = default)
    {
        var rules = await book.Read(stop);
        Guard(accounts, rules);
        await using var db = SetupDesk.Open(contexts);
        var draft = await desk.Draft(stop);
        if (draft is not { Plan: { } plan, Agreed: true } || draft.CityName.Length == 0)
        {
            // Whoever finished a moment ago took the draft away.
            throw new Refusal(await db.Users.AnyAsync(stop) ? AlreadyDone : "城市名称和区划尚未确认，请返回前面的步骤。");
        }

        db.Session.Why.For<SetUpTheCity>("首次启动");
        await using var transaction = await db.Database.BeginTransactionAsync(stop);

        // The first to take this row goes on; the other waits here for the end of that transaction and then finds an account.
        await db.Installation.ExecuteUpdateAsync(set => set.SetProperty(x => x.Version, x => x.Version + 1), stop);
        if (await db.Users.AnyAsync(stop))
        {
            throw new Refusal(AlreadyDone);
        }

        await WriteDivisions(db, plan, stop);
        foreach (var (account, role) in accounts.Zip(RolePresets.Administrators))
        {
            var user = Accounts.Make(account.Login, account.Name, account.Password, hasher);
            user.PasswordChangedAt = clock.UtcNow();
            foreach (var function in role.Functions)
            {
                user.Grants.Add(new Grant { Function = function, ScopeKind = role.ScopeKind });
            }

            db.Add(user);
        }

        var installation = await db.Installation.SingleAsync(stop);
        installation.CityName = draft.CityName;
        (installation.SetupCodeHash, installation.SetupDraftJson) = ("", "");
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static void Guard(IReadOnlyList<FirstAccount> accounts, PasswordRules rules)
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            var (account, role) = (accounts[i], RolePresets.Administrators[i].Name);
            if (!AccountRules.IsLogin(account.Login))
            {
                throw new Refusal($"{role}：{AccountRules.LoginInWords}", $"Accounts[{i}].Login");
            }

            if (accounts.Take(i).Any(other => AccountRules.Normalised(other.Login) == AccountRules.Normalised(account.Login)))
            {
                throw new Refusal($"{role}：登录名与前面的相同，三名管理员须各用各的账号。", $"Accounts[{i}].Login");
            }

            if (account.Name.Trim().Length is 0 or > 60)
            {
                throw new Refusal($"{role}：请填写姓名，不超过 60 个字。", $"Accounts[{i}].Name");
            }

            if (rules.Faults(account.Password, account.Login) is { Count: > 0 } faults)
            {
                throw new Refusal($"{role}：{string.Concat(faults)}", $"Accounts[{i}].Password");
            }

            if (accounts.Take(i).Any(other => other.Password == account.Password))
            {
                throw new Refusal($"{role}：密码与前面的相同，请由三人各自设定。", $"Accounts[{i}].Password");
            }
        }
    }

    private static async Task WriteDivisions(StarRatingContext db, DivisionPlan plan, CancellationToken stop)
    {
        var counties = plan.Counties.Select((county, index) => new County { Code = county.Code, Name = county.Name, SortOrder = index + 1, ValidFrom = Founded }).ToList();
        db.AddRange(counties);
        await db.SaveChangesAsync(stop);
        var countyIds = counties.ToDictionary(county => county.Code, county => county.Id, StringComparer.Ordinal);
        var townships = plan.Townships.Select(township => new Township
        {
            CountyId = countyIds[township.Code[..6]],
            Code = township.Code,
            Name = township.Name,
            Kind = DivisionNames.KindOfTownship(township.Name),
            ValidFrom = Founded,
        }).ToList();
        db.AddRange(townships);
        await db.SaveChangesAsync(stop);
        var townshipIds = townships.ToDictionary(township => township.Code, township => township.Id, StringComparer.Ordinal);
        db.AddRange(plan.Villages.Select(village => new Village
        {
            CountyId = countyIds[village.Code[..6]],
            TownshipId = townshipIds[village.Code[..9]],
            Code = village.Code,
            Name = village.Name,
            Kind = VillageCode.KindOf(village.Code)!.Value,
            ValidFrom = Founded,
        }));
        await db.SaveChangesAsync(stop);
    }
}
