using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Ratings;
using StarRating.Data.Search;
using StarRating.Data.Secretaries;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>The present results of a year under a filter, as a query; one place for the list, its totals and its export.</summary>
internal static class RatingListQuery
{
    public static ListOrder<Rating> Orders { get; } = new ListOrder<Rating>(r => r.Id)
        .By("place", r => r.TownshipId).Then(r => r.CohortMember.VillageId)
        .By("name", r => r.CohortMember.NameSort)
        .By("stars", r => r.Stars)
        .By("delta", r => r.Delta);

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

        if (filter.OldStars is { } old)
        {
            rows = rows.Where(r => r.OldStars == old);
        }
        else if (filter.WithoutOld)
        {
            rows = rows.Where(r => r.OldStars == null);
        }

        if (filter.Grade is { Length: > 0 } grade)
        {
            rows = rows.Where(r => r.GradeId == grade);
        }

        if (filter.Kind is { } kind)
        {
            rows = rows.Where(r => r.CohortMember.VillageKind == kind);
        }

        if (filter.WithoutCategory)
        {
            rows = rows.Where(r => r.CohortMember.Category == null);
        }
        else if (filter.Category is { } category)
        {
            rows = rows.Where(r => r.CohortMember.Category == category);
        }

        if (filter.Tenure is { } band)
        {
            rows = rows.Within(db, band);
        }

        if (filter.WithoutPool)
        {
            rows = rows.Where(r => !db.GradeResults.Any(g => g.CohortMemberId == r.CohortMemberId && g.PoolKey != ""));
        }
        else if (filter.Pool is { Length: > 0 } pool)
        {
            rows = rows.Where(r => db.GradeResults.Any(g => g.CohortMemberId == r.CohortMemberId && g.PoolKey == pool));
        }

        if (filter.Waiting)
        {
            rows = rows.Where(r => r.ExceptionText != "" && r.ConfirmedAt == null && r.SealedAt == null);
        }

        return rows.Changed(filter.Change).Named(db, filter.Text);
    }

    /// <summary>By the first day of the first principal post that is on file.</summary>
    private static IQueryable<Rating> Within(this IQueryable<Rating> rows, StarRatingContext db, TenureBand band)
    {
        var first = Principal(db);
        if (band == TenureBand.Unknown)
        {
            return rows.Where(r => !first.Any(a => a.SecretaryId == r.SecretaryId));
        }

        var (after, until) = band.Years();
        return rows.Where(r =>
            first.Where(a => a.SecretaryId == r.SecretaryId).Min(a => (DateOnly?)a.StartsOn) <= r.RatingYear.AsOf.AddYears(-after)
            && (until == null || first.Where(a => a.SecretaryId == r.SecretaryId).Min(a => (DateOnly?)a.StartsOn) > r.RatingYear.AsOf.AddYears(-until.Value)));
    }

    /// <summary>Principal posts on file; those without one have no tenure.</summary>
    public static IQueryable<Appointment> Principal(StarRatingContext db) =>
        db.Appointments.Where(a => a.VoidedAt == null && (a.Post == Post.Secretary || a.Post == Post.VillageHead));

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
        var pinyin = SearchText.Typed(text);
        if (pinyin.Length == 0)
        {
            return rows;
        }

        return rows.Where(r => r.CohortMember.SecretaryName.Contains(wanted)
            || r.CohortMember.VillageName.Contains(wanted)
            || db.Secretaries.Any(s => s.Id == r.SecretaryId && s.Search.Contains(pinyin)));
    }
}
