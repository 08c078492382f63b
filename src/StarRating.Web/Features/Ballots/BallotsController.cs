using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Ballots;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Assessments;

namespace StarRating.Web.Features.Ballots;

/// <summary>群众评议: the counted meetings of a township, and the form of one person's.</summary>
[Route("years/{year:int}/ballots")]
public sealed class BallotsController(ScoreQueries scores, ScoreDesk desk, TallyValidator validator) : PortalController
{
    [HttpGet("townships/{townshipId:long}"), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, long townshipId) =>
        View(desk.Head(await scores.OfTownship(year, townshipId, Stop), TownshipTab.Ballots));

    [HttpGet("persons/{memberId:long}/{ballot}/{group}"), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Edit(int year, long memberId, string ballot, string group)
    {
        var page = await Page(year, memberId, ballot, group);
        return View(page with { Form = TallyForm.Of(page.Stored) });
    }

    [HttpPost("persons/{memberId:long}/{ballot}/{group}"), Requires(Function.ScoresEnter, OneCounty = true)]
    public async Task<IActionResult> Edit(int year, long memberId, string ballot, string group, TallyForm form, [FromServices] RecordBallotTally record)
    {
        var page = await Page(year, memberId, ballot, group);
        ModelState.AddValidation(validator.Validate(form));
        return await Attempt(
            () => record.Run(memberId, form.Entry(ballot, group), Stop),
            () =>
            {
                Say($"已保存{page.Member.Member.VillageName} {page.Member.Member.SecretaryName}的{page.Group.Name}评议结果。");
                return RedirectToAction(nameof(Index), new { year, townshipId = page.Head.TownshipId });
            },
            async () => View((await Page(year, memberId, ballot, group)) with { Form = form }));
    }

    [HttpPost("tallies/{tallyId:long}/void"), Requires(Function.ScoresEnter, OneCounty = true)]
    public async Task<IActionResult> Void(int year, long tallyId, string? reason, [FromServices] VoidBallotTally voidTally)
    {
        var memberId = await voidTally.Run(tallyId, reason, Stop);
        var (township, _) = await scores.OfMember(year, memberId, Stop);
        Say("已作废该次评议，可以录入重新测评的结果。");
        return RedirectToAction(nameof(Index), new { year, townshipId = township.Progress.TownshipId });
    }

    private async Task<TallyPage> Page(int year, long memberId, string ballot, string group)
    {
        var (township, member) = await scores.OfMember(year, memberId, Stop);
        var settings = member.Profile.Ballots?.Find(ballot) ?? throw new NotFound("ballot");
        var voters = settings.Groups.FirstOrDefault(g => g.Key == group) ?? throw new NotFound("voter group");
        return new TallyPage(desk.Head(township, TownshipTab.Ballots), member, settings, voters, member.TallyOf(ballot, group), new TallyForm());
    }
}
