using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>A sealed rating that is not what its own facts and policy make, or whose seal is broken.</summary>
public sealed record ReplayDifference(long RatingId, string SecretaryName, int Sequence, string What);

public sealed record ReplayReport(int Checked, IReadOnlyList<ReplayDifference> Differences, TimeSpan Elapsed);

/// <summary>复核: computes every sealed rating of a year again from its stored documents and compares byte for byte. Changes nothing.</summary>
public sealed class ReplaySealed(StarRatingContext db, PolicyStore policies)
{
    public async Task<ReplayReport> Run(long ratingYearId, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var differences = new List<ReplayDifference>();
        var count = 0;
        var hashes = await db.Ratings.AsNoTracking()
            .Where(r => r.RatingYearId == ratingYearId && r.SealedAt != null)
            .Select(r => r.PolicyHash).Distinct().ToListAsync(cancellation);
        foreach (var hash in hashes)
        {
            var policy = await policies.ByHash(hash, cancellation);
            var rows = db.Ratings.AsNoTracking()
                .Where(r => r.RatingYearId == ratingYearId && r.SealedAt != null && r.PolicyHash == hash)
                .OrderBy(r => r.Id)
                .Select(r => new { Rating = r, r.CohortMember.SecretaryName });
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                count++;
                if (Fault(policy, row.Rating) is { } what)
                {
                    differences.Add(new ReplayDifference(row.Rating.Id, row.SecretaryName, row.Rating.Sequence, what));
                }
            }
        }

        return new ReplayReport(count, differences, Stopwatch.GetElapsedTime(started));
    }

    private static string? Fault(StarRating.Policies.HashedPolicy policy, Rating rating)
    {
        if (RatingSeal.Of(rating.Content()) is var seal && (seal.Hash != rating.SealHash || seal.VerificationCode != rating.VerificationCode))
        {
            return "签封不符：保存的事实、结果或计算过程在生效后被改动";
        }

        if (rating.EngineRevision != EngineRevision.Current)
        {
            return $"由规则程序第 {rating.EngineRevision} 版计算，本程序为第 {EngineRevision.Current} 版，不能重算";
        }

        try
        {
            var again = Rerating.Rate(policy, FactsJson.Read(rating.FactsJson));
            return RatingJson.Write(again) == rating.TraceJson && again.Outcome.Kind == rating.OutcomeKind && again.Outcome.Stars() == rating.Stars
                ? null
                : $"重新计算为{again.Outcome.InChinese()}，保存的为{OutcomeSentence.Of(rating.OutcomeKind, rating.Stars)}，或计算过程不同";
        }
        catch (Exception fault) when (fault is FactsException or StarRating.Documents.DocumentException)
        {
            return $"保存的事实不能重算：{fault.Message}";
        }
    }
}
