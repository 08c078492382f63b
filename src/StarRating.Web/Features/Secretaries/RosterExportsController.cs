using Microsoft.AspNetCore.Mvc;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Secretaries;

/// <summary>导出 of the roster and of the vacancies as they are shown.</summary>
[Route("secretaries")]
public sealed class RosterExportsController(ListDesk lists) : PortalController
{
    [HttpPost("export"), Requires(Function.SecretariesExport)]
    public Task<IActionResult> Roster([FromQuery] RosterForm form, [FromForm] bool unmasked, [FromServices] RosterColumns list) =>
        lists.Export(this, list, form.ToFilter(), form.Sort, unmasked);

    [HttpPost("vacancies/export"), Requires(Function.SecretariesExport)]
    public Task<IActionResult> Vacancies([FromQuery] VacancyForm form, [FromServices] VacancyColumns list) =>
        lists.Export(this, list, form.ToFilter(), form.Sort);
}
