using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Jobs;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Jobs;

/// <summary>任务: the long work that one asked for, its progress and its result. Nobody sees another's.</summary>
[Route("jobs")]
public sealed class JobsController(JobQueries jobs) : PortalController
{
    private const int Shown = 50;

    [HttpGet(""), SignedIn]
    public async Task<IActionResult> Index() => View(await jobs.Latest(Shown, Stop));

    [HttpGet("{id:long}"), SignedIn]
    public async Task<IActionResult> Show(long id) => View(await jobs.Of(id, Stop));

    /// <summary>The part of the page that changes, asked for every second while the job is under way.</summary>
    [HttpGet("{id:long}/state"), SignedIn]
    public async Task<IActionResult> State(long id) => PartialView("_State", await jobs.Of(id, Stop));

    [HttpPost("{id:long}/cancel"), SignedIn]
    public async Task<IActionResult> Cancel(long id, [FromServices] CancelJob cancel)
    {
        await cancel.Cancel(id, Stop);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpGet("{id:long}/file"), SignedIn]
    public async Task<IActionResult> Download(long id)
    {
        var file = await jobs.File(id, Stop);
        return File(file.Bytes, file.ContentType, file.Name);
    }
}
