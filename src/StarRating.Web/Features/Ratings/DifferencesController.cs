using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Ratings;

/// <summary>评星后变动: whose file is no longer what the result was computed from.</summary>
[Route("ratings/{year:int:range(2000,2100)}/differences")]
public sealed class DifferencesController(YearQueries years, DifferenceQueries differences, DifferenceColumns columns, ListDesk lists) : PortalController
{
    [HttpGet(""), Requires(Function.RatingsSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, DifferenceListForm form)
    {
        var head = await Head(year);
        var filter = form.ToFilter(head.Id);
        var page = await columns.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(columns, filter, Url.Action(nameof(Export), new { year }), Function.ReportsExport, stop: Stop);
        return View(new DifferencesPage(head, form, await differences.Townships(head.Id, Stop), page.Rows, PageOf.Of(page)));
    }

    [HttpPost("export"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> Export(int year, [FromQuery] DifferenceListForm form) =>
        await lists.Export(this, columns, form.ToFilter((await Head(year)).Id), form.Sort, name: $"{year}年度{columns.Title}");

    private async Task<YearHead> Head(int year) => await years.Find(year, Stop) ?? throw new NotFound("rating year");
}
