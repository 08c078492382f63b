using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Policies;
using StarRating.Policies.Trying;

namespace StarRating.Application.Policies.Trials;

/// <summary>One county's part of a trial.</summary>
public sealed record CountyTrial(PreparedYear Year, TrialResult Result)
{
    /// <summary>By which article a person moves; null for who does not.</summary>
    public TrialCause? CauseOf(TrialOutcome outcome) => TrialCauses.Of(Year.Run.Year.Policy.Document, Result.Policy.Document, outcome);

    /// <summary>What everybody is given besides pay, in the order of the persons; empty where neither policy gives anything.</summary>
    public IReadOnlyList<TrialEntitled> Entitlements() =>
        Year.Run.Year.Policy.Document.Profiles.Concat(Result.Policy.Document.Profiles).Any(p => p.Treatments is not null) ? Year.Run.Entitlements(Result) : [];
}

/// <summary>What a trial came to, over all counties in sight.</summary>
/// <param name="Year">The year.</param>
/// <param name="Counties">Each county's part.</param>
/// <param name="Before">The year tried before it, from which it goes on; null for the first.</param>
public sealed record Trial(int Year, IReadOnlyList<CountyTrial> Counties, Trial? Before = null)
{
    /// <summary>All years of the trial, the first one first.</summary>
    public IReadOnlyList<Trial> Years => [.. Before?.Years ?? [], this];

    /// <summary>How many go on from a tried result that differs from the sealed one.</summary>
    public int Carried => Counties.Sum(c => c.Result.Carried);

    public int Persons => Counties.Sum(c => c.Result.Persons.Length);

    public decimal CostBefore => Counties.Sum(c => c.Result.CostBefore);

    public decimal CostAfter => Counties.Sum(c => c.Result.CostAfter);

    public int Count(TrialMove move) => Counties.Sum(c => c.Result.Count(move));
}

/// <summary>
/// 试算: runs a policy on a closed year of every county in sight. The inputs are read once and kept for who asked; nothing is written, and
/// nobody's star changes.
/// </summary>
public sealed class TrialDesk(StarRatingContext db, Session session, TrialYearReader reader, TrialShelf shelf)
{
    /// <summary>The closed years of each county in sight, prepared: the first year first, in it the counties by code.</summary>
    public async Task<IReadOnlyList<PreparedYear>> Prepare(TrialSpan span, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(span);
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year >= span.Since && y.Year <= span.Year && TrialSubjects.Closed.Contains(y.Stage))
            .OrderBy(y => y.Year).ThenBy(y => db.Counties.Where(c => c.Id == y.CountyId).Select(c => c.Code).First()).ToListAsync(stop);
        if (years.Count == 0 || years[^1].Year != span.Year)
        {
            throw new Refusal($"{span.Year}年度还没有生效的评定结果，不能据以试算。请另选一个已经生效的年度。");
        }

        var ids = years.ConvertAll(y => y.Id);
        var stamps = await db.Ratings.AsNoTracking().Where(r => ids.Contains(r.RatingYearId) && r.SealedAt != null)
            .GroupBy(r => r.RatingYearId).Select(g => new { g.Key, Last = g.Max(r => r.Id), Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"{g.Last}/{g.Count}", stop);
        var prepared = new List<PreparedYear>(years.Count);
        foreach (var one in years)
        {
            var stamp = stamps.GetValueOrDefault(one.Id, "");
            var found = shelf.Find(session.UserId, one.Id, stamp);
            if (found is null)
            {
                found = await reader.Read(one, stop);
                shelf.Keep(session.UserId, stamp, found);
            }

            prepared.Add(found);
        }

        return prepared;
    }

    public async Task<Trial> Try(HashedPolicy policy, TrialSpan span, CancellationToken stop = default) => Try(policy, await Prepare(span, stop));

    /// <summary>Tries a policy on prepared years, each county's later year going on from its earlier one.</summary>
    public static Trial Try(HashedPolicy policy, IReadOnlyList<PreparedYear> prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        Trial? trial = null;
        foreach (var year in prepared.GroupBy(one => one.Run.Year.Year).OrderBy(g => g.Key))
        {
            var before = trial?.Counties.ToDictionary(c => c.Year.CountyId, c => c.Result) ?? [];
            trial = new(year.Key, [.. year.Select(one => new CountyTrial(one, one.Run.Try(policy, before.GetValueOrDefault(one.CountyId))))], trial);
        }

        return trial ?? throw new ArgumentException("no year is prepared", nameof(prepared));
    }
}
