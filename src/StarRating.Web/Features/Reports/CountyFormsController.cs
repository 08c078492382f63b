using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Data.Reports;
using StarRating.Web.Access;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Reports;

/// <summary>自有表样: a county's own forms of a report.</summary>
[Route("reports/{key}/forms")]
public sealed class CountyFormsController(CountyFormQueries forms, ReportDesk desk, ReportPeriods periods, PickedYear picked) : PortalController
{
    [HttpGet(""), Requires(Function.ReportsSee, OneCounty = true)]
    public async Task<IActionResult> Index(string key) => await Page(key, new CountyFormUpload());

    [HttpPost(""), Requires(Function.ReportFormsEdit, OneCounty = true), RequestSizeLimit(CountyForm.MaxLength * 2)]
    public async Task<IActionResult> Add(string key, CountyFormUpload form, [FromServices] AddCountyForm add) => await Attempt(
        "Form",
        async () =>
        {
            await desk.Find(key, Stop);
            if (form.File is not { } file)
            {
                throw new Refusal("请选择要上传的工作簿。", "File");
            }

            using var content = new MemoryStream();
            await file.CopyToAsync(content, Stop);
            var added = await add.Add(key, await Period(key), form.Name ?? "", file.FileName, content.ToArray(), Stop);
            Say($"已上传“{added.Name}”。{(added.Findings.Length > 0 ? added.Findings + "。" : "名称都已认识。")}");
        },
        () => RedirectToAction(nameof(Index), new { key }),
        () => Page(key, form));

    [HttpGet("{id:long}"), Requires(Function.ReportsSee)]
    public async Task<IActionResult> Download(string key, long id)
    {
        await desk.Find(key, Stop);
        var file = await forms.File(key, id, Stop);
        return File(file.Bytes, file.ContentType, file.Name);
    }

    [HttpPost("{id:long}/end"), Requires(Function.ReportFormsEdit)]
    public async Task<IActionResult> End(string key, long id, [FromServices] EndCountyForm end)
    {
        Say($"已停用“{await end.End(key, id, Stop)}”。");
        return RedirectToAction(nameof(Index), new { key });
    }

    private async Task<IActionResult> Page(string key, CountyFormUpload form)
    {
        var report = await desk.Find(key, Stop);
        if (report.IsOfCity)
        {
            throw new NotFound("forms of a city report");
        }

        var period = await Period(key);
        var sample = period.Length > 0 || report.Period == ReportPeriod.Today ? await forms.Sample(key, period, Stop) : null;
        return View(nameof(Index), new CountyFormsPage(report, form, await forms.Of(key, Stop), sample is null ? [] : FormFields.Of(sample)));
    }

    private async Task<string> Period(string key)
    {
        var choices = await periods.Of(ReportCatalogue.Find(key).Period, Stop);
        var year = $"{await picked.CurrentAsync()}";
        return choices.FirstOrDefault(choice => choice.Value == year)?.Value ?? (choices.Count > 0 ? choices[0].Value : "");
    }
}
