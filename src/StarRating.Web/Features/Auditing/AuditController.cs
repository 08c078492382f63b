using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Access;
using StarRating.Application.Auditing;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Access;
using StarRating.Web.Features.Jobs;

namespace StarRating.Web.Features.Auditing;

/// <summary>审计日志, for the 审计管理员: who did what when, to which record and which of its fields; never the values.</summary>
[Route("audit")]
public sealed class AuditController(AuditQueries audit, AccountQueries accounts) : PortalController
{
    private const int PageSize = 50;

    [HttpGet(""), Requires(Function.AuditSee)]
    public async Task<IActionResult> Index(AuditListForm form) =>
        View(new AuditList(form, await audit.Page(form.ToFilter(), form.ToPosition(), PageSize, Stop), (await accounts.Places(Stop)).CountyChoices()));

    [HttpPost("export"), Requires(Function.AuditExport)]
    public Task<IActionResult> Export(AuditListForm form, [FromServices] JobDesk desk)
    {
        var range = string.Join("至", new[] { form.From, form.To }.Select(day => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).OfType<string>());
        return desk.Do<ExportAudit, AuditFilter>(this, $"导出审计日志{(range.Length > 0 ? $"（{range}）" : "")}", form.ToFilter());
    }
}
