namespace StarRating.Application.Ratings;

/// <summary>One row of a stream, with the person it belongs to.</summary>
internal sealed record FactOfPerson<T>(long SecretaryId, T Fact);
