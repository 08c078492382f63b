using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Organization;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Organization;

/// <summary>Townships, 街道 and 开发区 included.</summary>
[Route("organization/townships")]
public sealed class TownshipsController(OrganizationQueries organization, CurrentUser user) : PortalController
{
    [HttpGet(""), Requires(Function.OrganizationSee)]
    public async Task<IActionResult> Index() => View(new TownshipList(await organization.Townships(null, Stop), user.Scope.OnlyCountyId is null));

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
            () => RedirectToAction(nameof(Index)),
            async () => View(new RenameTownshipPage(await Find(id), form)));
    }

    private async Task<TownshipRow> Find(long id) =>
        (await organization.Townships(null, Stop)).FirstOrDefault(township => township.Id == id) ?? throw new NotFound("township");
}
