using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Assessments;

/// <summary>上报、撤回、通过、退回 of one township's figures; the page shows what is missing and what each act will do.</summary>
[Route("years/{year:int}/scores/{townshipId:long}/submission")]
public sealed class SubmissionController(ScoreQueries scores, ScoreDesk desk) : PortalController
{
    [HttpGet(""), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, long townshipId) =>
        View("Index", desk.Head(await scores.OfTownship(year, townshipId, Stop), TownshipTab.Submission));

    [HttpPost("submit"), Requires(Function.ScoresSubmit, OneCounty = true)]
    public Task<IActionResult> Submit(int year, long townshipId, [FromServices] SubmitTownship submit) =>
        Act(year, townshipId, id => submit.Run(id, townshipId, Stop), "已上报，等待县级审核。");

    [HttpPost("withdraw"), Requires(Function.ScoresSubmit, OneCounty = true)]
    public Task<IActionResult> Withdraw(int year, long townshipId, [FromServices] WithdrawTownship withdraw) =>
        Act(year, townshipId, id => withdraw.Run(id, townshipId, Stop), "已撤回，可以继续修改。");

    [HttpPost("accept"), Requires(Function.ScoresCheck, OneCounty = true)]
    public Task<IActionResult> Accept(int year, long townshipId, [FromServices] AcceptTownship accept) =>
        Act(year, townshipId, id => accept.Run(id, townshipId, Stop), "已审核通过。");

    [HttpPost("send-back"), Requires(Function.ScoresCheck, OneCounty = true)]
    public Task<IActionResult> SendBack(int year, long townshipId, string? reason, [FromServices] SendBackTownship sendBack) =>
        Act(year, townshipId, id => sendBack.Run(id, townshipId, reason, Stop), "已退回，乡镇（街道）可以按理由修改后重新上报。");

    [HttpPost("remind"), Requires(Function.ScoresCheck, OneCounty = true)]
    public async Task<IActionResult> Remind(int year, long townshipId, [FromServices] RemindTownships remind)
    {
        Say(ReminderWords.Of(await remind.Run((await scores.Year(year, Stop)).Id, townshipId, Stop)));
        return RedirectToAction("Index", "Scores", new { year });
    }

    private async Task<IActionResult> Act(int year, long townshipId, Func<long, Task> act, string done)
    {
        var head = await scores.Year(year, Stop);
        return await Attempt(
            () => act(head.Id),
            () =>
            {
                Say(done);
                return RedirectToAction(nameof(Index), new { year, townshipId });
            },
            () => Index(year, townshipId));
    }
}
