using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>One township's figures in one year.</summary>
public sealed record TownshipScores(RatingYear Year, TownshipProgress Progress, string Name, IReadOnlyList<MemberAssessment> Members)
{
    public Missing Missing => Members.Aggregate(new Missing(0, 0, 0), (sum, member) => sum + member.Missing);

    public int Required => Members.Sum(m => m.Required);

    public int Filled => Members.Sum(m => m.Filled);
}

/// <summary>One township's line on the page 进度.</summary>
public sealed record ProgressRow(
    long TownshipId, string Name, TownshipState State, int Members, int Required, int Filled, Missing Missing, DateTime? LastEntered,
    TownshipProgress Progress);

/// <summary>Reads of the score pages.</summary>
public sealed class ScoreQueries(StarRatingContext context, AssessmentReader reader)
{
    /// <summary>The year in the county of the session.</summary>
    public async Task<RatingYear> Year(int year, CancellationToken cancel = default) =>
        await FindYear(year, cancel) ?? throw new NotFound("rating year");

    /// <summary>The same, null when the county has not opened it.</summary>
    public async Task<RatingYear?> FindYear(int year, CancellationToken cancel = default) =>
        await context.RatingYears.AsNoTracking().Where(y => y.Year == year).OrderBy(y => y.CountyId).FirstOrDefaultAsync(cancel);

    public async Task<TownshipScores> OfTownship(int year, long townshipId, CancellationToken cancel = default)
    {
        var head = await Year(year, cancel);
        var members = await reader.Read(head, context.CohortMembers.Where(m => m.TownshipId == townshipId), cancel);
        if (members.Count == 0)
        {
            throw new NotFound("township");
        }

        var progress = await context.TownshipProgress.AsNoTracking()
            .FirstOrDefaultAsync(p => p.RatingYearId == head.Id && p.TownshipId == townshipId, cancel);
        return new TownshipScores(head, progress ?? new TownshipProgress { TownshipId = townshipId }, members[0].Member.TownshipName, members);
    }

    /// <summary>One person, with the township's figures around it for the state.</summary>
    public async Task<(TownshipScores Township, MemberAssessment Member)> OfMember(int year, long memberId, CancellationToken cancel = default)
    {
        var township = await context.CohortMembers.Where(m => m.Id == memberId).Select(m => (long?)m.TownshipId).FirstOrDefaultAsync(cancel)
            ?? throw new NotFound("cohort member");
        var scores = await OfTownship(year, township, cancel);
        return (scores, scores.Members.FirstOrDefault(m => m.Member.Id == memberId) ?? throw new NotFound("cohort member"));
    }

    /// <summary>Townships that have someone in the cohort, in the order of their codes.</summary>
    public async Task<IReadOnlyList<ProgressRow>> Progress(RatingYear year, CancellationToken cancel = default)
    {
        var states = await context.TownshipProgress.AsNoTracking().Where(p => p.RatingYearId == year.Id).ToDictionaryAsync(p => p.TownshipId, cancel);
        var codes = await context.Townships.Where(t => t.CountyId == year.CountyId).Select(t => new { t.Id, t.Code }).ToDictionaryAsync(t => t.Id, t => t.Code, cancel);
        var members = await reader.Read(year, context.CohortMembers, cancel);
        return [.. members.GroupBy(m => m.Member.TownshipId).OrderBy(g => codes.GetValueOrDefault(g.Key), StringComparer.Ordinal).Select(g =>
        {
            var progress = states.GetValueOrDefault(g.Key) ?? new TownshipProgress { TownshipId = g.Key };
            return new ProgressRow(
                g.Key, g.First().Member.TownshipName, progress.State, g.Count(), g.Sum(m => m.Required), g.Sum(m => m.Filled),
                g.Aggregate(new Missing(0, 0, 0), (sum, m) => sum + m.Missing), g.SelectMany(LastEntries).Max(), progress);
        })];
    }

    private static IEnumerable<DateTime?> LastEntries(MemberAssessment member) =>
        member.Scores.Values.Select(s => s.EnteredAt)
            .Concat(member.Reviews.Select(r => r.EnteredAt))
            .Concat(member.Tallies.Select(t => t.EnteredAt))
            .Append(null);
}
