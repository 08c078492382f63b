using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>The quotas as they stand now, and whether the stored grades are still those that the scores make.</summary>
public sealed record GradingState(IReadOnlyList<QuotaLine> Quotas, bool IsCurrent, IReadOnlyList<string> Problems, IReadOnlyList<string> Channels);

/// <summary>What the page of grades shows beside the stored rows.</summary>
public sealed class GradingSheets(StarRatingContext db, GradingSheet sheet, PolicyStore policies)
{
    public async Task<GradingState> Of(long ratingYearId, CancellationToken cancellation)
    {
        var year = await db.RatingYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == ratingYearId, cancellation)
            ?? throw new NotFound("rating year");
        if (year.CohortFrozenAt is null || year.Stage < YearStage.Grading)
        {
            return new GradingState([], true, [], []);
        }

        var graded = await sheet.Compute(year, cancellation);
        var rows = await db.GradeResults.AsNoTracking().Where(g => g.RatingYearId == ratingYearId).ToListAsync(cancellation);
        var names = graded.Members.ToDictionary(m => PoolKeys.Person(m.Member.Id), m => $"{m.Member.SecretaryName}（{m.Member.VillageName}）", StringComparer.Ordinal);
        // A township sees its own pool; what is counted over the county cannot be counted from one township's persons.
        var wholeCounty = db.Session.Scope.TownshipIds is null;
        return new GradingState(
            [.. QuotaView.Of(graded).Where(line => wholeCounty || line.IsTownship)],
            !wholeCounty || rows.Count == 0 || year.Stage != YearStage.Grading || GradeComparison.IsCurrent(graded, rows),
            [.. graded.Result.Issues.Select(issue => issue.Person is { } person && names.TryGetValue(person, out var name) ? $"{name}：{issue.Text}" : issue.Text)],
            [.. graded.Members.SelectMany(m => m.Result.Channels).Select(channel => channel.Name).Distinct(StringComparer.Ordinal).Take(3)]);
    }

    public async Task<IReadOnlyList<string>> GradeNames(long ratingYearId, CancellationToken cancellation) =>
        [.. ((await policies.OfYear(ratingYearId, cancellation)).Document.Grading?.Grades ?? []).Select(grade => grade.Name)];

    /// <summary>How the articles of the year's policy are called: 第七条 for a7.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ArticleNumbers(long ratingYearId, CancellationToken cancellation) =>
        (await policies.OfYear(ratingYearId, cancellation)).Document.Articles.ToDictionary(article => article.Id, article => article.Number, StringComparer.Ordinal);
}
