using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Auditing;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Auditing;

/// <summary>变更记录 of a county: who changed what when and why, with the values that one may see.</summary>
[Route("changes")]
public sealed class ChangesController(ChangeColumns list, ListDesk lists) : PortalController
{
    [HttpGet(""), Requires(Function.SecretariesSee, OneCounty = true)]
    public async Task<IActionResult> Index(ChangeListForm form, [FromServices] ChangeListQueries changes)
    {
        var filter = form.ToFilter();
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action(nameof(Export)), Function.SecretariesExport, stop: Stop);
        var person = form.Person is { } id ? await changes.NameOf(id, Stop) : null;
        var kinds = (await changes.Kinds(Stop)).Select(kind => new SelectListItem(FieldNames.OfEntity(kind), kind));
        return View(new ChangeList(form, [.. kinds], person, page.Rows, PageOf.Of(page)));
    }

    [HttpPost("export"), Requires(Function.SecretariesExport, OneCounty = true)]
    public Task<IActionResult> Export([FromQuery] ChangeListForm form) => lists.Export(this, list, form.ToFilter(), form.Sort);
}
