using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Organization;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Years;

/// <summary>年度: the list, one year with its stages, and opening a new one.</summary>
[Route("years")]
public sealed class YearsController(YearQueries years, YearSummaries summaries, TermQueries terms, DeadlineQueries deadlines, TimeProvider clock) : PortalController
{
    [HttpGet(""), Requires(Function.YearSee)]
    public async Task<IActionResult> List(CancellationToken stop) => View(await years.List(stop));

    [HttpGet("{year:int:range(2000,2100)}"), Requires(Function.YearSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, CancellationToken stop)
    {
        if (await years.Find(year, stop) is not { } head)
        {
            return View("NotOpened", year);
        }

        var summary = await summaries.Of(head.Id, stop);
        return View(new YearPage(
            head,
            summary,
            StageReadiness.Of(head.Stage, summary),
            await years.Townships(head.Id, stop),
            await years.Steps(head.Id, stop))
        { Deadlines = await deadlines.Of(head.Id, stop) });
    }

    [HttpGet("open"), Requires(Function.YearOpen, OneCounty = true)]
    public Task<IActionResult> Open(int? year, CancellationToken stop) =>
        Form(new OpenYearForm { Year = year ?? clock.Today().AddMonths(-3).Year }, stop);

    [HttpPost("open"), Requires(Function.YearOpen, OneCounty = true)]
    public async Task<IActionResult> Open(
        OpenYearForm form, [FromServices] IValidator<OpenYearForm> validator, [FromServices] OpenTheYear open, CancellationToken stop)
    {
        ModelState.AddValidation(validator.Validate(form));
        return await Attempt(
            async () =>
            {
                await open.Open(new YearToOpen(form.Year!.Value, form.PolicyVersionId!.Value), stop);
                Say($"{form.Year}年度已开启。下一步：锁定评定对象名单。");
            },
            () => RedirectToAction(nameof(Index), new { year = form.Year }),
            () => Form(form, stop));
    }

    private async Task<IActionResult> Form(OpenYearForm form, CancellationToken stop)
    {
        var choices = await years.PolicyChoices(form.Year ?? clock.Today().Year, stop);
        form.PolicyVersionId ??= choices.Count > 0 ? choices[0].Id : null;
        ViewData["Policies"] = choices
            .Select(p => new SelectListItem($"{p.Name}（第{p.Number}版，{(p.IsCity ? "市级" : "本县")}）", p.Id.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        ViewData["HasTerm"] = await terms.Covers(form.Year ?? clock.Today().Year, stop);
        return View("Open", form);
    }
}
