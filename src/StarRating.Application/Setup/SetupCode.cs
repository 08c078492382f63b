using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Engines;

namespace StarRating.Application.Setup;

/// <summary>How a code was answered.</summary>
public enum SetupAnswer
{
    Right,
    Wrong,

    /// <summary>Too many wrong ones: nothing is compared for a while.</summary>
    Paused,
}

/// <summary>
/// The one-time code that opens the first set-up. It is shown where the program was started and kept as a keyed hash in the database, so that it
/// opens every node; each start makes a new one.
/// </summary>
public sealed class SetupCode(ContextFactory contexts, TimeProvider clock)
{
    public const int MaxFailures = 10;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private const string Characters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 16;

    /// <summary>Makes a new code, or null when the set-up is done.</summary>
    public async Task<string?> Issue(CancellationToken stop = default)
    {
        await using var db = SetupDesk.Open(contexts);
        if (await db.Users.AnyAsync(stop))
        {
            return null;
        }

        var code = RandomNumberGenerator.GetString(Characters, Length);
        var hash = HashOf(code);
        await db.Installation.ExecuteUpdateAsync(
            set => set.SetProperty(x => x.SetupCodeHash, hash).SetProperty(x => x.SetupFailures, 0).SetProperty(x => x.SetupFailedAt, (DateTime?)null), stop);
        return string.Join('-', code.Chunk(4).Select(chunk => new string(chunk)));
    }

    /// <summary>Compares what was typed; blanks, dashes and case do not matter.</summary>
    public async Task<SetupAnswer> Try(string typed, CancellationToken stop = default)
    {
        await using var db = SetupDesk.Open(contexts);
        var now = clock.UtcNow();
        var again = now - Pause;

        // Counted before it is compared, in one statement: guesses sent at once are each counted.
        var counted = await db.Installation.Where(x => x.SetupFailures < MaxFailures || x.SetupFailedAt < again).ExecuteUpdateAsync(
            set => set.SetProperty(x => x.SetupFailures, x => x.SetupFailedAt < again ? 1 : x.SetupFailures + 1).SetProperty(x => x.SetupFailedAt, now), stop);
        if (counted == 0)
        {
            return SetupAnswer.Paused;
        }

        var kept = await db.Installation.Select(x => x.SetupCodeHash).SingleAsync(stop);
        var given = HashOf(new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
        if (kept.Length == 0 || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(given)))
        {
            return SetupAnswer.Wrong;
        }

        await db.Installation.ExecuteUpdateAsync(set => set.SetProperty(x => x.SetupFailures, 0), stop);
        return SetupAnswer.Right;
    }

    private string HashOf(string code) => Convert.ToHexStringLower(contexts.Keys.Hash("setup " + code));
}
