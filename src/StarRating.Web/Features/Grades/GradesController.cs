using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Grades;

/// <summary>等次: quotas and grades of a year, ties for the committee, changes by hand, confirmation.</summary>
[Route("grades/{year:int:range(2000,2100)}")]
public sealed class GradesController(YearQueries years, GradeQueries grades, GradingSheets sheets) : PortalController
{
    [HttpGet(""), Requires(Function.GradesSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, GradeListForm form, [FromServices] RatingQueries ratings, [FromServices] GradeColumns columns, [FromServices] ListDesk lists)
    {
        if (await years.Find(year, Stop) is not { } head)
        {
            return View("NotOpened", year);
        }

        var state = await sheets.Of(head.Id, Stop);
        var filter = new GradesOfYear(head.Id, form.ToFilter(), state.Channels);
        var list = await columns.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(columns, filter, Url.Action(nameof(Export), new { year }), Function.ReportsExport, stop: Stop);
        return View(new GradeList(
            head, form, await ratings.Townships(head.Id, Stop), list.Rows, PageOf.Of(list),
            await grades.Summary(head.Id, Stop), state));
    }

    [HttpPost("export"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> Export(int year, [FromQuery] GradeListForm form, [FromServices] GradeColumns columns, [FromServices] ListDesk lists)
    {
        var head = await Head(year);
        var filter = new GradesOfYear(head.Id, form.ToFilter(), (await sheets.Of(head.Id, Stop)).Channels);
        return await lists.Export(this, columns, filter, form.Sort, name: $"{year}年度等次名单");
    }

    [HttpGet("compute"), Requires(Function.GradesChange, OneCounty = true)]
    public async Task<IActionResult> Compute(int year)
    {
        var head = await Head(year);
        return View(new ComputePage(head, await grades.Summary(head.Id, Stop), await sheets.Of(head.Id, Stop)));
    }

    [HttpPost("compute"), Requires(Function.GradesChange, OneCounty = true), ActionName(nameof(Compute))]
    public async Task<IActionResult> ComputeNow(int year, [FromServices] ComputeGrades compute)
    {
        var graded = await compute.Run((await Head(year)).Id, Stop);
        var waiting = graded.Result.Persons.Count(person => person.Waits);
        Say($"{year}年度等次已计算：{graded.Result.Persons.Length} 人" + (waiting > 0 ? $"，其中 {waiting} 人并列待研究决定。" : "。"));
        return RedirectToAction(nameof(Index), new { year });
    }

    [HttpGet("tie"), Requires(Function.GradesChange, OneCounty = true)]
    public async Task<IActionResult> Tie(int year, string quota, string pool) => await TieForm(year, new TieForm { Quota = quota, Pool = pool });

    [HttpPost("tie"), Requires(Function.GradesChange, OneCounty = true)]
    public async Task<IActionResult> Tie(
        int year, TieForm form, [FromServices] DecideTie decide, [FromServices] IValidator<TieForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await decide.Run(form.ToChoice((await Head(year)).Id), Stop);
                Say("研究决定已录入，等次已重新计算。");
            },
            () => RedirectToAction(nameof(Index), new { year }),
            () => TieForm(year, form));
    }

    [HttpGet("{id:long}"), Requires(Function.GradesSee, OneCounty = true)]
    public async Task<IActionResult> Details(int year, long id) => await DetailPage(year, id, null);

    [HttpPost("{id:long}"), Requires(Function.GradesChange, OneCounty = true)]
    public async Task<IActionResult> Details(
        int year, long id, ChangeForm form, [FromServices] ChangeGrade change, [FromServices] IValidator<ChangeForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await change.Run(new GradeChange(id, form.Version, form.Grade == ChangeForm.Undo ? null : form.Grade, form.Reason), Stop);
                Say(form.Grade == ChangeForm.Undo ? "已撤销人工调整，按计算结果定等次。" : $"等次已调整为“{form.Grade}”。");
            },
            () => RedirectToAction(nameof(Details), new { year, id }),
            () => DetailPage(year, id, form));
    }

    [HttpGet("confirm"), Requires(Function.GradesApprove, OneCounty = true)]
    public async Task<IActionResult> Confirm(int year)
    {
        var head = await Head(year);
        return View(new ComputePage(head, await grades.Summary(head.Id, Stop), await sheets.Of(head.Id, Stop)));
    }

    [HttpPost("confirm"), Requires(Function.GradesApprove, OneCounty = true), ActionName(nameof(Confirm))]
    public async Task<IActionResult> ConfirmNow(int year, [FromServices] ConfirmGrades confirm)
    {
        await confirm.Run((await Head(year)).Id, Stop);
        Say($"{year}年度等次已确认。");
        return RedirectToAction(nameof(Index), new { year });
    }

    private async Task<YearHead> Head(int year) => await years.Find(year, Stop) ?? throw new NotFound("rating year");

    private async Task<IActionResult> TieForm(int year, TieForm form)
    {
        var head = await Head(year);
        var line = (await sheets.Of(head.Id, Stop)).Quotas.FirstOrDefault(q => q.Quota == form.Quota && q.PoolKey == form.Pool);
        return line is null || line.Tied.Count == 0 ? RedirectToAction(nameof(Index), new { year }) : View("Tie", new TiePage(head, line, form));
    }

    private async Task<IActionResult> DetailPage(int year, long id, ChangeForm? form)
    {
        var head = await Head(year);
        var detail = await grades.Detail(head.Id, id, Stop);
        var names = await sheets.GradeNames(head.Id, Stop);
        return View("Details", new GradePageModel(head, detail, names, await sheets.ArticleNumbers(head.Id, Stop), form ?? new ChangeForm { Version = detail.Row.Version }));
    }
}
