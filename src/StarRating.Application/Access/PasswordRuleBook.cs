using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Access;

/// <summary>The password rules in force. Read through a short cache, so that a change holds on every node within seconds and on this one at once.</summary>
public sealed class PasswordRuleBook(ContextFactory contexts, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Known? known;

    public async ValueTask<PasswordRules> Read(CancellationToken stop = default)
    {
        if (known is { } held && clock.GetElapsedTime(held.At) < Fresh)
        {
            return held.Rules;
        }

        var at = clock.GetTimestamp();
        await using var db = contexts.Create(new Session());
        var rules = await db.PasswordRules.AsNoTracking().FirstOrDefaultAsync(stop) ?? new PasswordRules();
        known = new(rules, at);
        return rules;
    }

    /// <summary>Reads anew next time.</summary>
    public void Forget() => known = null;

    private sealed record Known(PasswordRules Rules, long At);
}
