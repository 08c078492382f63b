using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Jobs;

namespace StarRating.Web.Features.Assessments;

/// <summary>打分: progress by township, the score sheet of one, and one person's 得分明细.</summary>
[Route("years/{year:int}/scores")]
public sealed class ScoresController(ScoreQueries scores, ScoreDesk desk) : PortalController
{
    [HttpGet(""), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, [FromServices] ReminderQueries reminders, [FromServices] DeadlineQueries deadlines)
    {
        if (await scores.FindYear(year, Stop) is not { } head)
        {
            return View("NoYear", year);
        }

        var rows = await scores.Progress(head, Stop);
        return rows is [var only] && desk.IsOneTownship
            ? RedirectToAction(nameof(Sheet), new { year, townshipId = only.TownshipId })
            : View(new ProgressPage(head, rows, desk.Today) { Reminders = await reminders.Latest(head.Id, Stop), Deadlines = await deadlines.Of(head.Id, Stop) });
    }

    /// <summary>Reminds every township that has not submitted, as a job.</summary>
    [HttpPost("remind"), Requires(Function.ScoresCheck, OneCounty = true)]
    public async Task<IActionResult> Remind(int year, [FromServices] JobDesk jobs) =>
        await jobs.Do<RemindTownshipsJob, RemindTownshipsArguments>(this, $"提醒未上报的乡镇（街道）（{year}年度）", new((await scores.Year(year, Stop)).Id, year));

    [HttpGet("{townshipId:long}"), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Sheet(int year, long townshipId, string? profile)
    {
        var township = await scores.OfTownship(year, townshipId, Stop);
        return View(new SheetPage(desk.Head(township, TownshipTab.Sheet), SheetPage.Choose(township, profile)));
    }

    /// <summary>The sheet's figures, for its script.</summary>
    [HttpGet("{townshipId:long}/sheet"), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Data(int year, long townshipId, string profile)
    {
        var township = await scores.OfTownship(year, townshipId, Stop);
        var head = desk.Head(township, TownshipTab.Sheet);
        return Json(SheetJson.Of(head, SheetPage.Choose(township, profile), member => Url.Action(nameof(Person), new { year, memberId = member })!));
    }

    [HttpGet("persons/{memberId:long}"), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Person(int year, long memberId)
    {
        var (township, member) = await scores.OfMember(year, memberId, Stop);
        return View(new PersonPage(desk.Head(township, TownshipTab.Sheet), member));
    }
}
