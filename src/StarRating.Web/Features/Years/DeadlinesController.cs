using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Years;

/// <summary>阶段期限: the last day of each stage of a year, from the policy or as the county manager set it.</summary>
[Route("years/{year:int:range(2000,2100)}/deadlines")]
public sealed class DeadlinesController(YearQueries years, DeadlineQueries deadlines, TimeProvider clock) : PortalController
{
    [HttpGet(""), Requires(Function.YearSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year) => await years.Find(year, Stop) is { } head
        ? View(new DeadlinesPage(head, await deadlines.Of(head.Id, Stop), clock.Today()))
        : View("NotOpened", year);

    [HttpGet("{stage}"), Requires(Function.YearAdvance, OneCounty = true)]
    public async Task<IActionResult> Edit(int year, YearStage stage)
    {
        var (head, due) = await Find(year, stage);
        return View(new DeadlinePage(head, due, new DeadlineForm { DueOn = due.DueOn, Version = due.Version }));
    }

    [HttpPost("{stage}"), Requires(Function.YearAdvance, OneCounty = true)]
    public async Task<IActionResult> Edit(int year, YearStage stage, DeadlineForm form, [FromServices] SetDeadline set, [FromServices] IValidator<DeadlineForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        var (head, due) = await Find(year, stage);
        return await Attempt(
            FormPart,
            async () =>
            {
                await set.Set(head.Id, new DeadlineWish(stage, form.DueOn, form.Version, form.Reason), Stop);
                Say(form.DueOn is { } day ? $"{year}年度“{stage.ChineseName()}”阶段的期限定为 {day:yyyy-MM-dd}。" : $"{year}年度“{stage.ChineseName()}”阶段的期限恢复按政策规定。");
            },
            () => RedirectToAction(nameof(Index), new { year }),
            () => Task.FromResult<IActionResult>(View(new DeadlinePage(head, due, form))));
    }

    private async Task<(YearHead Head, StageDue Due)> Find(int year, YearStage stage)
    {
        var head = await years.Find(year, Stop) ?? throw new NotFound("rating year");
        return (head, (await deadlines.Of(head.Id, Stop)).Stages.FirstOrDefault(due => due.Stage == stage) ?? throw new NotFound("stage"));
    }
}

public sealed record DeadlinesPage(YearHead Head, YearDeadlines Deadlines, DateOnly Today);

public sealed record DeadlinePage(YearHead Head, StageDue Due, DeadlineForm Form);

public sealed class DeadlineForm
{
    public int Version { get; set; }

    [Display(Name = "截止日期")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "理由")]
    public string Reason { get; set; } = "";
}

public sealed class DeadlineFormValidator : AbstractValidator<DeadlineForm>
{
    public DeadlineFormValidator() => RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写理由，如通知的文号。").MaximumLength(300).WithMessage("理由不超过 300 个字。");
}
