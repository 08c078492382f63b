using StarRating.Data.Access;

namespace StarRating.Application.Demonstration.Years;

/// <summary>Who does a step of the story: an account of the demonstration in the scope of its role.</summary>
internal sealed record Official(long? UserId, string Name, SessionScope Scope);
