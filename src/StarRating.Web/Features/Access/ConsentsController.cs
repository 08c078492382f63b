using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Access;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Access;

/// <summary>The consent of another administrator to the reset of an administrator's password.</summary>
public sealed class ConsentsController(ConsentToReset consent) : PortalController
{
    [HttpPost("grants/consents/{id:long}"), Requires(Function.GrantsEdit)]
    public Task<IActionResult> BySecurity(long id, bool agrees) => Decide(id, RolePresets.SecurityAdministrator, agrees);

    [HttpPost("audit/consents/{id:long}"), Requires(Function.AuditSee)]
    public Task<IActionResult> ByAudit(long id, bool agrees) => Decide(id, RolePresets.AuditAdministrator, agrees);

    private async Task<IActionResult> Decide(long id, RolePreset administrator, bool agrees)
    {
        await consent.Decide(id, administrator, agrees, Stop);
        Say(agrees ? "已同意重置，系统管理员可在24小时内重置一次。" : "已不同意，申请作废。");
        return RedirectToAction("Index", "Home");
    }
}
