using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Setup;

/// <summary>Is there still something to set up, and what has been said so far. Nobody has an account yet, so it works as the installer does.</summary>
public sealed class SetupDesk(ContextFactory contexts)
{
    private volatile bool closed;

    /// <summary>True while no account exists. Accounts are never deleted: once closed, it stays closed.</summary>
    public async ValueTask<bool> IsOpen(CancellationToken stop = default)
    {
        if (closed)
        {
            return false;
        }

        await using var db = Open(contexts);
        closed = await db.Users.AnyAsync(stop);
        return !closed;
    }

    /// <summary>The hash of the present code: who came in with an earlier one is asked again.</summary>
    public async Task<string> Seal(CancellationToken stop = default)
    {
        await using var db = Open(contexts);
        return await db.Installation.Select(installation => installation.SetupCodeHash).SingleAsync(stop);
    }

    public async Task<SetupDraft> Draft(CancellationToken stop = default)
    {
        await using var db = Open(contexts);
        return SetupDraft.FromText(await db.Installation.Select(installation => installation.SetupDraftJson).SingleAsync(stop));
    }

    public async Task Keep(SetupDraft draft, CancellationToken stop = default)
    {
        await using var db = Open(contexts);
        var text = draft.ToText();
        await db.Installation.ExecuteUpdateAsync(set => set.SetProperty(installation => installation.SetupDraftJson, text), stop);
    }

    internal static StarRatingContext Open(ContextFactory contexts)
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "初始设置");
        return contexts.Create(session);
    }
}
