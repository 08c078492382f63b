using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Notices;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Notices;

/// <summary>异议 that the office received during publicity, with their decisions.</summary>
[Route("years/{year:int:range(2000,2100)}/objections")]
public sealed class ObjectionsController(YearQueries years, NoticeQueries notices, Publicity publicity, TimeProvider clock) : PortalController
{
    [HttpGet(""), Requires(Function.NoticesSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year)
    {
        if (await years.Find(year, Stop) is not { } head)
        {
            return View("NotOpened", year);
        }

        return View(new ObjectionsPage(head, await notices.Objections(head.Id, Stop), await publicity.Running(head.Id, Stop)));
    }

    [HttpGet("new"), Requires(Function.ObjectionsEdit, OneCounty = true)]
    public Task<IActionResult> Record(int year) => Form(year, new ObjectionForm { ReceivedOn = clock.Today() });

    [HttpPost("new"), Requires(Function.ObjectionsEdit, OneCounty = true)]
    public async Task<IActionResult> Record(
        int year, ObjectionForm form, [FromServices] IValidator<ObjectionForm> validator, [FromServices] RecordObjection record)
    {
        ModelState.AddValidation(validator.Validate(form));
        var head = await Head(year);
        return await Attempt(
            async () =>
            {
                var running = await publicity.Running(head.Id, Stop) ?? throw new Refusal("公示尚未张贴，异议在张贴公示后登记。");
                await record.Record(
                    running.NoticeId,
                    new ObjectionToRecord(form.CohortMemberId, form.ReceivedOn!.Value, form.Objector, form.Contact, form.Content),
                    Stop);
                Say("异议已登记。作出处理决定以前，公示不能结束。");
            },
            () => RedirectToAction(nameof(Index), new { year }),
            () => Form(year, form));
    }

    [HttpGet("{id:long}"), Requires(Function.ObjectionsEdit, OneCounty = true)]
    public async Task<IActionResult> Decide(int year, long id)
    {
        var head = await Head(year);
        var row = await Row(head, id);
        ViewData["Page"] = new DecisionPage(head, row);
        return View(new DecisionForm { Finding = row.Finding, Decision = row.Decision, DecidedOn = row.DecidedOn ?? clock.Today(), Version = row.Version });
    }

    [HttpPost("{id:long}"), Requires(Function.ObjectionsEdit, OneCounty = true)]
    public async Task<IActionResult> Decide(
        int year, long id, DecisionForm form, [FromServices] IValidator<DecisionForm> validator, [FromServices] DecideObjection decide)
    {
        var head = await Head(year);
        var row = await Row(head, id);
        ModelState.AddValidation(validator.Validate(form));
        return await Attempt(
            async () =>
            {
                await decide.Decide(id, new DecisionOnObjection(form.Finding, form.Decision!.Value, form.DecidedOn!.Value, form.Version), Stop);
                Say(DecisionWords.IsUpheld(form.Decision) ? "处理决定已保存。异议成立，须退回更正评定结果并重新公示。" : "处理决定已保存。");
            },
            () => RedirectToAction(nameof(Index), new { year }),
            () =>
            {
                ViewData["Page"] = new DecisionPage(head, row);
                return Task.FromResult<IActionResult>(View(form));
            });
    }

    private async Task<IActionResult> Form(int year, ObjectionForm form)
    {
        var head = await Head(year);
        ViewData["Head"] = head;
        ViewData["Persons"] = (await notices.List(head.Id, Stop))
            .Select(p => new SelectListItem($"{p.Name}（{p.TownshipName}{p.VillageName}，{NoticeWords.Outcome(p)}）", p.CohortMemberId.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        return View("Record", form);
    }

    private async Task<ObjectionRow> Row(YearHead head, long id) =>
        (await notices.Objections(head.Id, Stop)).FirstOrDefault(o => o.Id == id) ?? throw new NotFound("objection");

    private async Task<YearHead> Head(int year) => await years.Find(year, Stop) ?? throw new NotFound("rating year");
}

/// <summary>The objections of a year.</summary>
public sealed record ObjectionsPage(YearHead Head, IReadOnlyList<ObjectionRow> Rows, RunningPublicity? Running);

/// <summary>The objection that is decided.</summary>
public sealed record DecisionPage(YearHead Head, ObjectionRow Objection);
