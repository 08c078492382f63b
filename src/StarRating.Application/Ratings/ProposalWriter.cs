using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;
using StarRating.Documents;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>
/// Puts a run's results in the place of the earlier proposal, in one transaction. The year's row is taken first: of two runs at once
/// the second finds it moved on. What a person's proposal was before is kept in the run's record.
/// </summary>
public sealed class ProposalWriter(StarRatingContext db, BulkWriter bulk)
{
    internal async Task Replace(RatingYear year, RatingRun run, IReadOnlyList<RatedMember> rated, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Entry(year).Property(y => y.DecidedOn).IsModified = true;
        db.RatingRuns.Add(run);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refusal($"{year.Year}年度刚刚由他人评星或变动，本次评星未保存。请刷新页面查看最新结果。");
        }

        var manual = await db.GradeResults.Where(g => g.RatingYearId == year.Id && g.IsManual)
            .Select(g => g.CohortMemberId).ToHashSetAsync(cancellation);
        var before = await Proposals(year.Id).AsNoTracking()
            .Select(r => new Proposal(r.CohortMemberId, r.CohortMember.SecretaryName, r.OutcomeKind, r.Stars, r.ExceptionText, r.ConfirmedAt, r.ConfirmedBy, r.Reason))
            .ToDictionaryAsync(p => p.CohortMemberId, cancellation);
        await Proposals(year.Id).ExecuteDeleteAsync(cancellation);

        var rows = rated.Select(r => RatingRows.Row(year, r, RatingExceptions.Of(r, manual.Contains(r.Facts.Member.Id)))).ToList();
        foreach (var row in rows)
        {
            row.RatingRunId = run.Id;
            if (before.TryGetValue(row.CohortMemberId, out var old) && old.ConfirmedAt is not null && old.Says(row))
            {
                (row.ConfirmedAt, row.ConfirmedBy, row.Reason) = (old.ConfirmedAt, old.ConfirmedBy, old.Reason);
            }
        }

        await bulk.InsertAsync(rows, db.Session.Scope, cancellation);
        await RatingSummaries.Refresh(db, [year.Id], cancellation);
        db.RecordDone(nameof(RatingRun), run.Id, year.CountyId, detailJson: Changes(before, rows));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private IQueryable<Rating> Proposals(long ratingYearId) =>
        db.Ratings.Where(r => r.RatingYearId == ratingYearId && r.Kind == RatingKind.Annual && r.SealedAt == null);

    /// <summary>Whose proposal changed, with the outcome before and after.</summary>
    private static string Changes(Dictionary<long, Proposal> before, List<Rating> rows) => JsonSerializer.Serialize(
        rows.Where(row => before.TryGetValue(row.CohortMemberId, out var old) && !old.SameOutcome(row))
            .Select(row => new
            {
                field = before[row.CohortMemberId].SecretaryName,
                before = OutcomeSentence.Of(before[row.CohortMemberId].Outcome, before[row.CohortMemberId].Stars),
                after = OutcomeSentence.Of(row.OutcomeKind, row.Stars),
            }),
        StrictJson.Options);

    private sealed record Proposal(
        long CohortMemberId, string SecretaryName, StarRating.Ratings.OutcomeKind Outcome, int? Stars, string Exception,
        DateTime? ConfirmedAt, string ConfirmedBy, string Reason)
    {
        public bool SameOutcome(Rating row) => Outcome == row.OutcomeKind && Stars == row.Stars;

        /// <summary>The same outcome for the same exceptions: what was confirmed stays confirmed.</summary>
        public bool Says(Rating row) => SameOutcome(row) && Exception == row.ExceptionText;
    }
}
