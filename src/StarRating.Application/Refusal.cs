namespace StarRating.Application;

/// <summary>
/// What a use case will not do, in words for the person at the desk: what, where, and what to do instead. Nothing was saved.
/// A row that is not there, or not in the session's scope, is <see cref="NotFound"/> instead.
/// </summary>
public sealed class Refusal(string message, string field = "") : Exception(message)
{
    /// <summary>Name of the input at which the message is shown; empty for the page.</summary>
    public string Field { get; } = field;
}

/// <summary>The row does not exist for this session; answered 404, never telling which of both it was.</summary>
public sealed class NotFound(string what) : Exception(what + " not found");
