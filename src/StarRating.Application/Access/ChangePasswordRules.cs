using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

public sealed record PasswordRulesEdit(int Version, int MinLength, int MinKinds, int MaxFailures, int LockMinutes, int ExpiryDays, int IdleMinutes, string Reason);

/// <summary>Sets how passwords must be, when accounts are locked and sessions end. A password in use is measured when it is changed next.</summary>
public sealed class ChangePasswordRules(StarRatingContext db, Session session, PasswordRuleBook book)
{
    public async Task Change(PasswordRulesEdit edit, CancellationToken stop = default)
    {
        Within(edit.MinLength, 8, 64, "密码最短位数", nameof(edit.MinLength));
        Within(edit.MinKinds, 1, 4, "密码字符种类", nameof(edit.MinKinds));
        Within(edit.MaxFailures, 3, 20, "可输错次数", nameof(edit.MaxFailures));
        Within(edit.LockMinutes, 1, 1440, "锁定分钟数", nameof(edit.LockMinutes));
        Within(edit.IdleMinutes, 5, 720, "自动退出分钟数", nameof(edit.IdleMinutes));
        if (edit.ExpiryDays != 0)
        {
            Within(edit.ExpiryDays, 30, 730, "密码有效天数", nameof(edit.ExpiryDays));
        }

        AccountRules.NeedsReason(edit.Reason);
        var rules = await db.PasswordRules.FirstOrDefaultAsync(stop);
        if (rules is null)
        {
            // The fixed id makes the second of two first changes fail on the key.
            db.Add(rules = new PasswordRules { Id = PasswordRules.OnlyId });
        }
        else
        {
            db.Expect(rules, edit.Version);
        }

        (rules.MinLength, rules.MinKinds, rules.MaxFailures) = (edit.MinLength, edit.MinKinds, edit.MaxFailures);
        (rules.LockMinutes, rules.ExpiryDays, rules.IdleMinutes) = (edit.LockMinutes, edit.ExpiryDays, edit.IdleMinutes);
        session.Why.For<ChangePasswordRules>(edit.Reason);
        await db.SaveChangesAsync(stop);
        book.Forget();
    }

    private static void Within(int value, int least, int most, string what, string field)
    {
        if (value < least || value > most)
        {
            throw new Refusal($"{what}须在 {least} 至 {most} 之间。", field);
        }
    }
}
