using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Reports;

public sealed record SummaryPage(int Year, Summary? Summary);

/// <summary>报表: the office's forms, seen on the page and exported as workbooks.</summary>
[Route("reports")]
public sealed class ReportsController(SummaryQueries summaries, CurrentUser user, PickedYear picked) : PortalController
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet(""), Requires(Function.ReportsSee, OneCounty = true)]
    public async Task<IActionResult> Index() => RedirectToAction(nameof(Summary), new { year = await picked.CurrentAsync() });

    [HttpGet("{year:int:range(2000,2100)}/summary"), Requires(Function.ReportsSee, OneCounty = true)]
    public async Task<IActionResult> Summary(int year) => View(new SummaryPage(year, await summaries.Of(year, Stop)));

    /// <summary>The workbook; ID numbers in full only for whoever may see them and asks.</summary>
    [HttpPost("{year:int:range(2000,2100)}/summary/export"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> ExportSummary(int year, bool unmasked, [FromServices] ExportSummary export)
    {
        var book = await export.Export(year, unmasked && user.Can(Function.SecretariesUnmask), Stop);
        return File(book.Content, Xlsx, book.FileName);
    }

    [HttpPost("approval/{id:long}/export"), Requires(Function.ReportsExport)]
    public async Task<IActionResult> ExportApproval(long id, bool unmasked, [FromServices] ExportApprovalForm export)
    {
        var book = await export.Export(id, unmasked && user.Can(Function.SecretariesUnmask), Stop);
        return File(book.Content, Xlsx, book.FileName);
    }
}
