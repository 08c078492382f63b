using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Years;

/// <summary>Moves of a year: on, back, into effect. Each is shown before it is done.</summary>
[Route("years/{year:int:range(2000,2100)}")]
public sealed class StagesController(YearQueries years, YearSummaries summaries) : PortalController
{
    [HttpGet("advance"), Requires(Function.YearAdvance, OneCounty = true)]
    public async Task<IActionResult> Advance(int year, CancellationToken stop)
    {
        var page = await Page(year, stop);
        return page.Head.Stage == YearStage.Notice ? RedirectToAction(nameof(Seal), new { year }) : View("Advance", page);
    }

    [HttpPost("advance"), Requires(Function.YearAdvance, OneCounty = true)]
    public async Task<IActionResult> Advance(int year, YearStage from, [FromServices] AdvanceStage advance, CancellationToken stop)
    {
        var stage = await advance.Advance((await Page(year, stop)).Head.Id, from, stop);
        Say($"{year}年度已推进到“{stage.ChineseName()}”阶段。");
        return RedirectToAction("Index", "Years", new { year });
    }

    [HttpGet("back"), Requires(Function.YearAdvance, OneCounty = true)]
    public async Task<IActionResult> Back(int year, YearStage to, string? reason, CancellationToken stop)
    {
        var page = await Page(year, stop);
        if (YearStages.Transition(page.Head.Stage, to) is not { Move: StageMove.Back })
        {
            return RedirectToAction("Index", "Years", new { year });
        }

        ViewData["Page"] = page;
        return View("Back", new StepBackForm { From = page.Head.Stage, To = to, Reason = reason ?? "" });
    }

    [HttpPost("back"), Requires(Function.YearAdvance, OneCounty = true)]
    public async Task<IActionResult> Back(int year, StepBackForm form, [FromServices] StepBack back, CancellationToken stop)
    {
        var page = await Page(year, stop);
        return await Attempt(
            async () =>
            {
                await back.Back(page.Head.Id, form.From, form.To, form.Reason, stop);
                Say($"{year}年度已退回“{form.To.ChineseName()}”阶段。");
            },
            () => RedirectToAction("Index", "Years", new { year }),
            () =>
            {
                ViewData["Page"] = page;
                return Task.FromResult<IActionResult>(View("Back", form));
            });
    }

    [HttpGet("seal"), Requires(Function.YearSeal, OneCounty = true)]
    public async Task<IActionResult> Seal(int year, [FromServices] SealQueries seals, CancellationToken stop)
    {
        var page = await Page(year, stop);
        return View("Seal", (page, await seals.Preview(page.Head.Id, stop)));
    }

    [HttpPost("seal"), Requires(Function.YearSeal, OneCounty = true)]
    public async Task<IActionResult> Seal(int year, [FromServices] SealTheYear seal, CancellationToken stop)
    {
        var sealedCount = await seal.Seal((await Page(year, stop)).Head.Id, stop);
        Say($"{year}年度评定结果已生效，共封存 {sealedCount} 人。");
        return RedirectToAction("Index", "Years", new { year });
    }

    private async Task<StageMovePage> Page(int year, CancellationToken stop)
    {
        var head = await years.Find(year, stop) ?? throw new NotFound("rating year");
        var summary = await summaries.Of(head.Id, stop);
        return new StageMovePage(head, summary, StageReadiness.Of(head.Stage, summary));
    }
}
