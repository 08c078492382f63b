using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Data.Encryption;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

public sealed record SummaryRow
{
    public required long RatingId { get; init; }

    public required string Township { get; init; }

    public required string Village { get; init; }

    public required string Name { get; init; }

    public SensitiveText? IdNumber { get; init; }

    public bool IsConcurrent { get; init; }

    public decimal? Score { get; init; }

    public string Grade { get; init; } = "";

    public OutcomeKind? OldOutcome { get; init; }

    public int? OldStars { get; init; }

    public required OutcomeKind Outcome { get; init; }

    public int? Stars { get; init; }

    public int? Delta { get; init; }

    public string Reason { get; init; } = "";

    public string OutcomeWords => Outcome == OutcomeKind.Rated ? (Stars == 0 ? "零星级" : $"{Stars}星") : Outcome.InChinese();

    public string OldWords => OldOutcome switch { null => "", OutcomeKind.Rated => OldStars == 0 ? "零星级" : $"{OldStars}星", { } kind => kind.InChinese() };
}

public sealed record Summary(string County, int Year, bool IsSealed, string Policy, IReadOnlyList<SummaryRow> Rows);

/// <summary>星级评定汇总表 of a county's year: the present results as they stand in the list.</summary>
public sealed class SummaryQueries(StarRatingContext db, PolicyStore policies)
{
    public async Task<Summary?> Of(int year, long? townshipId = null, CancellationToken stop = default)
    {
        var head = await db.RatingYears.AsNoTracking().Where(y => y.Year == year)
            .Select(y => new { y.Id, y.Year, County = db.Counties.Where(c => c.Id == y.CountyId).Select(c => c.Name).First() }).FirstOrDefaultAsync(stop);
        if (head is null)
        {
            return null;
        }

        var policy = (await policies.OfYear(head.Id, stop)).Document;
        var rows = await (
            from rating in db.Ratings.AsNoTracking()
            where rating.RatingYearId == head.Id && rating.IsCurrent && rating.OutcomeKind != OutcomeKind.NotEligible
                && (townshipId == null || rating.TownshipId == townshipId)
            orderby rating.TownshipId, rating.CohortMember.VillageId, rating.Id
            select new
            {
                rating.Id,
                rating.CohortMember.TownshipName,
                rating.CohortMember.VillageName,
                rating.CohortMember.SecretaryName,
                rating.CohortMember.IsConcurrent,
                IdNumber = db.Secretaries.Where(s => s.Id == rating.SecretaryId).Select(s => s.IdNumber).FirstOrDefault(),
                Score = db.GradeResults.Where(g => g.CohortMemberId == rating.CohortMemberId).Select(g => g.Total).FirstOrDefault(),
                rating.GradeId,
                rating.OldOutcome,
                rating.OldStars,
                rating.OutcomeKind,
                rating.Stars,
                rating.Delta,
                rating.ReasonCode,
                rating.SealedAt,
            }).ToListAsync(stop);
        return new Summary(head.County, head.Year, rows.Count > 0 && rows.TrueForAll(r => r.SealedAt != null), policy.Title, rows.ConvertAll(r => new SummaryRow
        {
            RatingId = r.Id,
            Township = r.TownshipName,
            Village = r.VillageName,
            Name = r.SecretaryName,
            IdNumber = r.IdNumber,
            IsConcurrent = r.IsConcurrent,
            Score = r.Score,
            Grade = r.GradeId ?? "",
            OldOutcome = r.OldOutcome,
            OldStars = r.OldStars,
            Outcome = r.OutcomeKind,
            Stars = r.Stars,
            Delta = r.Delta,
            Reason = OutcomeColumns.ReasonWords(r.OutcomeKind, r.ReasonCode),
        }));
    }
}
