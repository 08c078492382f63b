using System.Linq.Expressions;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Ballots;
using StarRating.Data.Notices;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Data.Treatments;

namespace StarRating.Application.Auditing;

/// <summary>A row and the person whom it concerns.</summary>
internal sealed record RowPerson
{
    public long RowId { get; init; }

    public long SecretaryId { get; init; }
}

/// <summary>Whom a changed row concerns, for the kinds of rows that concern one person. Each reads under the filters of the present scope.</summary>
internal static class ChangedPersons
{
    public static IReadOnlyDictionary<string, Func<StarRatingContext, IQueryable<RowPerson>>> Kinds { get; } =
        new Dictionary<string, Func<StarRatingContext, IQueryable<RowPerson>>>(StringComparer.Ordinal)
        {
            [nameof(Secretary)] = db => db.Secretaries.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.Id }),
            [nameof(Appointment)] = db => db.Appointments.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(Award)] = db => db.Awards.Where(row => row.SecretaryId != null).Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId!.Value }),
            [nameof(Sanction)] = db => db.Sanctions.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(Investigation)] = db => db.Investigations.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(ListedEvent)] = db => db.ListedEvents.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(SuspensionFromPost)] = db => db.SuspensionsFromPost.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(CohortMember)] = db => db.CohortMembers.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(Score)] = db => db.Scores.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.CohortMember.SecretaryId }),
            [nameof(OrganizationReview)] = db => db.OrganizationReviews.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.CohortMember.SecretaryId }),
            [nameof(BallotTally)] = db => db.BallotTallies.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.CohortMember.SecretaryId }),
            [nameof(GradeResult)] = db => db.GradeResults.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.CohortMember.SecretaryId }),
            [nameof(Rating)] = db => db.Ratings.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(Correction)] = db => db.Corrections.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
            [nameof(Objection)] = db => db.Objections.Join(
                db.CohortMembers, row => row.CohortMemberId, member => member.Id, (row, member) => new RowPerson { RowId = row.Id, SecretaryId = member.SecretaryId }),
            [nameof(PayLine)] = db => db.PayLines.Select(row => new RowPerson { RowId = row.Id, SecretaryId = row.SecretaryId }),
        };

    /// <summary>Only what concerns these persons, of these kinds.</summary>
    public static IQueryable<ChangeRecord> About(
        this IQueryable<ChangeRecord> records, StarRatingContext db, IEnumerable<string> kinds, IQueryable<long> persons)
    {
        var record = Expression.Parameter(typeof(ChangeRecord), "record");
        Expression any = Expression.Constant(false);
        foreach (var kind in kinds.Where(Kinds.ContainsKey))
        {
            var rows = Kinds[kind](db);
            Expression<Func<ChangeRecord, bool>> one = row =>
                row.Entity == kind && rows.Any(known => known.RowId == row.EntityId && persons.Contains(known.SecretaryId));
            any = Expression.OrElse(any, new Renamed(one.Parameters[0], record).Visit(one.Body));
        }

        return records.Where(Expression.Lambda<Func<ChangeRecord, bool>>(any, record));
    }

    private sealed class Renamed(ParameterExpression old, ParameterExpression now) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? now : node;
    }
}
