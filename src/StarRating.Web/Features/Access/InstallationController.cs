using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Setup;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Access;

/// <summary>城市名称 after the set-up, the work of the 系统管理员; recorded.</summary>
[Route("installation")]
public sealed class InstallationController(Installation installation) : PortalController
{
    [HttpGet(""), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Index() => View(new CityNameForm { Name = (await installation.ReadAsync(Stop)).CityName });

    [HttpPost(""), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Index(CityNameForm form, [FromServices] RenameCity rename) => await Attempt(
        async () =>
        {
            await rename.Rename(form.Name ?? "", form.Reason ?? "", Stop);
            installation.Forget();
            Say($"城市名称已改为“{form.Name!.Trim()}”。");
        },
        () => RedirectToAction(nameof(Index)),
        () => Task.FromResult<IActionResult>(View(form)));
}

public sealed class CityNameForm
{
    [System.ComponentModel.DataAnnotations.Display(Name = "城市名称")]
    public string? Name { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "原因")]
    public string? Reason { get; set; }
}
