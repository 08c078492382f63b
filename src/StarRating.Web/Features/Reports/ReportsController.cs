using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Jobs;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Jobs;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Reports;

/// <summary>报表: the office's forms, seen on the page and exported as workbooks from the same model.</summary>
[Route("reports")]
public sealed class ReportsController(ReportDesk desk, ReportPeriods periods, CurrentUser user, PickedYear picked) : PortalController
{
    [HttpGet(""), Requires(Function.ReportsSee)]
    public async Task<IActionResult> Index() => View(new ReportList(await desk.List(Stop), user.Scope.OnlyCountyId is not null));

    [HttpGet("{key}"), Requires(Function.ReportsSee)]
    public async Task<IActionResult> Show(string key, ReportForm form, [FromServices] CountyFormQueries own)
    {
        var report = await desk.Find(key, Stop);
        var hasCounty = user.Scope.OnlyCountyId is not null;
        if (!report.IsOfCity && !hasCounty && !report.HasCityList)
        {
            return View("ChooseCounty");
        }

        var choices = await periods.Of(report.Period, Stop);
        var year = $"{await picked.CurrentAsync()}";
        form.Period = form.Period is { Length: > 0 } given ? given : (choices.FirstOrDefault(choice => choice.Value == year) ?? (choices.Count > 0 ? choices[0] : new("", ""))).Value;
        var hasPeriod = report.Period == ReportPeriod.Today || form.Period.Length > 0;
        return View(new ReportPage(report, form, hasPeriod && (hasCounty || report.IsOfCity) ? await desk.Make(form.Of(key) with { Most = report.IsByPerson ? ReportPage.ShownPersons : null }, JobProgress.Untold, Stop) : [])
        {
            Periods = choices,
            Townships = report.ByTownship && hasCounty ? [.. (await periods.Townships(Stop)).Select(t => new SelectListItem(t.Name, $"{t.Id}"))] : [],
            OwnForms = [.. (await own.Of(key, Stop)).Where(f => f.EndedAt is null).Select(f => new SelectListItem(f.Name, $"{f.Id}"))],
            MayUnmask = report.HoldsIdNumbers && await desk.MayUnmask(Stop),
        });
    }

    /// <summary>The workbook, as a job; ID numbers in full only for whoever may see them and asks.</summary>
    [HttpPost("{key}/export"), Requires(Function.ReportsExport)]
    public async Task<IActionResult> Export(string key, ReportForm form, [FromServices] JobDesk jobs)
    {
        var report = await desk.Find(key, Stop);
        var period = (await periods.Of(report.Period, Stop)).FirstOrDefault(choice => choice.Value == form.Period)?.Words;
        var place = form.Township is { } township ? (await periods.Townships(Stop)).FirstOrDefault(t => t.Id == township).Name : "";
        return await jobs.Do<ReportExportJob, ReportRequest>(this, $"导出{place}{period}{report.Name}", form.Of(key));
    }

    /// <summary>One person's 审批表.</summary>
    [HttpPost("approval/{id:long}/export"), Requires(Function.ReportsExport)]
    public async Task<IActionResult> ExportApproval(long id, bool unmasked, [FromServices] JobDesk jobs, [FromServices] ApprovalForms approvals)
    {
        await desk.Find("approval", Stop);
        var form = await approvals.Of(id, unmasked: false, Stop);
        return await jobs.Do<ReportExportJob, ReportRequest>(this, $"导出{form.Name}星级评定审批表", new ReportRequest("approval") { RecordId = id, Unmasked = unmasked });
    }
}
