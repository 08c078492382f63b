using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application;
using StarRating.Application.Organization;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Organization;

/// <summary>区划变更登记 of one township or village: filled in, its result shown, then confirmed.</summary>
[Route("organization")]
public sealed class DivisionChangesController(
    OrganizationQueries organization, TownshipQueries townships, DivisionActs acts, RegisterDivisionChange register, IValidator<DivisionChangeForm> validator) : PortalController
{
    private static readonly DivisionChangeKind[] OfTownships = [DivisionChangeKind.Merged, DivisionChangeKind.Split, DivisionChangeKind.Recoded, DivisionChangeKind.Abolished];

    private static readonly DivisionChangeKind[] OfVillages = [DivisionChangeKind.Moved, DivisionChangeKind.TurnedCommunity, DivisionChangeKind.Recoded, DivisionChangeKind.Split];

    [HttpGet("townships/new"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public IActionResult NewTownship() => View("Form", Setup(new DivisionChangeForm { Kind = DivisionChangeKind.Created }, null));

    [HttpPost("townships/new"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public async Task<IActionResult> NewTownship(DivisionChangeForm form)
    {
        form.Kind = DivisionChangeKind.Created;
        return View("Form", Setup(form, await Outlook(form, form.Setup)));
    }

    [HttpPost("townships/new/confirm"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public async Task<IActionResult> ConfirmTownship(DivisionChangeForm form)
    {
        form.Kind = DivisionChangeKind.Created;
        return await Confirm(form, form.Setup, $"已新设“{form.Name}”。", Url.Action("Index", "Townships")!, outlook => Setup(form, outlook));
    }

    [HttpGet("townships/{id:long}/change"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Township(long id, DivisionChangeKind? kind)
    {
        var form = new DivisionChangeForm { Kind = kind is { } asked && OfTownships.Contains(asked) ? asked : OfTownships[0] };
        return View("Form", await OfTownship(await townships.Find(id, Stop), form, null));
    }

    [HttpPost("townships/{id:long}/change"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Township(long id, DivisionChangeForm form)
    {
        var township = await townships.Find(id, Stop);
        var villages = await townships.VillagesOf(id, Stop);
        return View("Form", await OfTownship(township, form, await Outlook(form, () => form.OfTownship(township, villages))));
    }

    [HttpPost("townships/{id:long}/change/confirm"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> ConfirmTownship(long id, DivisionChangeForm form)
    {
        var township = await townships.Find(id, Stop);
        var villages = await townships.VillagesOf(id, Stop);
        return await Confirm(
            form, () => form.OfTownship(township, villages), $"“{township.Name}”的变更已登记。", Url.Action("Details", "Townships", new { id })!,
            async outlook => await OfTownship(township, form, outlook));
    }

    [HttpGet("villages/{id:long}/change"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Village(long id, DivisionChangeKind? kind)
    {
        var form = new DivisionChangeForm { Kind = kind is { } asked && OfVillages.Contains(asked) ? asked : OfVillages[0] };
        return View("Form", await OfVillage(await organization.Village(id, Stop), form, null));
    }

    [HttpPost("villages/{id:long}/change"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Village(long id, DivisionChangeForm form)
    {
        var village = await organization.Village(id, Stop);
        return View("Form", await OfVillage(village, form, await Outlook(form, () => form.OfVillage(village))));
    }

    [HttpPost("villages/{id:long}/change/confirm"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> ConfirmVillage(long id, DivisionChangeForm form)
    {
        var village = await organization.Village(id, Stop);
        return await Confirm(
            form, () => form.OfVillage(village), $"“{village.Name}”的变更已登记。", Url.Action("Details", "Villages", new { id })!,
            async outlook => await OfVillage(village, form, outlook));
    }

    private async Task<DivisionOutlook?> Outlook(DivisionChangeForm form, Func<DivisionAct> act)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        if (!ModelState.IsValid)
        {
            return null;
        }

        var outlook = await acts.Outlook(act(), Stop);
        foreach (var (field, message) in outlook.Faults)
        {
            ModelState.AddModelError(ModelStates.Join(FormPart, field), message);
        }

        return outlook.IsPossible ? outlook : null;
    }

    private Task<IActionResult> Confirm(DivisionChangeForm form, Func<DivisionAct> act, string done, string next, Func<DivisionOutlook?, DivisionChangePage> page) =>
        Confirm(form, act, done, next, outlook => Task.FromResult(page(outlook)));

    private async Task<IActionResult> Confirm(DivisionChangeForm form, Func<DivisionAct> act, string done, string next, Func<DivisionOutlook?, Task<DivisionChangePage>> page)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await register.Register(act(), form.Seen, Stop);
                Say(done);
            },
            () => LocalRedirect(next),
            async () => View("Form", await page(ModelState.IsValid || form.EffectiveOn is null ? null : await Again(act))));
    }

    /// <summary>The result as it is now, below the reason why the one that was shown does not hold.</summary>
    private async Task<DivisionOutlook?> Again(Func<DivisionAct> act) => await acts.Outlook(act(), Stop) is { IsPossible: true } outlook ? outlook : null;

    private DivisionChangePage Setup(DivisionChangeForm form, DivisionOutlook? outlook) =>
        new("新增乡镇（街道）", [DivisionChangeKind.Created], form, [], [], outlook) { Back = Url.Action("Index", "Townships")! };

    private async Task<DivisionChangePage> OfTownship(TownshipListRow township, DivisionChangeForm form, DivisionOutlook? outlook)
    {
        if (!OfTownships.Contains(form.Kind))
        {
            throw new Refusal("没有这种变更事项，请重新选择。");
        }

        return new($"{township.Name}变更登记", OfTownships, form, await Targets(township.Id), await townships.VillagesOf(township.Id, Stop), outlook)
        {
            Back = Url.Action("Details", "Townships", new { id = township.Id })!,
        };
    }

    private async Task<DivisionChangePage> OfVillage(VillageDetail village, DivisionChangeForm form, DivisionOutlook? outlook)
    {
        if (!OfVillages.Contains(form.Kind))
        {
            throw new Refusal("没有这种变更事项，请重新选择。");
        }

        return new($"{village.Name}变更登记", OfVillages, form, await Targets(village.TownshipId), [], outlook)
        {
            Village = village.Name,
            Back = Url.Action("Details", "Villages", new { id = village.Id })!,
        };
    }

    private async Task<IReadOnlyList<SelectListItem>> Targets(long itself) =>
        [.. (await organization.Townships(null, Stop)).Where(township => township.Id != itself).Select(township => new SelectListItem(township.Name, township.Code))];
}
