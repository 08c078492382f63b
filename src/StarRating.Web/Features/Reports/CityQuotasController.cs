using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Lists;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Reports;

/// <summary>The units of every county, or of one.</summary>
public sealed record CityQuotasPage(int Year, CountyInSight? County, IReadOnlyList<QuotaUnit> Units);

/// <summary>名额执行: the grades that were given beside the places that each county's policy allows, down to the unit. Reads only, no names.</summary>
[Route("city")]
public sealed class CityQuotasController(ConformityQueries conformity, CityHeads heads) : PortalController
{
    [HttpGet("{year:int:range(2000,2100)}/quotas"), Requires(Function.CitySee)]
    public async Task<IActionResult> Index(int year) => View(new CityQuotasPage(year, null, (await conformity.Of(year, stop: Stop)).Units));

    [HttpGet("{countyId:long}/{year:int:range(2000,2100)}/quotas"), Requires(Function.CitySee)]
    public async Task<IActionResult> County(long countyId, int year) =>
        View(new CityQuotasPage(year, await Find(countyId), (await conformity.Of(year, countyId, Stop)).Units));

    /// <summary>The units of one county, or of all of them.</summary>
    [HttpPost("{year:int:range(2000,2100)}/quotas/export"), Requires(Function.CitySee)]
    public async Task<IActionResult> Export(int year, long? countyId, [FromServices] QuotaColumns columns, [FromServices] ListDesk lists)
    {
        var county = countyId is { } id ? await Find(id) : null;
        return await lists.Export(this, columns, new QuotasOf(year, countyId), "", name: $"{county?.Name}{year}年度名额执行情况");
    }

    private async Task<CountyInSight> Find(long countyId) => (await heads.Counties(Stop)).FirstOrDefault(county => county.Id == countyId) ?? throw new NotFound("county");
}

/// <param name="Year">The assessed year.</param>
/// <param name="CountyId">One county, or all in sight.</param>
public sealed record QuotasOf(int Year, long? CountyId);

/// <summary>名额执行, to hand out.</summary>
public sealed class QuotaColumns(ConformityQueries conformity) : ListSource<QuotasOf, QuotaUnit>
{
    public override string Key => "city-quotas";

    public override string Title => "名额执行情况";

    public override IReadOnlyList<ListColumn<QuotaUnit>> Columns(QuotasOf filter, bool unmasked = false) =>
    [
        new("county", "县（市、区）", unit => unit.County, Stays: true),
        new("unit", "名额单位", unit => unit.Unit, Stays: true),
        new("rule", "规定", unit => unit.Rule),
        new("persons", "参加考核（人）", unit => unit.Persons),
        new("arithmetic", "名额计算", unit => unit.Arithmetic),
        new("places", "名额", unit => unit.Places),
        new("taken", "实际", unit => unit.Taken),
        new("over", "超出", unit => unit.Over),
        new("missing", "不足", unit => unit.Missing),
        new("verdict", "执行情况", unit => unit.Verdict),
    ];

    public override async Task<KeyPage<QuotaUnit>> Page(QuotasOf filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var units = (await conformity.Of(filter.Year, filter.CountyId, stop)).Units;
        return new(units, 1, Math.Max(1, units.Count), units.Count, null, null);
    }
}
