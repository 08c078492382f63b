using StarRating.Data.Auditing;

namespace StarRating.Data.Access;

/// <summary>
/// Who is at work in this request or job, what may be seen, and why something is written. One per scope of the container; the
/// authorisation filter fills it from the signed-in user, a job from the person who asked for it.
/// </summary>
public sealed class Session
{
    public SessionScope Scope { get; private set; } = SessionScope.Nobody;

    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public ChangeReason Why { get; } = new();

    public void Enter(SessionScope scope, long? userId, string userName)
    {
        Scope = scope;
        UserId = userId;
        UserName = userName;
    }
}
