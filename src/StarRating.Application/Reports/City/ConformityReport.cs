using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Jobs;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>等次比例执行情况表: the grades that were given against the quotas of each county's policy.</summary>
public sealed class ConformityReport(StarRatingContext db, CityHeads heads, PolicyStore policies) : IReport
{
    private static readonly IReadOnlyList<FormColumn> PoolColumns =
    [
        FormColumn.Sequence, new(16, "县（市、区）"), new(20, "名额单位"), new(22, "规定"), FormColumn.Number(9, CellKind.Count, "人数"),
        new(26, "名额计算"), FormColumn.Number(9, CellKind.Count, "名额"), FormColumn.Number(9, CellKind.Count, "实际"),
        FormColumn.Number(10, CellKind.Share, "实际比例"), new(12, "执行情况") { Centred = true },
    ];

    private sealed record Graded(long CountyId, long MemberId, long TownshipId, string Township, StarRating.Organization.VillageCategory? Category, string? Grade, int? Rank);

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var wanted = request.Year;
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year == wanted).Select(y => new { y.Id, y.CountyId }).ToDictionaryAsync(y => y.CountyId, y => y.Id, stop);
        var graded = (await db.GradeResults.AsNoTracking().Where(g => g.RatingYear.Year == wanted)
            .Select(g => new Graded(g.CountyId, g.CohortMemberId, g.TownshipId, g.CohortMember.TownshipName, g.CohortMember.Category, g.FinalGrade, g.RankInPool)).ToListAsync(stop)).ToLookup(g => g.CountyId);
        var counties = await heads.Counties(stop);
        var pools = new List<FormRow>();
        var settings = new Dictionary<long, GradingSettings>();
        foreach (var county in counties.Where(county => years.ContainsKey(county.Id) && graded.Contains(county.Id)))
        {
            if ((await policies.OfYear(years[county.Id], stop)).Document.Grading is { } grading)
            {
                settings[county.Id] = grading;
                pools.AddRange(Pools(county, grading, wanted, [.. graded[county.Id]], pools.Count));
            }
        }

        return [await Shares(counties, settings, graded, wanted, stop), await PoolForm(pools, wanted, stop)];
    }

    /// <summary>By county: how many have each grade, and their share of those who count.</summary>
    private async Task<OfficeForm> Shares(IReadOnlyList<CountyInSight> counties, Dictionary<long, GradingSettings> settings, ILookup<long, Graded> graded, int year, CancellationToken stop)
    {
        var names = settings.Values.SelectMany(s => s.Grades).Select(g => g.Name).Distinct(StringComparer.Ordinal).ToList();
        var columns = CityHeads.Columns([CityHeads.Count(11, "参加考核"), .. names.SelectMany(name => new[] { CityHeads.Count(10, name, "人数"), FormColumn.Number(10, CellKind.Share, name, "比例") }), CityHeads.Count(10, "未定")]);
        var form = CityHeads.Filled(await heads.Form("等次人数", "年度考核等次分布表", $"{year}年度", columns, stop), [.. counties.Select((county, index) => new FormRow(Row(index + 1, county.Name, [.. graded[county.Id]])))]);
        return form.Total is null ? form : form with { Total = new FormRow([new FormCell("合计") { Span = 2 }, .. Row(0, "", [.. graded.SelectMany(g => g)]).Skip(2)]) { IsTotal = true } };

        IReadOnlyList<FormCell> Row(int number, string name, IReadOnlyList<Graded> own) =>
        [
            number, name, own.Count,
            .. names.SelectMany(grade => new FormCell[] { own.Count(g => g.Grade == grade), Share(own.Count(g => g.Grade == grade), own.Count) }),
            own.Count(g => g.Grade is null),
        ];
    }

    private async Task<OfficeForm> PoolForm(List<FormRow> rows, int year, CancellationToken stop)
    {
        var form = await heads.Form("名额执行", "等次比例执行情况表", $"{year}年度", PoolColumns, stop);
        var over = rows.Count(row => row.Cells[^1].Text.StartsWith("超出", StringComparison.Ordinal));
        return form with
        {
            Note = rows.Count == 0 ? "" : $"{rows.Count}个名额单位，超出{over}个",
            FrozenColumns = 3,
            Groups = rows.Count == 0 ? [] : [.. rows.GroupBy(row => row.Cells[1].Text, StringComparer.Ordinal).Select(group => new FormGroup(group.Key, [.. group]))],
        };
    }

    private static IEnumerable<FormRow> Pools(CountyInSight county, GradingSettings grading, int year, IReadOnlyList<Graded> graded, int number)
    {
        // Who has a rank takes part; suspended and supplemented persons have none and are outside the denominator.
        var counted = graded.Where(g => g.Rank is not null).Select(g => (new GradeCandidate
        {
            Person = PoolKeys.Person(g.MemberId),
            Township = FactIds.Township(g.TownshipId),
            Category = g.Category ?? default,
            Standing = PoolStanding.Participates,
        }, g.Grade));
        var townships = graded.GroupBy(g => FactIds.Township(g.TownshipId), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Township, StringComparer.Ordinal);
        var quotas = grading.Quotas.ToDictionary(q => q.Id, StringComparer.Ordinal);
        return QuotaConformity.Of(grading, year, counted).Select(pool => new FormRow(
        [
            ++number, county.Name, townships.GetValueOrDefault(pool.Pool) ?? QuotaView.PoolName(pool.Pool), QuotaView.Rule(quotas[pool.Quota]), pool.Size, pool.Arithmetic,
            pool.Places, pool.Taken, Share(pool.Taken, pool.Size), Verdict(pool),
        ]));
    }

    private static decimal? Share(int part, int all) => all == 0 ? null : (decimal)part / all;

    private static string Verdict(PoolResult pool) => pool.OverLimit ? $"超出{pool.Taken - pool.Places}名"
        : pool.Limit != QuotaLimit.AtMost && pool.Taken < pool.Places ? $"不足{pool.Places - pool.Taken}名"
        : "符合";
}
