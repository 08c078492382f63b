using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Notices;
using StarRating.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>Counts what is still to be done in a year; the domain says from it what blocks the stage.</summary>
public sealed class YearSummaries(StarRatingContext db, Publicity publicity, AssessmentReader assessments, GradingSheet sheet, DecidedFacts decided)
{
    public async Task<YearSummary> Of(long yearId, CancellationToken cancel = default) =>
        await Of(await db.RatingYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("rating year"), cancel);

    /// <summary>The same of a year as it stood before a move that is not yet committed: what counts depends on the stage it is in.</summary>
    internal async Task<YearSummary> Of(RatingYear year, CancellationToken cancel)
    {
        var yearId = year.Id;
        var summary = await Cohort(new YearSummary { PolicyChosen = true, CohortFrozen = year.CohortFrozenAt is not null }, yearId, cancel);
        summary = await Townships(summary, yearId, cancel);
        summary = await Scores(summary, year, cancel);
        summary = await Grades(summary, year, cancel);
        summary = summary with { FiguresToConfirm = await decided.FiguresToConfirm(year, cancel) };
        summary = await Stars(summary, year, cancel);
        return await Notice(summary, yearId, cancel);
    }

    private async Task<YearSummary> Cohort(YearSummary summary, long yearId, CancellationToken cancel)
    {
        var members = db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == yearId && !m.Excluded);
        return summary with
        {
            CohortSize = await members.CountAsync(cancel),
            PersonsWithoutMainVillage = await members.CountAsync(m => m.MainVillageMissing, cancel),

            // Whoever is left out may be so because of the vague date itself.
            FactsToConfirm = await db.CohortMembers.AsNoTracking()
                .CountAsync(m => m.RatingYearId == yearId && m.DatesToConfirm != "" && m.DatesConfirmedAt == null, cancel),
            VillagesWithoutCategory = await members.Where(m => m.Category == null).Select(m => m.VillageId).Distinct().CountAsync(cancel),
        };
    }

    private async Task<YearSummary> Townships(YearSummary summary, long yearId, CancellationToken cancel)
    {
        var states = await db.TownshipProgress.AsNoTracking().Where(p => p.RatingYearId == yearId)
            .GroupBy(p => p.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(cancel);
        int In(TownshipState state) => states.Where(s => s.State == state).Sum(s => s.Count);
        return summary with
        {
            TownshipsNotSubmitted = In(TownshipState.NotSubmitted),
            TownshipsSubmitted = In(TownshipState.Submitted),
            TownshipsSentBack = In(TownshipState.SentBack),
            TownshipsAccepted = In(TownshipState.Accepted),
        };
    }

    /// <summary>What is still to be entered is asked only while it can be entered: it reads every figure of the county.</summary>
    private async Task<YearSummary> Scores(YearSummary summary, RatingYear year, CancellationToken cancel)
    {
        if (!year.Stage.AllowsTownshipScores() || summary.CohortSize == 0)
        {
            return summary;
        }

        var members = await assessments.Read(year, db.CohortMembers, cancel);
        return summary with
        {
            ScoresMissing = members.Sum(m => m.Missing.Scores),
            OrganizationReviewsMissing = members.Sum(m => m.Missing.Reviews),
            EvidenceMissing = members.Sum(m => m.Missing.Evidence),
            BallotsMissing = members.Sum(m => m.Missing.Ballots),
            TotalsMissing = members.Count(m => m.Result.Total is null),
        };
    }

    private async Task<YearSummary> Grades(YearSummary summary, RatingYear year, CancellationToken cancel)
    {
        var grades = db.GradeResults.AsNoTracking().Where(g => g.RatingYearId == year.Id);
        var graded = await grades.CountAsync(g => !g.CohortMember.Excluded, cancel);
        var (current, overLimit) = graded > 0 && graded == summary.CohortSize ? await AgainstScores(year, cancel) : (false, 0);
        return summary with
        {
            GradesCurrent = current,
            PoolsOverLimit = overLimit,
            CommitteeDecisionsPending = await grades.Where(g => g.NeedsDecision).Select(g => g.PoolKey).Distinct().CountAsync(cancel),
            GradesUnconfirmed = graded > 0 && year.GradesConfirmedAt is null,
            PersonsWithoutGrade = await grades.CountAsync(g => !g.NeedsDecision && g.FinalGrade == null && g.RankInPool != null, cancel),
        };
    }

    /// <summary>
    /// Whether the stored grades are those that the present scores make, and how many pools are over their limit. Asked while grades
    /// can be changed, and of whoever sees the whole county: a township cannot compute what is counted over all of them.
    /// </summary>
    private async Task<(bool Current, int OverLimit)> AgainstScores(RatingYear year, CancellationToken cancel)
    {
        if (year.Stage != YearStage.Grading || db.Session.Scope.TownshipIds is not null)
        {
            return (true, 0);
        }

        try
        {
            var computed = await sheet.Compute(year, cancel);
            var stored = await db.GradeResults.AsNoTracking().Where(g => g.RatingYearId == year.Id).ToListAsync(cancel);
            return (GradeComparison.IsCurrent(computed, stored), computed.Result.Pools.Count(pool => pool.OverLimit));
        }
        catch (Refusal)
        {
            // A file that no longer lets the grades be computed; the page of grades says which.
            return (false, 0);
        }
    }

    private async Task<YearSummary> Stars(YearSummary summary, RatingYear year, CancellationToken cancel)
    {
        var ratings = db.Ratings.AsNoTracking().Where(r => r.RatingYearId == year.Id && r.IsCurrent);
        var rated = await ratings.CountAsync(r => !r.CohortMember.Excluded, cancel);
        var faults = year.Stage is YearStage.Rating or YearStage.Notice
            ? await db.RatingRuns.AsNoTracking().Where(r => r.RatingYearId == year.Id).OrderByDescending(r => r.Id).Select(r => r.FaultCount).FirstOrDefaultAsync(cancel)
            : 0;
        return summary with
        {
            RatingCurrent = rated > 0 && rated + faults >= summary.CohortSize && await RunSinceTheStageBegan(year, cancel) && !await decided.ChangedSinceRated(year, cancel),
            ExceptionsToConfirm = await ratings.CountAsync(r => r.ExceptionText != "" && r.ConfirmedAt == null && r.SealedAt == null, cancel),
            PersonsSuspended = await ratings.CountAsync(r => r.OutcomeKind == OutcomeKind.Suspended, cancel),
            PersonsNotRated = faults,
            EarlierYearsChanged = await EarlierYearsChanged(year, cancel),
            CorrectionsOpen = await db.Corrections.AsNoTracking().CountAsync(c => c.RatingYearId == year.Id && c.OpenSecretaryId != null, cancel),
        };
    }

    /// <summary>What was proposed went on from a state that a correction or supplement has replaced since.</summary>
    private async Task<int> EarlierYearsChanged(RatingYear year, CancellationToken cancel)
    {
        if (year.Stage is not (YearStage.Rating or YearStage.Notice))
        {
            return 0;
        }

        var run = await db.RatingRuns.AsNoTracking().Where(r => r.RatingYearId == year.Id).OrderByDescending(r => r.Id)
            .Select(r => (DateTime?)r.StartedAt).FirstOrDefaultAsync(cancel);
        return run is null ? 0 : await db.Ratings.AsNoTracking()
            .Where(r => r.RatingYearId == year.Id && r.IsCurrent && r.SealedAt == null)
            .CountAsync(r => db.Ratings.Any(e => e.SecretaryId == r.SecretaryId && e.Year < year.Year && e.IsCurrent && e.CorrectionId != null && e.SealedAt > run), cancel);
    }

    /// <summary>A year that was stepped back must be rated again: its grades or facts were changed meanwhile.</summary>
    private async Task<bool> RunSinceTheStageBegan(RatingYear year, CancellationToken cancel) =>
        year.Stage != YearStage.Rating
        || await db.RatingRuns.AsNoTracking().AnyAsync(r => r.RatingYearId == year.Id && r.StartedAt >= year.StageChangedAt, cancel);

    private async Task<YearSummary> Notice(YearSummary summary, long yearId, CancellationToken cancel)
    {
        if (await publicity.Running(yearId, cancel) is not { } running)
        {
            return summary;
        }

        var objections = db.Objections.AsNoTracking().Where(o => o.NoticeId == running.NoticeId);
        return summary with
        {
            NoticePosted = true,
            PublicityDaysLeft = running.WorkingDaysLeft,
            ObjectionsOpen = await objections.CountAsync(o => o.Decision == null, cancel),
            ObjectionsUpheld = await objections.CountAsync(
                o => o.Decision == ObjectionDecision.Upheld || o.Decision == ObjectionDecision.PartlyUpheld, cancel),
        };
    }
}
