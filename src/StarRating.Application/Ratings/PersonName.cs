namespace StarRating.Application.Ratings;

internal sealed record PersonName(long Id, string Name);
