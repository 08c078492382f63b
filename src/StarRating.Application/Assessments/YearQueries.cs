using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Policies;

namespace StarRating.Application.Assessments;

/// <summary>One year of the list.</summary>
public sealed record YearRow(long Id, int Year, long CountyId, string CountyName, YearStage Stage, DateTime StageChangedAt, string PolicyName, int CohortSize);

/// <summary>The head of a year's pages.</summary>
public sealed record YearHead(
    long Id, int Year, long CountyId, string CountyName, YearStage Stage, DateTime StageChangedAt, DateOnly AsOf,
    DateTime? CohortFrozenAt, long PolicyVersionId, string PolicyName, int PolicyNumber, string PolicyHash);

/// <summary>A policy version that a new year may take.</summary>
public sealed record PolicyChoice(long Id, string Name, int Number, bool IsCity, int From, int? To);

/// <summary>Where one township stands, with how many of its persons have been scored.</summary>
public sealed record TownshipRow(long TownshipId, string Name, TownshipState State, int Members, string SentBackReason, DateTime? ChangedAt);

/// <summary>One move that a year made.</summary>
public sealed record StageStep(DateTime At, string By, string What);

/// <summary>Reads of a county's years.</summary>
public sealed class YearQueries(StarRatingContext db)
{
    public async Task<IReadOnlyList<YearRow>> List(CancellationToken cancel = default) =>
        await db.RatingYears.AsNoTracking()
            .OrderByDescending(y => y.Year).ThenBy(y => y.CountyId)
            .Select(y => new YearRow(
                y.Id, y.Year, y.CountyId,
                db.Counties.Where(c => c.Id == y.CountyId).Select(c => c.Name).First(),
                y.Stage, y.StageChangedAt, y.PolicyVersion.Name,
                db.CohortMembers.Count(m => m.RatingYearId == y.Id && !m.Excluded)))
            .ToListAsync(cancel);

    /// <summary>The year of the address, in the county of the session; null when it was not opened.</summary>
    public async Task<YearHead?> Find(int year, CancellationToken cancel = default) =>
        await db.RatingYears.AsNoTracking().Where(y => y.Year == year).OrderBy(y => y.CountyId)
            .Select(y => new YearHead(
                y.Id, y.Year, y.CountyId,
                db.Counties.Where(c => c.Id == y.CountyId).Select(c => c.Name).First(),
                y.Stage, y.StageChangedAt, y.AsOf, y.CohortFrozenAt,
                y.PolicyVersionId, y.PolicyVersion.Name, y.PolicyVersion.Number, y.PolicyVersion.Hash))
            .FirstOrDefaultAsync(cancel);

    /// <summary>Published versions that are effective in a year, the county's own first.</summary>
    public async Task<IReadOnlyList<PolicyChoice>> PolicyChoices(int year, CancellationToken cancel = default) =>
        await db.PolicyVersions.AsNoTracking()
            .Where(p => p.Status != PolicyStatus.Draft && p.EffectiveFromYear <= year && (p.EffectiveToYear == null || p.EffectiveToYear >= year))
            .OrderBy(p => p.CountyId == null).ThenByDescending(p => p.Number)
            .Select(p => new PolicyChoice(p.Id, p.Name, p.Number, p.CountyId == null, p.EffectiveFromYear, p.EffectiveToYear))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<TownshipRow>> Townships(long yearId, CancellationToken cancel = default) =>
        await db.TownshipProgress.AsNoTracking().Where(p => p.RatingYearId == yearId)
            .OrderBy(p => db.Townships.Where(t => t.Id == p.TownshipId).Select(t => t.Code).First())
            .Select(p => new TownshipRow(
                p.TownshipId,
                db.Townships.Where(t => t.Id == p.TownshipId).Select(t => t.Name).First(),
                p.State,
                db.CohortMembers.Count(m => m.RatingYearId == yearId && m.TownshipId == p.TownshipId && !m.Excluded),
                p.SentBackReason,
                p.State == TownshipState.Accepted ? p.AcceptedAt : p.State == TownshipState.SentBack ? p.SentBackAt : p.SubmittedAt))
            .ToListAsync(cancel);

    /// <summary>How the year came to its stage, latest first.</summary>
    public async Task<IReadOnlyList<StageStep>> Steps(long yearId, CancellationToken cancel = default)
    {
        string[] moves = [nameof(OpenTheYear), nameof(FreezeTheCohort), nameof(AdvanceStage), nameof(StepBack), nameof(SealTheYear), nameof(MoveYearPolicy)];
        return await db.ChangeRecords.AsNoTracking()
            .Where(r => r.Entity == nameof(Data.Assessments.RatingYear) && r.EntityId == yearId && moves.Contains(r.UseCase))
            .OrderByDescending(r => r.Id)
            .Select(r => new StageStep(r.At, r.UserName, r.Reason))
            .ToListAsync(cancel);
    }
}
