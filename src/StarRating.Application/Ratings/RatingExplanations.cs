using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>星级说明: why this star, from the stored facts and trace of one rating and the policy version that it names.</summary>
public sealed class RatingExplanations(StarRatingContext db, PolicyStore policies)
{
    public async Task<RatingExplanation> Of(long ratingId, CancellationToken cancellation)
    {
        var stored = await db.Ratings.AsNoTracking().Where(r => r.Id == ratingId).Select(StoredRating.Of).SingleOrDefaultAsync(cancellation)
            ?? throw new NotFound("rating");
        var rating = stored.Rating;
        var result = RatingJson.ReadResult(rating.TraceJson);
        var policy = (await policies.ByHash(rating.PolicyHash, cancellation)).Document;
        var profile = policy.Profiles.FirstOrDefault(p => p.Id == result.Profile);
        var lines = TraceSentences.Of(result, policy, FactsJson.Read(rating.FactsJson));
        var row = stored.Row();
        return new RatingExplanation
        {
            Result = row,
            Version = rating.Version,
            RatingYearId = rating.RatingYearId,
            Year = rating.Year,
            AsOf = result.AsOf,
            CountyName = await db.Counties.AsNoTracking().Where(c => c.Id == rating.CountyId).Select(c => c.Name).SingleAsync(cancellation),
            Kind = rating.Kind,
            MaxStars = profile?.Scale.Highest ?? 10,
            ProfileName = profile?.Name ?? "不属于评定对象",
            PolicyTitle = policy.Label.Length > 0 ? $"{policy.Title}（{policy.Label}）" : policy.Title,
            PolicyHash = rating.PolicyHash,
            EngineRevision = rating.EngineRevision,
            Summary = SummarySentences.Of(row.SecretaryName, result, row.Delta),
            Steps = [.. lines.Where(line => line.Counts).Select(StepWords.Of)],
            Silent = [.. lines.Where(line => line.Silent).Select(StepWords.Of)],
            History = await History(rating.SecretaryId, rating.CountyId, rating.Year, row, cancellation),
            Versions = await Versions(rating.CohortMemberId, cancellation),
            IsCurrent = rating.IsCurrent,
            SealedAt = rating.SealedAt,
            VerificationCode = rating.VerificationCode,
            SealHash = rating.SealHash,
            Reason = rating.Reason,
        };
    }

    private async Task<ImmutableArray<StarsOfYear>> History(long secretaryId, long countyId, int year, RatingRow shown, CancellationToken cancellation)
    {
        var earlier = await db.Ratings.AsNoTracking()
            .Where(r => r.SecretaryId == secretaryId && r.CountyId == countyId && r.Year < year && r.IsCurrent && r.SealedAt != null)
            .OrderByDescending(r => r.Year).Take(8)
            .Select(r => new { r.Year, r.OutcomeKind, r.Stars })
            .ToListAsync(cancellation);
        return
        [
            .. earlier.OrderBy(r => r.Year).Select(r => new StarsOfYear(r.Year, r.OutcomeKind, r.Stars, IsThis: false)),
            new StarsOfYear(year, shown.Outcome, shown.Stars, IsThis: true),
        ];
    }

    private async Task<ImmutableArray<RatingVersion>> Versions(long cohortMemberId, CancellationToken cancellation) =>
    [
        .. await db.Ratings.AsNoTracking()
            .Where(r => r.CohortMemberId == cohortMemberId)
            .OrderByDescending(r => r.Sequence)
            .Select(r => new RatingVersion(r.Id, r.Sequence, r.Kind, r.OutcomeKind, r.Stars, r.SealedAt, r.Reason, r.IsCurrent, r.CorrectionId))
            .ToListAsync(cancellation),
    ];
}
