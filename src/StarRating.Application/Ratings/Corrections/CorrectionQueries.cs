using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Notices;
using StarRating.Notices;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>Reads of corrections and supplements; a township sees its own persons'.</summary>
public sealed class CorrectionQueries(StarRatingContext db, Holidays holidays, TimeProvider clock)
{
    public async Task<IReadOnlyList<CorrectionRow>> List(CancellationToken cancel = default) =>
        await db.Corrections.AsNoTracking().OrderBy(c => c.OpenSecretaryId == null).ThenByDescending(c => c.Id).Select(CorrectionRow.Of).ToListAsync(cancel);

    public async Task<CorrectionRow> Find(long id, CancellationToken cancel = default) =>
        await db.Corrections.AsNoTracking().Where(c => c.Id == id).Select(CorrectionRow.Of).SingleOrDefaultAsync(cancel) ?? throw new NotFound("correction");

    /// <summary>Who was left suspended in a sealed year, whose case is closed, and for whom nothing is open: the earliest such year of each.</summary>
    public async Task<IReadOnlyList<PersonToSupplement>> ToSupplement(CancellationToken cancel = default)
    {
        var today = clock.Today();
        var rows = await db.Ratings.AsNoTracking()
            .Where(r => r.IsCurrent && r.SealedAt != null && r.OutcomeKind == OutcomeKind.Suspended)
            .Where(r => !db.Investigations.Any(i => i.SecretaryId == r.SecretaryId && i.VoidedAt == null && i.FiledOn <= today && (i.ClosedOn == null || i.ClosedOn > today)))
            .Where(r => !db.Corrections.Any(c => c.OpenSecretaryId == r.SecretaryId))
            .OrderBy(r => r.Year).ThenBy(r => r.Id)
            .Select(r => new PersonToSupplement(
                r.Id, r.Year, r.SecretaryId, r.CohortMember.SecretaryName, r.CohortMember.VillageName, r.CohortMember.TownshipName,
                db.Investigations.Where(i => i.SecretaryId == r.SecretaryId && i.VoidedAt == null).Max(i => i.ClosedOn)))
            .ToListAsync(cancel);
        return [.. rows.DistinctBy(r => r.SecretaryId)];
    }

    /// <summary>The notice with its clock as the holiday table now has it; null where there is none that holds.</summary>
    public async Task<(Notice Notice, PublicityPeriod Period, int DaysLeft)?> Notice(long correctionId, CancellationToken cancel = default)
    {
        var notice = await db.Corrections.AsNoTracking().Where(c => c.Id == correctionId && c.Notice!.VoidedAt == null).Select(c => c.Notice).SingleOrDefaultAsync(cancel);
        if (notice is null)
        {
            return null;
        }

        var period = PublicityPeriod.After(notice.PostedOn, notice.WorkingDays, await holidays.Calendar(cancel));
        return (notice, period, period.WorkingDaysLeft(clock.Today()));
    }
}
