using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Access;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Access;

/// <summary>账号管理, the work of the 系统管理员: whose accounts there are; never what they may do.</summary>
[Route("accounts")]
public sealed class AccountsController(AccountQueries accounts, ResetQueries resets, AccountColumns columns, ListDesk lists) : PortalController
{
    [HttpGet(""), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Index(AccountListForm form)
    {
        var filter = form.ToFilter();
        var page = await columns.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(columns, filter, Url.Action(nameof(Export)), Function.AccountsEdit, stop: Stop);
        return View(new AccountList(form, page.Rows, PageOf.Of(page), (await accounts.Places(Stop)).CountyChoices()));
    }

    [HttpPost("export"), Requires(Function.AccountsEdit)]
    public Task<IActionResult> Export([FromQuery] AccountListForm form) => lists.Export(this, columns, form.ToFilter(), form.Sort);

    [HttpGet("new"), Requires(Function.AccountsEdit)]
    public Task<IActionResult> New() => NewForm(new AccountForm());

    /// <summary>The password is in this answer and nowhere else.</summary>
    [HttpPost("new"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> New(AccountForm form, [FromServices] OpenAccount open, [FromServices] IValidator<AccountForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        MadePassword? made = null;
        return await Attempt(FormPart, async () => made = await open.Open(form.ToNew(), Stop), () => View("Made", made), () => NewForm(form));
    }

    [HttpGet("{id:long}"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Details(long id)
    {
        var account = await accounts.Of(id, Stop);
        return await Page(account, AccountForm.Of(account));
    }

    [HttpPost("{id:long}/edit"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Edit(long id, AccountForm form, [FromServices] EditAccount edit, [FromServices] IValidator<AccountForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await edit.Edit(form.ToEdit(id), Stop);
                Say($"已保存“{form.Name}”。");
            },
            () => RedirectToAction(nameof(Details), new { id }),
            async () => await Page(await accounts.Of(id, Stop), form));
    }

    [HttpPost("{id:long}/reset"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Reset(long id, string reason, [FromServices] ResetPassword reset) => View("Made", await reset.Reset(id, reason ?? "", Stop));

    /// <summary>For one of the three administrators: another one is to consent first.</summary>
    [HttpPost("{id:long}/ask-reset"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> AskReset(long id, string reason, [FromServices] AskForReset ask)
    {
        Say($"已提出申请，等待{await ask.Ask(id, reason ?? "", Stop)}同意。");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpPost("{id:long}/unlock"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Unlock(long id, string reason, [FromServices] UnlockAccount unlock)
    {
        await unlock.Unlock(id, reason ?? "", Stop);
        Say("账号已解锁。");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpPost("{id:long}/close"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Close(long id, string reason, [FromServices] CloseAccount close)
    {
        await close.Close(id, reason ?? "", Stop);
        Say("账号已停用，正在使用的会话随即失效。");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpPost("{id:long}/reopen"), Requires(Function.AccountsEdit)]
    public async Task<IActionResult> Reopen(long id, string reason, [FromServices] ReopenAccount reopen)
    {
        await reopen.Reopen(id, reason ?? "", Stop);
        Say("账号已启用。");
        return RedirectToAction(nameof(Details), new { id });
    }

    private async Task<IActionResult> NewForm(AccountForm form) => View(nameof(New), new NewAccountPage(form, (await accounts.Places(Stop)).Choices()));

    private async Task<IActionResult> Page(AccountRow account, AccountForm form) =>
        View(nameof(Details), new AccountPageModel(account, form, (await accounts.Places(Stop)).Choices(), await resets.Of(account.Id, Stop)));
}
