using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application;
using StarRating.Application.Organization;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Organization;

/// <summary>Townships, 街道 and 开发区 included.</summary>
[Route("organization/townships")]
public sealed class TownshipsController(OrganizationQueries organization, TownshipQueries townships, TownshipColumns list, ListDesk lists, CurrentUser user) : PortalController
{
    [HttpGet(""), Requires(Function.OrganizationSee)]
    public async Task<IActionResult> Index(TownshipListForm form)
    {
        var filter = form.ToFilter();
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action(nameof(Export)), Function.OrganizationSee, stop: Stop);
        var counties = user.Scope.OnlyCountyId is null ? await organization.Counties(Stop) : [];
        return View(new TownshipList(
            form,
            [.. counties.Select(county => new SelectListItem(county.Name, county.Id.ToString(CultureInfo.InvariantCulture)))],
            page.Rows,
            PageOf.Of(page),
            await townships.Sums(filter, Stop)));
    }

    [HttpPost("export"), Requires(Function.OrganizationSee)]
    public Task<IActionResult> Export([FromQuery] TownshipListForm form) => lists.Export(this, list, form.ToFilter(), form.Sort);

    [HttpGet("{id:long}"), Requires(Function.OrganizationSee)]
    public async Task<IActionResult> Details(long id) =>
        View(new TownshipPage(await townships.Find(id, Stop), await townships.VillagesOf(id, Stop), await townships.HistoryOf(id, Stop)));

    [HttpGet("{id:long}/rename"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Rename(long id)
    {
        var township = await Find(id);
        return View(new RenameTownshipPage(township, new RenameTownshipForm { Version = township.Version, Name = township.Name }));
    }

    [HttpPost("{id:long}/rename"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Rename(long id, RenameTownshipForm form, [FromServices] RenameTownship rename, [FromServices] IValidator<RenameTownshipForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await rename.Rename(form.ToRequest(id), Stop);
                Say($"已更名为“{form.Name}”。");
            },
            () => RedirectToAction(nameof(Details), new { id }),
            async () => View(new RenameTownshipPage(await Find(id), form)));
    }

    private async Task<TownshipRow> Find(long id) =>
        (await organization.Townships(null, Stop)).FirstOrDefault(township => township.Id == id) ?? throw new NotFound("township");
}
