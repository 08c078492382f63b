using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Lists;
using StarRating.Application.Policies;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Policies;

/// <summary>政策一致性: which county departs from the city's policy, where, by how much, and which still follows an older version.</summary>
[Route("city/policies")]
public sealed class CityPoliciesController(CityConformity conformity) : PortalController
{
    [HttpGet(""), Requires(Function.CitySee)]
    public async Task<IActionResult> Index() => View(await conformity.Of(Stop));

    [HttpPost("export"), Requires(Function.CitySee)]
    public Task<IActionResult> Export([FromServices] DepartureColumns columns, [FromServices] ListDesk lists) =>
        lists.Export(this, columns, new DeparturesOf(), "");
}

/// <summary>The departures of every county in sight.</summary>
public sealed record DeparturesOf;

/// <summary>政策一致性, to hand out.</summary>
public sealed class DepartureColumns(CityConformity conformity) : ListSource<DeparturesOf, Departure>
{
    public override string Key => "city-policies";

    public override string Title => "政策一致性";

    public override IReadOnlyList<ListColumn<Departure>> Columns(DeparturesOf filter, bool unmasked = false) =>
    [
        new("county", "县（市、区）", departure => departure.County, Stays: true),
        new("article", "条款", departure => departure.Article, Stays: true),
        new("binding", "约束", departure => departure.Binding),
        new("setting", "设置", departure => departure.Setting),
        new("field", "项目", departure => departure.Field),
        new("city", "市级", departure => departure.City),
        new("own", "本县", departure => departure.Own),
        new("by", "相差", departure => departure.By),
        new("allowed", "是否允许", departure => departure.Allowed ? "允许" : "超出市级约束"),
    ];

    public override async Task<KeyPage<Departure>> Page(DeparturesOf filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var rows = (await conformity.Of(stop)).SelectMany(county => county.Departures).ToList();
        return new(rows, 1, Math.Max(1, rows.Count), rows.Count, null, null);
    }
}
