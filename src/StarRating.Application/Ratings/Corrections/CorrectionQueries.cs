using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Notices;
using StarRating.Data.Ratings;
using StarRating.Data.Search;
using StarRating.Notices;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>What the list of corrections shows.</summary>
public sealed record CorrectionFilter(string Text = "", long? TownshipId = null, int? Year = null, RatingKind? Kind = null, CorrectionState? State = null);

/// <summary>Reads of corrections and supplements; a township sees its own persons'.</summary>
public sealed class CorrectionQueries(StarRatingContext db, Holidays holidays, TimeProvider clock)
{
    private static readonly ListOrder<Correction> Orders = new ListOrder<Correction>(c => c.Id)
        .By("state", c => c.OpenSecretaryId == null).Then(c => c.Id, turned: true)
        .By("name", c => c.CohortMember.NameSort)
        .By("place", c => c.TownshipId).Then(c => c.CohortMember.VillageId)
        .By("year", c => c.Year)
        .By("proposed", c => c.ProposedAt);

    public Task<KeyPage<CorrectionRow>> Page(CorrectionFilter filter, string? sort, PageAsk ask, CancellationToken cancel = default) =>
        Orders.Page(Matching(filter), sort, ask, found => found.Select(CorrectionRow.Of), row => row.Id, cancel);

    /// <summary>Those that are being dealt with, the latest first.</summary>
    public async Task<IReadOnlyList<CorrectionRow>> UnderWay(CancellationToken cancel = default) =>
        await db.Corrections.AsNoTracking().Where(c => c.OpenSecretaryId != null).OrderByDescending(c => c.Id).Select(CorrectionRow.Of).ToListAsync(cancel);

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

    private IQueryable<Correction> Matching(CorrectionFilter filter)
    {
        var rows = db.Corrections.AsNoTracking();
        if (SearchText.Typed(filter.Text) is { Length: > 0 } text)
        {
            rows = rows.Where(c => db.Secretaries.Any(s => s.Id == c.SecretaryId && s.Search.Contains(text)) || c.CohortMember.VillageName.Contains(text));
        }

        if (filter.TownshipId is { } township)
        {
            rows = rows.Where(c => c.TownshipId == township);
        }

        if (filter.Year is { } year)
        {
            rows = rows.Where(c => c.Year == year);
        }

        if (filter.Kind is { } kind)
        {
            rows = rows.Where(c => c.Kind == kind);
        }

        return filter.State is { } state ? rows.Where(c => c.State == state) : rows;
    }
}
