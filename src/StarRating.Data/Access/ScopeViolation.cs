namespace StarRating.Data.Access;

/// <summary>Code tried to write outside the session's scope, or to join rows of two counties. A defect, not a message for the user.</summary>
public sealed class ScopeViolation(string message) : InvalidOperationException(message);
