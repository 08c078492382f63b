using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>What the form of a proposal and the page of a correction show: each year before and after, what differs, what pay it changes.</summary>
public sealed record CorrectionSheet(
    RatingKind Kind, int Year, long HeldRatingId, long SecretaryId, string Name, string VillageName, string TownshipName, string CountyName, string PolicyTitle,
    IReadOnlyList<VersionComparison> Years, IReadOnlyList<string> Differences, PayEffect? Pay);

/// <summary>What the form asks before anything is computed.</summary>
public sealed record CorrectionSubject(
    RatingKind Kind, int Year, long RatingId, int Sequence, long SecretaryId, string Name, string VillageName, string TownshipName,
    OutcomeKind Outcome, int? Stars, string? Grade, decimal? Score, IReadOnlyList<string> Grades, long? OpenCorrectionId);

/// <summary>Reads for the pages of one correction.</summary>
public sealed class CorrectionPages(StarRatingContext db, PolicyStore policies, CorrectionReckoner reckoner, CorrectionPay pay, TimeProvider clock)
{
    public async Task<CorrectionSubject> Subject(long ratingId, CancellationToken cancel = default)
    {
        var rating = await db.Ratings.AsNoTracking().Include(r => r.CohortMember).SingleOrDefaultAsync(r => r.Id == ratingId, cancel) ?? throw new NotFound("rating");
        var policy = await policies.ByHash(rating.PolicyHash, cancel);
        var member = rating.CohortMember;
        return new CorrectionSubject(
            rating.OutcomeKind == OutcomeKind.Suspended ? RatingKind.Supplementary : RatingKind.Correction,
            rating.Year, rating.Id, rating.Sequence, rating.SecretaryId, member.SecretaryName, member.VillageName, member.TownshipName,
            rating.OutcomeKind, rating.Stars, rating.GradeId,
            FactsJson.Read(rating.FactsJson).Persons[0].Years.FirstOrDefault(y => y.Year == rating.Year)?.Score,
            [.. (policy.Document.Grading?.Grades ?? []).Select(g => g.Name)],
            await db.Corrections.Where(c => c.OpenSecretaryId == rating.SecretaryId).Select(c => (long?)c.Id).FirstOrDefaultAsync(cancel));
    }

    /// <summary>试算: what a proposal would make today; nothing is stored.</summary>
    public async Task<CorrectionSheet> Try(CorrectionWish wish, CancellationToken cancel = default)
    {
        var reckoning = await reckoner.Of(wish, 0, clock.Today(), cancel);
        return await Sheet(
            reckoning.Kind,
            reckoning.First.Held,
            [.. reckoning.Years.Select(y => VersionComparison.Of(y.Policy, y.Held, y.Facts, y.Result, rowId: null))],
            reckoning.Differences,
            await pay.Of(reckoning.Kind, reckoning.Years, clock.Today(), cancel),
            cancel);
    }

    /// <summary>What was proposed, as stored.</summary>
    public async Task<CorrectionSheet> Stored(long id, CancellationToken cancel = default)
    {
        var correction = await db.Corrections.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFound("correction");
        var held = await Held(correction.HeldRatingId, cancel);
        var rows = await db.Ratings.AsNoTracking().Where(r => r.CorrectionId == id).OrderBy(r => r.Year).ToListAsync(cancel);
        var years = new List<VersionComparison>();
        foreach (var row in rows)
        {
            var before = row.SupersedesId == held.Id ? held : await Held(row.SupersedesId!.Value, cancel);
            years.Add(VersionComparison.Of(
                await policies.ByHash(row.PolicyHash, cancel), before, FactsJson.Read(row.FactsJson), RatingJson.ReadResult(row.TraceJson), row.Id));
        }

        return await Sheet(
            correction.Kind, held, years, CorrectionJson.Differences(correction.DifferencesJson), CorrectionJson.Pay(correction.PayJson), cancel);
    }

    private Task<Rating> Held(long id, CancellationToken cancel) =>
        db.Ratings.AsNoTracking().Include(r => r.CohortMember).SingleAsync(r => r.Id == id, cancel);

    private async Task<CorrectionSheet> Sheet(
        RatingKind kind, Rating held, IReadOnlyList<VersionComparison> years, IReadOnlyList<string> differences, PayEffect? effect, CancellationToken cancel) => new(
        kind, held.Year, held.Id, held.SecretaryId, held.CohortMember.SecretaryName, held.CohortMember.VillageName, held.CohortMember.TownshipName,
        await db.Counties.AsNoTracking().Where(c => c.Id == held.CountyId).Select(c => c.Name).SingleAsync(cancel),
        (await policies.ByHash(held.PolicyHash, cancel)).Document.Title, years, differences, effect);
}
