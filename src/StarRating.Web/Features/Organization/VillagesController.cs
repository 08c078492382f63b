using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Organization;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Organization;

/// <summary>Villages and communities: find, classify, rename, set up, end.</summary>
[Route("organization/villages")]
public sealed class VillagesController(OrganizationQueries organization, VillageColumns list, ListDesk lists, CurrentUser user) : PortalController
{
    [HttpGet(""), Requires(Function.OrganizationSee)]
    public async Task<IActionResult> Index(VillageListForm form)
    {
        var filter = form.ToFilter();
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action(nameof(Export)), Function.OrganizationSee, stop: Stop);
        return View(new VillageList(form, await TownshipChoices(), page.Rows, PageOf.Of(page)));
    }

    [HttpPost("export"), Requires(Function.OrganizationSee)]
    public Task<IActionResult> Export([FromQuery] VillageListForm form) => lists.Export(this, list, form.ToFilter(), form.Sort);

    [HttpGet("{id:long}"), Requires(Function.OrganizationSee)]
    public async Task<IActionResult> Details(long id) =>
        View(new VillagePageModel(await organization.Village(id, Stop), await organization.HistoryOf(id, Stop)));

    [HttpGet("new"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public Task<IActionResult> New() => NewForm(new NewVillageForm());

    [HttpPost("new"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public async Task<IActionResult> New(NewVillageForm form, [FromServices] AddVillage add, [FromServices] IValidator<NewVillageForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await add.Add(form.ToRequest(), Stop);
                Say($"已新增“{form.Name}”。");
            },
            () => RedirectToAction(nameof(Index)),
            () => NewForm(form));
    }

    [HttpGet("{id:long}/edit"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Edit(long id)
    {
        var village = await organization.Village(id, Stop);
        return View(new EditVillagePage(village, EditVillageForm.Of(village)));
    }

    [HttpPost("{id:long}/edit"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Edit(long id, EditVillageForm form, [FromServices] EditVillage edit, [FromServices] IValidator<EditVillageForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await edit.Edit(form.ToRequest(id), Stop);
                Say($"已保存“{form.Name}”。");
            },
            () => RedirectToAction(nameof(Details), new { id }),
            async () => View(new EditVillagePage(await organization.Village(id, Stop), form)));
    }

    [HttpGet("{id:long}/end"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> End(long id) => await EndForm(id, EndVillageForm.Of(await organization.Village(id, Stop)));

    [HttpPost("{id:long}/end"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> End(long id, EndVillageForm form, [FromServices] EndVillage end, [FromServices] IValidator<EndVillageForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await end.End(form.ToRequest(id), Stop);
                Say("撤销已登记。");
            },
            () => RedirectToAction(nameof(Details), new { id }),
            () => EndForm(id, form));
    }

    private async Task<IActionResult> NewForm(NewVillageForm form) => View(nameof(New), new NewVillagePage(form, await TownshipChoices()));

    private async Task<IActionResult> EndForm(long id, EndVillageForm form)
    {
        var village = await organization.Village(id, Stop);
        var successors = (await organization.SuccessorsOf(village, Stop)).Select(other => new SelectListItem(other.Name, other.Id.ToString(CultureInfo.InvariantCulture)));
        return View(nameof(End), new EndVillagePage(village, form, [.. successors]));
    }

    private async Task<IReadOnlyList<SelectListItem>> TownshipChoices()
    {
        var townships = await organization.Townships(null, Stop);
        var several = user.Scope.OnlyCountyId is null;
        return [.. townships.Select(township => new SelectListItem(
            several ? $"{township.County} {township.Name}" : township.Name,
            township.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
