using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Reports;
using StarRating.Application.Treatments;
using StarRating.Data.Access;
using StarRating.Treatments;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Jobs;

namespace StarRating.Web.Features.Treatments;

/// <summary>The list of pay sheets, and the month to draft next.</summary>
public sealed record SheetList(IReadOnlyList<SheetTotals> Sheets, YearMonth Next, bool AnyLocked);

/// <summary>The cost of a year; what stands in <see cref="Drafts"/> is not paid yet.</summary>
public sealed record CostPage(int Year, IReadOnlyList<TownshipYear> Townships, IReadOnlySet<int> Drafts)
{
    public decimal Total => Townships.Sum(township => township.Total);

    public decimal Paid => Townships.Sum(township => township.Months.Where((_, index) => !Drafts.Contains(index + 1)).Sum(month => month ?? 0));
}

/// <summary>报酬: the sheet of a month, its lock, the cost of a year.</summary>
[Route("pay")]
public sealed class PaySheetsController(PaySheetQueries sheets) : PortalController
{
    [HttpGet(""), Requires(Function.PaySee, OneCounty = true)]
    public async Task<IActionResult> Index() => await List();

    [HttpPost("draft"), Requires(Function.PayEdit, OneCounty = true)]
    public async Task<IActionResult> Draft(int year, int month, [FromServices] DraftPaySheet draft)
    {
        DraftedSheet? made = null;
        return await Attempt(
            async () =>
            {
                if (year is < 2000 or > 2100 || month is < 1 or > 12)
                {
                    throw new Refusal("请填写正确的年份和月份。");
                }

                made = await draft.Draft(new YearMonth(year, month), Stop);
                Say($"已编制{made.Month.InWords()}报酬表：{made.Persons}人，合计{Show.Money(made.Total)}元。"
                    + (made.Issues.Count == 0 ? "" : $"有{made.Issues.Count}项无法计算，请先核对：{string.Join("；", made.Issues.Take(5))}"));
            },
            () => RedirectToAction(nameof(Sheet), new { id = made!.Id }),
            List);
    }

    [HttpGet("{id:long}"), Requires(Function.PaySee)]
    public async Task<IActionResult> Sheet(long id) => View(await sheets.Sheet(id, Stop));

    [HttpGet("{id:long}/lock"), Requires(Function.PayLock)]
    public async Task<IActionResult> Lock(long id)
    {
        var page = await sheets.Sheet(id, Stop);
        return page.Sheet.State == Data.Treatments.PaySheetState.Locked ? RedirectToAction(nameof(Sheet), new { id }) : View(page);
    }

    [HttpPost("{id:long}/lock"), Requires(Function.PayLock)]
    public async Task<IActionResult> Lock(long id, int version, [FromServices] LockPaySheet locking) =>
        await Attempt(
            async () =>
            {
                await locking.Lock(id, version, Stop);
                Say("已锁定。以后的变化将列入下月的补发扣回。");
            },
            () => RedirectToAction(nameof(Sheet), new { id }),
            async () => View(await sheets.Sheet(id, Stop)));

    [HttpPost("{id:long}/export"), Requires(Function.ReportsExport)]
    public async Task<IActionResult> Export(long id, [FromServices] JobDesk jobs)
    {
        var sheet = (await sheets.Sheet(id, Stop)).Sheet;
        return await jobs.Do<ReportExportJob, ReportRequest>(this, $"导出{sheet.Year}年{sheet.Month}月报酬发放表", new ReportRequest("pay", $"{sheet.Year}-{sheet.Month:00}"));
    }

    [HttpGet("cost/{year:int:range(2000,2100)}"), Requires(Function.PaySee, OneCounty = true)]
    public async Task<IActionResult> Cost(int year) => View(new CostPage(year, await sheets.Cost(year, Stop), await sheets.DraftMonths(year, Stop)));

    private async Task<IActionResult> List()
    {
        var list = await sheets.List(Stop);
        return View(nameof(Index), new SheetList(list, await sheets.NextMonth(Stop), list.Any(s => s.Sheet.State == Data.Treatments.PaySheetState.Locked)));
    }
}
