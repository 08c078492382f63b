using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>The present results of a year under a filter, as a query; one place for the list, its totals and its export.</summary>
internal static class RatingListQuery
{
    public static IQueryable<Rating> Current(StarRatingContext db, long ratingYearId) =>
        db.Ratings.AsNoTracking().Where(r => r.RatingYearId == ratingYearId && r.IsCurrent);

    public static IQueryable<Rating> Apply(this IQueryable<Rating> rows, StarRatingContext db, RatingFilter filter)
    {
        if (filter.TownshipId is { } township)
        {
            rows = rows.Where(r => r.TownshipId == township);
        }

        if (filter.Stars is { } stars)
        {
            rows = rows.Where(r => r.OutcomeKind == OutcomeKind.Rated && r.Stars == stars);
        }
        else if (filter.Outcome is { } outcome)
        {
            rows = rows.Where(r => r.OutcomeKind == outcome);
        }

        if (filter.Waiting)
        {
            rows = rows.Where(r => r.ExceptionText != "" && r.ConfirmedAt == null && r.SealedAt == null);
        }

        return rows.Changed(filter.Change).Named(db, filter.Text);
    }

    private static IQueryable<Rating> Changed(this IQueryable<Rating> rows, StarChange? change) => change switch
    {
        StarChange.Risen => rows.Where(r => r.Delta > 0),
        StarChange.Fallen => rows.Where(r => r.Delta < 0),
        StarChange.Same => rows.Where(r => r.Delta == 0),
        StarChange.New => rows.Where(r => r.OutcomeKind == OutcomeKind.Rated && r.OldStars == null),
        _ => rows,
    };

    /// <summary>The search column is in the person's file, which a township sees while the person is there; the name is in the cohort.</summary>
    private static IQueryable<Rating> Named(this IQueryable<Rating> rows, StarRatingContext db, string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0)
        {
            return rows;
        }

        var pinyin = wanted.ToLowerInvariant();
        return rows.Where(r => r.CohortMember.SecretaryName.Contains(wanted)
            || r.CohortMember.VillageName.Contains(wanted)
            || db.Secretaries.Any(s => s.Id == r.SecretaryId && s.Search.Contains(pinyin)));
    }

    public static IQueryable<Rating> Sorted(this IQueryable<Rating> rows, string? sort) => sort switch
    {
        "name" => rows.OrderBy(r => r.CohortMember.NameSort).ThenBy(r => r.Id),
        "-name" => rows.OrderByDescending(r => r.CohortMember.NameSort).ThenBy(r => r.Id),
        "stars" => rows.OrderBy(r => r.Stars).ThenBy(r => r.Id),
        "-stars" => rows.OrderByDescending(r => r.Stars).ThenBy(r => r.Id),
        "delta" => rows.OrderBy(r => r.Delta).ThenBy(r => r.Id),
        "-delta" => rows.OrderByDescending(r => r.Delta).ThenBy(r => r.Id),
        _ => rows.OrderBy(r => r.TownshipId).ThenBy(r => r.CohortMember.VillageId).ThenBy(r => r.Id),
    };
}
