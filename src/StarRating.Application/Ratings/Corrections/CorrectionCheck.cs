using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>Whether a proposal is still what its facts make: computed anew and compared to the letter before it is approved and before it is sealed.</summary>
public sealed class CorrectionCheck(StarRatingContext db, CorrectionReckoner reckoner, TimeProvider clock)
{
    /// <returns>The proposal, computed anew, with its stored rows in the same order.</returns>
    public async Task<(Reckoning Reckoning, List<Rating> Rows)> Of(Correction correction, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var name = await db.CohortMembers.Where(m => m.Id == correction.CohortMemberId).Select(m => m.SecretaryName).SingleAsync(cancel);
        if (correction.Kind == RatingKind.Supplementary)
        {
            await reckoner.RefuseWhileUnderInvestigation(correction.SecretaryId, name, clock.Today(), cancel);
        }

        var wish = new CorrectionWish(correction.HeldRatingId, correction.Ground, correction.CorrectedGrade, correction.CorrectedScore);
        var reckoning = await reckoner.Of(wish, correction.Id, BusinessTime.BusinessDate(correction.ProposedAt), cancel);
        var rows = await db.Ratings.AsTracking().Where(r => r.CorrectionId == correction.Id).OrderBy(r => r.Year).ToListAsync(cancel);
        var same = rows.Count == reckoning.Years.Count && rows.Zip(reckoning.Years).All(pair => Same(pair.First, pair.Second));
        return same
            ? (reckoning, rows)
            : throw new Refusal($"{name}的档案或以后年度的结果在提出之后又有变动，不能按原来的结果办理。请退回，由经办核对后重新提出。");
    }

    private static bool Same(Rating row, ReckonedYear year) =>
        row.SupersedesId == year.Held.Id && row.FactsJson == FactsJson(year) && row.TraceJson == RatingJson.Write(year.Result);

    private static string FactsJson(ReckonedYear year) => StarRating.Ratings.FactsJson.Write(year.Facts);
}
