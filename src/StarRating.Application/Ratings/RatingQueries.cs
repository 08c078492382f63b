using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>How many persons came to one outcome; the stars when rated.</summary>
public sealed record OutcomeCount(OutcomeKind Outcome, int? Stars, int Persons);

/// <summary>Counts over a whole year, whatever the filter shows.</summary>
public sealed record RatingTotals(
    IReadOnlyList<OutcomeCount> Outcomes, int Persons, int Risen, int Fallen, int Same, int New, int Waiting);

/// <summary>What the heading says of the last run.</summary>
public sealed record RunSummary(long Id, DateTime StartedAt, DateTime? FinishedAt, string RunBy, string EngineRevision, string PolicyHash);

public sealed record TownshipChoice(long Id, string Name);

/// <summary>A person whom the last run could not rate; with the suspended version that is to be supplemented first, where one is.</summary>
public sealed record NotRated(RatingFault Fault, long? SupplementRatingId);

/// <summary>Reads of a year's results. Township reviewers see their township's, by the session's scope.</summary>
public sealed class RatingQueries(StarRatingContext db)
{
    public async Task<KeyPage<RatingRow>> List(long ratingYearId, RatingFilter filter, string? sort, PageAsk ask, CancellationToken cancellation)
    {
        var rows = RatingListQuery.Current(db, ratingYearId).Apply(db, filter);
        var page = await RatingListQuery.Orders.Page(rows, sort, ask, found => found.Select(StoredRating.Of), stored => stored.Rating.Id, cancellation);
        return page.To(stored => stored.Row());
    }

    public async Task<RatingTotals> Totals(long ratingYearId, CancellationToken cancellation)
    {
        var groups = await RatingListQuery.Current(db, ratingYearId)
            .GroupBy(r => new { r.OutcomeKind, r.Stars })
            .Select(group => new
            {
                group.Key.OutcomeKind,
                group.Key.Stars,
                Persons = group.Count(),
                Risen = group.Count(r => r.Delta > 0),
                Fallen = group.Count(r => r.Delta < 0),
                Same = group.Count(r => r.Delta == 0),
                New = group.Count(r => r.OutcomeKind == OutcomeKind.Rated && r.OldStars == null),
                Waiting = group.Count(r => r.ExceptionText != "" && r.ConfirmedAt == null && r.SealedAt == null),
            })
            .ToListAsync(cancellation);
        return new RatingTotals(
            [.. groups.Select(g => new OutcomeCount(g.OutcomeKind, g.Stars, g.Persons)).OrderBy(g => g.Outcome).ThenByDescending(g => g.Stars)],
            groups.Sum(g => g.Persons),
            groups.Sum(g => g.Risen),
            groups.Sum(g => g.Fallen),
            groups.Sum(g => g.Same),
            groups.Sum(g => g.New),
            groups.Sum(g => g.Waiting));
    }

    public async Task<RunSummary?> LastRun(long ratingYearId, CancellationToken cancellation) =>
        await db.RatingRuns.AsNoTracking()
            .Where(run => run.RatingYearId == ratingYearId)
            .OrderByDescending(run => run.Id)
            .Select(run => new RunSummary(run.Id, run.StartedAt, run.FinishedAt, run.RunBy, run.EngineRevision, run.PolicyHash))
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Whom the last run could not rate, as far as the session sees their townships.</summary>
    public async Task<IReadOnlyList<NotRated>> Faults(long ratingYearId, CancellationToken cancellation)
    {
        var json = await db.RatingRuns.AsNoTracking().Where(run => run.RatingYearId == ratingYearId)
            .OrderByDescending(run => run.Id).Select(run => run.FaultsJson).FirstOrDefaultAsync(cancellation) ?? "";
        var faults = RatingFault.Read(json).Where(fault => db.Session.Scope.SeesTownship(fault.TownshipId)).ToList();
        var persons = faults.Where(fault => fault.SupplementFirst is not null).Select(fault => fault.SecretaryId).ToList();
        var suspended = await db.Ratings.AsNoTracking()
            .Where(r => persons.Contains(r.SecretaryId) && r.IsCurrent && r.SealedAt != null && r.OutcomeKind == OutcomeKind.Suspended)
            .Select(r => new { r.SecretaryId, r.Year, r.Id }).ToListAsync(cancellation);
        return [.. faults.Select(fault => new NotRated(
            fault, suspended.Where(r => r.SecretaryId == fault.SecretaryId && r.Year == fault.SupplementFirst).Select(r => (long?)r.Id).FirstOrDefault()))];
    }

    /// <summary>Townships that have persons in the year's cohort, for the filter.</summary>
    public async Task<IReadOnlyList<TownshipChoice>> Townships(long ratingYearId, CancellationToken cancellation) =>
        await db.CohortMembers.AsNoTracking()
            .Where(m => m.RatingYearId == ratingYearId)
            .Select(m => new { m.TownshipId, m.TownshipName })
            .Distinct()
            .OrderBy(t => t.TownshipId)
            .Select(t => new TownshipChoice(t.TownshipId, t.TownshipName))
            .ToListAsync(cancellation);
}
