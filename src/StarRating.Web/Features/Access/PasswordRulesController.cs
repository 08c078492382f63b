using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Access;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Access;

/// <summary>密码规则, the work of the 安全管理员.</summary>
[Route("password-rules")]
public sealed class PasswordRulesController(PasswordRuleBook book) : PortalController
{
    [HttpGet(""), Requires(Function.PasswordRulesEdit)]
    public async Task<IActionResult> Index()
    {
        // The page shows what is stored, not what this node remembers.
        book.Forget();
        return View(PasswordRulesForm.Of(await book.Read(Stop)));
    }

    [HttpPost(""), Requires(Function.PasswordRulesEdit)]
    public async Task<IActionResult> Index(PasswordRulesForm form, [FromServices] ChangePasswordRules change, [FromServices] IValidator<PasswordRulesForm> validator)
    {
        ModelState.AddValidation(validator.Validate(form));
        return await Attempt(
            async () =>
            {
                await change.Change(form.ToEdit(), Stop);
                Say("密码规则已保存，数秒内在所有节点生效。");
            },
            () => RedirectToAction(nameof(Index)),
            () => Task.FromResult<IActionResult>(View(form)));
    }
}
