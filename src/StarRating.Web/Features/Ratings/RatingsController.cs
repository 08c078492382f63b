using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Jobs;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Ratings;

/// <summary>星级: the run, the list of results, and 星级说明 of one person.</summary>
[Route("ratings/{year:int:range(2000,2100)}")]
public sealed class RatingsController(YearQueries years, RatingQueries ratings, RatingExplanations explanations) : PortalController
{
    [HttpGet(""), Requires(Function.RatingsSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, RatingListForm form, [FromServices] RatingColumns columns, [FromServices] ListDesk lists)
    {
        if (await years.Find(year, Stop) is not { } head)
        {
            return View("NotOpened", year);
        }

        var filter = new RatingsOfYear(head.Id, form.ToFilter());
        var list = await columns.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(columns, filter, Url.Action(nameof(Export), new { year }), Function.ReportsExport, stop: Stop);
        return View(new RatingList(
            head,
            form,
            await ratings.Townships(head.Id, Stop),
            list.Rows,
            PageOf.Of(list),
            await ratings.Totals(head.Id, Stop),
            await ratings.LastRun(head.Id, Stop),
            head.Stage is YearStage.Rating or YearStage.Notice ? await ratings.Faults(head.Id, Stop) : []));
    }

    [HttpPost("export"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> Export(int year, [FromQuery] RatingListForm form, [FromServices] RatingColumns columns, [FromServices] ListDesk lists) =>
        await lists.Export(this, columns, new RatingsOfYear((await Head(year)).Id, form.ToFilter()), form.Sort, name: $"{year}年度星级名单");

    [HttpGet("run"), Requires(Function.RatingsRun, OneCounty = true)]
    public async Task<IActionResult> Run(int year, [FromServices] RunPreviews previews)
    {
        var head = await Head(year);
        return View(new RunPage(head, await previews.Of(head.Id, Stop)));
    }

    [HttpPost("run"), Requires(Function.RatingsRun, OneCounty = true)]
    public async Task<IActionResult> Run(int year, [FromServices] JobDesk desk) =>
        await desk.Do<RatingRunJob, RatingRunArguments>(this, $"{year}年度评星", new RatingRunArguments((await Head(year)).Id, year));

    [HttpGet("replay"), Requires(Function.RatingsSee, OneCounty = true)]
    public async Task<IActionResult> Replay(int year) => View(new ReplayPage(await Head(year), null));

    [HttpPost("replay"), Requires(Function.RatingsSee, OneCounty = true)]
    public async Task<IActionResult> Replay(int year, [FromServices] ReplaySealed replay)
    {
        var head = await Head(year);
        return View(new ReplayPage(head, await replay.Run(head.Id, Stop)));
    }

    [HttpGet("{id:long}"), Requires(Function.RatingsSee)]
    public async Task<IActionResult> Show(int year, long id) => await Explain(year, id, new ConfirmForm());

    [HttpPost("{id:long}/confirm"), Requires(Function.RatingsConfirm)]
    public async Task<IActionResult> Confirm(
        int year, long id, ConfirmForm form, [FromServices] ConfirmRating confirm, [FromServices] IValidator<ConfirmForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await confirm.Run(new Confirmation(id, form.Version, form.Reason), Stop);
                Say("已确认。");
            },
            () => RedirectToAction(nameof(Show), new { year, id }),
            () => Explain(year, id, form));
    }

    private async Task<YearHead> Head(int year) => await years.Find(year, Stop) ?? throw new NotFound("rating year");

    private async Task<IActionResult> Explain(int year, long id, ConfirmForm form)
    {
        var explanation = await explanations.Of(id, Stop);
        if (explanation.Year != year)
        {
            throw new NotFound("rating of the year");
        }

        form.Version = form.Version == 0 ? explanation.Version : form.Version;
        return View("Show", new ExplanationPage(explanation, form));
    }
}
