using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Writes who signed in or out, failed to, or was locked: in the same log as everything else, without anything that was typed.</summary>
public sealed class RecordSignIn(StarRatingContext db, Session session)
{
    public const string Success = "SignIn";
    public const string Failure = "SignInFailed";
    public const string Locking = "LockAccount";
    public const string End = "SignOut";

    /// <summary>The password is the same, it is only kept more strongly.</summary>
    public const string Stretching = "StretchPassword";

    public Task Succeeded(User user, CancellationToken stop = default) => Write(Success, user, stop);

    /// <summary>A name that nobody has leaves no name: people type their password there.</summary>
    public async Task Failed(User? user, bool locksNow, CancellationToken stop = default)
    {
        await Write(Failure, user, stop);
        if (user is not null && locksNow)
        {
            await Write(Locking, user, stop);
        }
    }

    public async Task SignedOut(CancellationToken stop = default)
    {
        session.Why.For(End);
        db.RecordDone(nameof(User), session.UserId, null);
        await db.SaveChangesAsync(stop);
    }

    private async Task Write(string what, User? user, CancellationToken stop)
    {
        session.Enter(session.Scope, user?.Id, user?.DisplayName ?? "");
        session.Why.For(what);
        db.RecordDone(nameof(User), user?.Id, user?.CountyId, user?.TownshipId);
        await db.SaveChangesAsync(stop);
    }
}
