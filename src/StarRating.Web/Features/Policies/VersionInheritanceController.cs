using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Policies;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>三方对照: a county's policy in force beside the city's version it follows and the city's new one; from here a draft takes over by article.</summary>
[Route("policies/{id:long}/city")]
public sealed class VersionInheritanceController(PolicyNews news, CurrentUser user) : PortalController
{
    [HttpGet(""), Requires(Function.PoliciesSee)]
    public async Task<IActionResult> Index(long id) => View(await Found(id));

    /// <summary>A draft of the policy in force, opened where the articles are chosen.</summary>
    [HttpPost(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Begin(long id, [FromServices] StartDraft start)
    {
        var found = await Found(id);
        if (user.Scope.Writing == Writing.City)
        {
            throw new Refusal("县（市、区）的政策由本县（市、区）起草，市级不代为采用。");
        }

        var draft = found.DraftId ?? await start.From(user.Scope.OnlyCountyId, id, Stop);
        return RedirectToAction("Index", "DraftInheritance", new { id = draft });
    }

    private async Task<CityNews> Found(long id) =>
        await news.Of(id, Stop) ?? throw new Refusal("这一版不是依据市级旧版的现行政策，没有需要对照的市级新版。");
}
