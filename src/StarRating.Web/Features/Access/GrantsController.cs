using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Access;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Access;

/// <summary>授权管理, the work of the 安全管理员: who may do what where.</summary>
[Route("grants")]
public sealed class GrantsController(GrantQueries grants, AccountQueries accounts, GrantColumns columns, ListDesk lists) : PortalController
{
    [HttpGet(""), Requires(Function.GrantsEdit)]
    public async Task<IActionResult> Index(GrantListForm form)
    {
        var filter = form.ToFilter();
        var page = await columns.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(columns, filter, Url.Action(nameof(Export)), Function.GrantsEdit, stop: Stop);
        return View(new GrantList(form, page.Rows, PageOf.Of(page), (await accounts.Places(Stop)).CountyChoices()));
    }

    [HttpPost("export"), Requires(Function.GrantsEdit)]
    public Task<IActionResult> Export([FromQuery] GrantListForm form) => lists.Export(this, columns, form.ToFilter(), form.Sort);

    [HttpGet("{id:long}"), Requires(Function.GrantsEdit)]
    public Task<IActionResult> Details(long id) => Page(id, new RoleForm());

    [HttpPost("{id:long}/give"), Requires(Function.GrantsEdit)]
    public async Task<IActionResult> Give(long id, RoleForm form, [FromServices] GiveRole give, [FromServices] IValidator<RoleForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await give.Give(new RoleGift(id, form.Role, GrantPlace.FromText(form.Place)!, form.Reason), Stop);
                Say($"已授予{form.Role}。");
            },
            () => RedirectToAction(nameof(Details), new { id }),
            () => Page(id, form));
    }

    [HttpPost("{id:long}/change"), Requires(Function.GrantsEdit)]
    public async Task<IActionResult> Change(long id, FunctionsForm form, [FromServices] ChangeGrants change)
    {
        var place = GrantPlace.FromText(form.Place) ?? throw new Refusal("没有这个授权范围，请刷新后重试。");
        await change.Change(new GrantChange(id, place, form.Functions, form.Reason), Stop);
        Say(form.Functions.Count == 0 ? "已收回该范围的全部授权。" : "授权已调整。");
        return RedirectToAction(nameof(Details), new { id });
    }

    private async Task<IActionResult> Page(long id, RoleForm form) =>
        View(nameof(Details), new GrantPageModel(await grants.Of(id, Stop), form, GrantPageModel.Choices(await accounts.Places(Stop))));
}
