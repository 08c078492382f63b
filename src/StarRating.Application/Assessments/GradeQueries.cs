using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Search;
using StarRating.Documents;

namespace StarRating.Application.Assessments;

/// <summary>What the list of grades is narrowed to.</summary>
/// <param name="TownshipId">One township.</param>
/// <param name="Grade">One grade.</param>
/// <param name="OnlyMarked">Only those changed by hand or waiting for a decision.</param>
/// <param name="Text">Part of a name.</param>
/// <param name="Pool">A unit of a quota, as the engine calls it: those who count in it.</param>
public sealed record GradeFilter(long? TownshipId, string Grade, bool OnlyMarked, string Text, string Pool = "");

/// <summary>One person's grade, as the list shows it.</summary>
public sealed record GradeRow(
    long Id, int Version, long CohortMemberId, string SecretaryName, string VillageName, long TownshipId, string TownshipName,
    decimal? First, decimal? Second, decimal? Third, decimal? Total, int? Rank, string? ByScore, string? AfterQuota, string? Final,
    bool NeedsDecision, bool IsManual, string ManualReason, string ManualBy, DateTime? ManualAt);

/// <summary>One person's grade with the steps that made it.</summary>
public sealed record GradeDetail(GradeRow Row, ImmutableArray<GradeStep> Steps);

/// <summary>How many persons have a grade; null: none, or it waits.</summary>
public sealed record GradeCount(string? Grade, int Persons);

/// <summary>What stands above the list.</summary>
public sealed record GradeSummary(IReadOnlyList<GradeCount> Grades, int Persons, int Waiting, int Manual, DateTime? ConfirmedAt, string ConfirmedBy);

/// <summary>Reads of stored grades. Township reviewers see their township's.</summary>
public sealed class GradeQueries(StarRatingContext db)
{
    private static readonly ListOrder<GradeResult> Orders = new ListOrder<GradeResult>(g => g.Id)
        .By("place", g => g.TownshipId).Then(g => g.RankInPool)
        .By("name", g => g.CohortMember.NameSort)
        .By("total", g => g.Total);

    public Task<KeyPage<GradeRow>> List(long ratingYearId, GradeFilter filter, string? sort, PageAsk ask, CancellationToken cancellation) =>
        Orders.Page(Filtered(ratingYearId, filter), sort, ask, Select, row => row.Id, cancellation);

    public async Task<GradeSummary> Summary(long ratingYearId, CancellationToken cancellation)
    {
        var groups = await Of(ratingYearId)
            .GroupBy(g => g.FinalGrade)
            .Select(group => new
            {
                group.Key,
                Persons = group.Count(),
                Waiting = group.Count(g => g.NeedsDecision),
                Manual = group.Count(g => g.IsManual),
            })
            .ToListAsync(cancellation);
        var confirmed = await db.RatingYears.AsNoTracking().Where(y => y.Id == ratingYearId)
            .Select(y => new { y.GradesConfirmedAt, y.GradesConfirmedBy }).SingleOrDefaultAsync(cancellation);
        return new GradeSummary(
            [.. groups.Select(g => new GradeCount(g.Key, g.Persons))],
            groups.Sum(g => g.Persons),
            groups.Sum(g => g.Waiting),
            groups.Sum(g => g.Manual),
            confirmed?.GradesConfirmedAt,
            confirmed?.GradesConfirmedBy ?? "");
    }

    public async Task<GradeDetail> Detail(long ratingYearId, long id, CancellationToken cancellation)
    {
        var rows = Of(ratingYearId).Where(g => g.Id == id);
        var row = await Select(rows).SingleOrDefaultAsync(cancellation) ?? throw new NotFound("grade");
        var json = await rows.Select(g => g.TraceJson).SingleAsync(cancellation);
        return new GradeDetail(row, JsonSerializer.Deserialize<ImmutableArray<GradeStep>>(json, StrictJson.Options));
    }

    private IQueryable<GradeResult> Of(long ratingYearId) => db.GradeResults.AsNoTracking().Where(g => g.RatingYearId == ratingYearId);

    private IQueryable<GradeResult> Filtered(long ratingYearId, GradeFilter filter)
    {
        var rows = Of(ratingYearId);
        if (filter.TownshipId is { } township)
        {
            rows = rows.Where(g => g.TownshipId == township);
        }

        if (filter.Grade.Length > 0)
        {
            rows = rows.Where(g => g.FinalGrade == filter.Grade);
        }

        if (filter.OnlyMarked)
        {
            rows = rows.Where(g => g.IsManual || g.NeedsDecision);
        }

        if (filter.Pool.Length > 0)
        {
            rows = InPool(rows, filter.Pool);
        }

        var text = filter.Text.Trim();
        var pinyin = SearchText.Typed(text);
        if (pinyin.Length == 0)
        {
            return rows;
        }

        return rows.Where(g => g.CohortMember.SecretaryName.Contains(text)
            || g.CohortMember.VillageName.Contains(text)
            || db.Secretaries.Any(s => s.Id == g.CohortMember.SecretaryId && s.Search.Contains(pinyin)));
    }

    /// <summary>Whoever has a rank counts; in which units a person counts follows from the township, the category or the joint pool.</summary>
    private static IQueryable<GradeResult> InPool(IQueryable<GradeResult> rows, string pool)
    {
        rows = rows.Where(g => g.RankInPool != null);
        if (pool == QuotaView.WholeCounty)
        {
            return rows;
        }

        return PoolKeys.Township(pool) is { } township ? rows.Where(g => g.TownshipId == township)
            : Enum.TryParse<StarRating.Organization.VillageCategory>(pool, out var category) ? rows.Where(g => g.CohortMember.Category == category)
            : rows.Where(g => g.PoolKey == pool);
    }

    private static IQueryable<GradeRow> Select(IQueryable<GradeResult> rows) => rows.Select(g => new GradeRow(
        g.Id, g.Version, g.CohortMemberId, g.CohortMember.SecretaryName, g.CohortMember.VillageName, g.TownshipId, g.CohortMember.TownshipName,
        g.QuantifiedTotal, g.OrganizationScore, g.BallotScore, g.Total, g.RankInPool, g.GradeByScore, g.GradeAfterQuota, g.FinalGrade,
        g.NeedsDecision, g.IsManual, g.ManualReason, g.ManualBy, g.ManualAt));
}
