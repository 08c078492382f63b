using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Lists;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Reports;

/// <summary>The counties in the year shown, and the averages of the years that stand beside it.</summary>
public sealed record CityPage(int Year, IReadOnlyList<CountyYearRow> Counties, IReadOnlyList<int> Known, IReadOnlyList<CityYear> Years);

/// <summary>All counties in one year.</summary>
public sealed record CityYear(int Year, IReadOnlyList<CountyYearRow> Counties);

/// <summary>One county by township.</summary>
public sealed record CityCountyPage(int Year, long CountyId, string County, IReadOnlyList<TownshipYearRow> Townships);

/// <summary>县区对比: the counties side by side, in one year or several, down to the townships. Reads only.</summary>
[Route("city")]
public sealed class CityController(CityQueries city, PickedYear picked) : PortalController
{
    [HttpGet(""), Requires(Function.CitySee)]
    public async Task<IActionResult> Index(int? year, int[] years)
    {
        var known = await city.Years(Stop);
        var shown = year is >= 2000 and <= 2100 ? year.Value : await picked.CurrentAsync();
        var beside = years.Where(known.Contains).Append(shown).Distinct().OrderDescending().Take(CityQueries.MostYears).ToList();
        if (years.Length == 0)
        {
            beside = [.. known.Where(one => one <= shown).Append(shown).Distinct().OrderDescending().Take(3)];
        }

        var all = new List<CityYear>();
        foreach (var one in beside)
        {
            all.Add(new CityYear(one, await city.Of(one, Stop)));
        }

        return View(new CityPage(shown, (all.Find(one => one.Year == shown) ?? new CityYear(shown, await city.Of(shown, Stop))).Counties, known, all));
    }

    [HttpGet("{countyId:long}/{year:int:range(2000,2100)}"), Requires(Function.CitySee)]
    public async Task<IActionResult> County(long countyId, int year)
    {
        var (name, townships) = await city.Townships(countyId, year, Stop);
        return View(new CityCountyPage(year, countyId, name, townships));
    }

    [HttpPost("export/{part}"), Requires(Function.CitySee)]
    public async Task<IActionResult> Export(string part, int year, [FromServices] CityColumns columns, [FromServices] ListDesk lists)
    {
        var shown = year is >= 2000 and <= 2100 ? year : await picked.CurrentAsync();
        var counties = await city.Of(shown, Stop);
        return await lists.Export(
            this,
            columns,
            new CityPart(shown, part, [.. counties.SelectMany(c => c.Stars.Keys).Distinct().Order()], [.. counties.SelectMany(c => c.Grades.Keys).Distinct(StringComparer.Ordinal)]),
            "",
            name: $"{shown}年度县区对比（{CityPart.Titles.GetValueOrDefault(part, "星级分布")}）");
    }

    /// <summary>The years side by side: one row a county and year.</summary>
    [HttpPost("export-years"), Requires(Function.CitySee)]
    public async Task<IActionResult> ExportYears(int[] years, [FromServices] CityYearColumns columns, [FromServices] ListDesk lists)
    {
        var known = await city.Years(Stop);
        int[] wanted = [.. years.Where(known.Contains).Distinct().OrderDescending().Take(CityQueries.MostYears)];
        return await lists.Export(this, columns, new CityYears(wanted), "", name: $"县区历年并列（{string.Join("、", wanted)}）");
    }
}
