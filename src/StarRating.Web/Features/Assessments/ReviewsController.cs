using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Assessments;

/// <summary>组织评价 of a township's secretaries, one form for all.</summary>
[Route("years/{year:int}/scores/{townshipId:long}/reviews")]
public sealed class ReviewsController(ScoreQueries scores, ScoreDesk desk, ReviewsValidator validator) : PortalController
{
    [HttpGet(""), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, long townshipId)
    {
        var head = desk.Head(await scores.OfTownship(year, townshipId, Stop), TownshipTab.Reviews);
        return View("Index", new ReviewsPage(head, ReviewsForm.Of(head, desk.Today)));
    }

    [HttpPost(""), Requires(Function.ScoresEnter, OneCounty = true)]
    public async Task<IActionResult> Save(int year, long townshipId, ReviewsForm form, [FromServices] RecordReviews record)
    {
        ModelState.AddValidation(validator.Validate(form));
        var head = await scores.Year(year, Stop);
        var changed = 0;
        return await Attempt(
            async () => changed = await record.Run(head.Id, townshipId, ReviewsForm.Reviewer, form.Entries(), Stop),
            () =>
            {
                Say(changed == 0 ? "没有改动，无需保存。" : $"已保存 {changed} 人的组织评价。");
                return RedirectToAction(nameof(Index), new { year, townshipId });
            },
            async () => View("Index", new ReviewsPage(desk.Head(await scores.OfTownship(year, townshipId, Stop), TownshipTab.Reviews), form)));
    }
}
