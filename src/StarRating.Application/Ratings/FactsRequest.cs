namespace StarRating.Application.Ratings;

/// <summary>Whose facts are read, and for which rating. Who may be read at all is decided by the session's scope.</summary>
/// <param name="CountyId">The county.</param>
/// <param name="Year">The assessed year; what was rated in earlier years is history.</param>
/// <param name="SecretaryIds">Only these persons; null for all of the county.</param>
public sealed record FactsRequest(long CountyId, int Year, IReadOnlyCollection<long>? SecretaryIds = null);
