using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Lists;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Lists;

/// <summary>常用条件 and 列 of lists, each account's own.</summary>
[Route("lists")]
public sealed class ListsController : PortalController
{
    [HttpPost("{list}/views"), SignedIn]
    public async Task<IActionResult> Keep(string list, string? name, string? query, string? from, [FromServices] KeepView keep)
    {
        await keep.Keep(list, name ?? "", query ?? "", Stop);
        Say($"已保存常用条件“{name!.Trim()}”。");
        return LocalRedirect(LocalOr(from, "/"));
    }

    [HttpPost("views/{id:long}/remove"), SignedIn]
    public async Task<IActionResult> Forget(long id, string? from, [FromServices] KeepView keep)
    {
        await keep.Forget(id, Stop);
        Say("已移除常用条件。");
        return LocalRedirect(LocalOr(from, "/"));
    }

    [HttpPost("{list}/columns"), SignedIn]
    public async Task<IActionResult> Columns(string list, string? offered, string[] shown, string? from, [FromServices] ChooseColumns columns)
    {
        await columns.Choose(list, (offered ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries), shown, Stop);
        return LocalRedirect(LocalOr(from, "/"));
    }
}
