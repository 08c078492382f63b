using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Secretaries;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Secretaries;

/// <summary>授予星和研究决定 of one person: what a committee decided about the star itself.</summary>
[Route("secretaries/{secretaryId:long}/stars")]
public sealed class StarDecisionsController(PersonFileQueries files, StarDecisionQueries choices) : PortalController
{
    [HttpGet("granted/new"), Requires(Function.SecretariesEdit)]
    public Task<IActionResult> Grant(long secretaryId) => Show(secretaryId, nameof(Grant), new GrantStarsForm());

    [HttpPost("granted/new"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Grant(long secretaryId, GrantStarsForm form, [FromServices] GrantStars grant, [FromServices] IValidator<GrantStarsForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await grant.Grant(secretaryId, form.ToRequest(), Stop);
                Say("已登记授予星。该年度尚未生效的，重新评星后计入；已生效的，须办理更正。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Grant), form));
    }

    [HttpGet("decisions/new"), Requires(Function.SecretariesEdit)]
    public Task<IActionResult> Decide(long secretaryId, int? year, string? rule) =>
        Show(secretaryId, nameof(Decide), new CommitteeDecisionForm { Choice = year is { } of && rule is { Length: > 0 and < 70 } ? DecisionChoice.Of(of, rule) : "" });

    [HttpPost("decisions/new"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Decide(
        long secretaryId, CommitteeDecisionForm form, [FromServices] RecordCommitteeDecision record, [FromServices] IValidator<CommitteeDecisionForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await record.Record(secretaryId, form.ToRequest(), Stop);
                Say("已登记研究决定。该年度尚未生效的，重新评星后计入；已生效的，须办理更正。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Decide), form));
    }

    private async Task<IActionResult> Show<T>(long secretaryId, string view, T form)
    {
        var file = await files.File(secretaryId, false, Stop);
        IReadOnlyList<SelectListItem> offered = form is GrantStarsForm
            ? [.. (await choices.Grants(file.Person.CountyId, Stop)).Select(type => new SelectListItem($"{type.Year}年度　{type.Name}（最多 {type.Cap} 星）", DecisionChoice.Of(type.Year, type.Code)))]
            : [.. (await choices.Ranges(file.Person.CountyId, Stop)).Select(range => new SelectListItem(
                $"{range.Year}年度　{range.Words}（{range.From:+0;-0;0} 至 {range.To:+0;-0;0} 星）", DecisionChoice.Of(range.Year, range.Rule)))];
        return View(view, new RecordModel<T>(file.Person, form, file.Frozen) { Choices = offered });
    }

    private RedirectToActionResult ToFile(long id) => RedirectToAction("Details", "Secretaries", new { id });
}
