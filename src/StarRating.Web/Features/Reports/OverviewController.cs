using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Lists;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Reports;

public sealed record OverviewPage(YearHead Year, Overview Overview, IReadOnlyList<Breakdown> Parts);

/// <summary>星级总览 of a county's year: how the stars are spread, in every direction; each figure leads to its list.</summary>
[Route("overview")]
public sealed class OverviewController(YearQueries years, OverviewQueries overviews, PickedYear picked) : PortalController
{
    [HttpGet(""), Requires(Function.RatingsSee, OneCounty = true)]
    public async Task<IActionResult> Latest() => RedirectToAction(nameof(Index), new { year = await picked.CurrentAsync() });

    [HttpGet("{year:int:range(2000,2100)}"), Requires(Function.RatingsSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year)
    {
        if (await years.Find(year, Stop) is not { } head)
        {
            return View("NotOpened", year);
        }

        var overview = await overviews.Of(head.Id, Stop);
        return View(new OverviewPage(head, overview, Breakdown.Of(year, overview)));
    }

    [HttpPost("{year:int:range(2000,2100)}/export/{part}"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> Export(int year, string part, [FromServices] OverviewColumns columns, [FromServices] ListDesk lists)
    {
        var head = await years.Find(year, Stop) ?? throw new NotFound("rating year");
        var overview = await overviews.Of(head.Id, Stop);
        var shown = Breakdown.Of(year, overview).FirstOrDefault(one => one.Part == part) ?? throw new NotFound("part of the overview");
        return await lists.Export(this, columns, new OverviewPart(head.Id, year, part, overview.Levels), "", name: $"{year}年度星级总览（{shown.Title}）");
    }
}
