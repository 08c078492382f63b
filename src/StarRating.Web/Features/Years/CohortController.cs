using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Years;

/// <summary>评定对象名单: who takes part, who is left out and why, what changed since the list was frozen.</summary>
[Route("years/{year:int:range(2000,2100)}/cohort")]
public sealed class CohortController(YearQueries years, CohortQueries cohort, CohortColumns list, ListDesk lists) : PortalController
{
    [HttpGet(""), Requires(Function.YearSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, CohortFilter filter, CancellationToken stop)
    {
        if (await years.Find(year, stop) is not { } head)
        {
            return View("NotOpened", year);
        }

        await lists.Open(list, filter.ToSearch(head.Id), Url.Action(nameof(Export), new { year }), Function.ReportsExport, stop: stop);
        return View(await CohortPage.Read(head, filter, cohort, list, stop));
    }

    [HttpPost("export"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> Export(int year, [FromQuery] CohortFilter filter, CancellationToken stop)
    {
        var head = await years.Find(year, stop) ?? throw new NotFound("rating year");
        var called = filter.Part == CohortPage.LeftOut ? "未列入评定人员名单" : list.Title;
        return await lists.Export(this, list, filter.ToSearch(head.Id), filter.Sort, name: $"{year}年度{called}");
    }

    [HttpGet("freeze"), Requires(Function.CohortFreeze, OneCounty = true)]
    public async Task<IActionResult> Freeze(int year, CancellationToken stop)
    {
        var head = await years.Find(year, stop) ?? throw new NotFound("rating year");
        return View(new FreezePage(head, await cohort.Draft(head.Id, stop), await cohort.Changes(head.Id, stop)));
    }

    [HttpPost("freeze"), Requires(Function.CohortFreeze, OneCounty = true)]
    public async Task<IActionResult> Freeze(int year, [FromServices] FreezeTheCohort freeze, CancellationToken stop)
    {
        var head = await years.Find(year, stop) ?? throw new NotFound("rating year");
        var frozen = await freeze.Freeze(head.Id, stop);
        Say($"{year}年度评定对象名单已锁定：列入 {frozen.Included} 人，未列入 {frozen.Excluded} 人。");
        return RedirectToAction(nameof(Index), new { year });
    }

    [HttpPost("dates/{id:long}"), Requires(Function.CohortFreeze, OneCounty = true)]
    public async Task<IActionResult> ConfirmDates(int year, long id, int version, string? reason, [FromServices] ConfirmDates confirm, CancellationToken stop)
    {
        var head = await years.Find(year, stop) ?? throw new NotFound("rating year");
        return await Attempt(
            async () =>
            {
                await confirm.Run(id, version, reason ?? "", stop);
                Say("已核实，日期按所记月份（年份）的第一天计算。");
            },
            () => RedirectToAction(nameof(Index), new { year, part = CohortPage.Dates }),
            async () => View("Index", await CohortPage.Read(head, new CohortFilter { Part = CohortPage.Dates }, cohort, list, stop)));
    }
}
