using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Reports;

public sealed record CityPage(int Year, IReadOnlyList<CountyYearRow> Counties);

/// <summary>县区对比: the counties side by side in one year. Reads only.</summary>
[Route("city")]
public sealed class CityController(CityQueries city, PickedYear picked) : PortalController
{
    [HttpGet(""), Requires(Function.CitySee)]
    public async Task<IActionResult> Index(int? year)
    {
        var shown = year is >= 2000 and <= 2100 ? year.Value : await picked.CurrentAsync();
        return View(new CityPage(shown, await city.Of(shown, Stop)));
    }
}
