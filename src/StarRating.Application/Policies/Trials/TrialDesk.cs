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
}

/// <summary>What a trial came to, over all counties in sight.</summary>
public sealed record Trial(int Year, IReadOnlyList<CountyTrial> Counties)
{
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
    /// <summary>The closed year of each county in sight, prepared.</summary>
    public async Task<IReadOnlyList<PreparedYear>> Prepare(int year, CancellationToken stop = default)
    {
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year == year && TrialSubjects.Closed.Contains(y.Stage))
            .OrderBy(y => db.Counties.Where(c => c.Id == y.CountyId).Select(c => c.Code).First()).ToListAsync(stop);
        if (years.Count == 0)
        {
            throw new Refusal($"{year}年度还没有生效的评定结果，不能据以试算。请另选一个已经生效的年度。");
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

    public async Task<Trial> Try(HashedPolicy policy, int year, CancellationToken stop = default) => Try(policy, year, await Prepare(year, stop));

    public static Trial Try(HashedPolicy policy, int year, IReadOnlyList<PreparedYear> prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return new(year, [.. prepared.Select(one => new CountyTrial(one, one.Run.Try(policy)))]);
    }
}
