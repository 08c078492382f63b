using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Notices;
using StarRating.Application.Reports;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Jobs;

namespace StarRating.Web.Features.Notices;

/// <summary>公示 of a year: its list, the notice and the working-day clock.</summary>
[Route("years/{year:int:range(2000,2100)}/notice")]
public sealed class NoticesController(YearQueries years, NoticeQueries notices, Publicity publicity, TimeProvider clock) : PortalController
{
    [HttpGet(""), Requires(Function.NoticesSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year)
    {
        if (await years.Find(year, Stop) is not { } head)
        {
            return View("NotOpened", year);
        }

        return View(new NoticePage(
            head,
            await notices.OfYear(head.Id, Stop),
            await publicity.Running(head.Id, Stop),
            await notices.List(head.Id, Stop),
            await notices.Objections(head.Id, Stop)));
    }

    [HttpGet("post"), Requires(Function.NoticesEdit, OneCounty = true)]
    public async Task<IActionResult> Post(int year, [FromServices] PublicityRule rule)
    {
        var head = await Head(year);
        var form = new NoticeForm
        {
            Title = NoticeWords.Title(head.CountyName, year),
            PostedOn = clock.Today(),
            ContactPhone = await notices.LastPhone(Stop),
        };
        return await Form(head, form, rule);
    }

    [HttpPost("post"), Requires(Function.NoticesEdit, OneCounty = true)]
    public async Task<IActionResult> Post(
        int year, NoticeForm form, [FromServices] IValidator<NoticeForm> validator,
        [FromServices] PostNotice post, [FromServices] PublicityRule rule)
    {
        var head = await Head(year);
        ModelState.AddValidation(validator.Validate(form));
        return await Attempt(
            async () =>
            {
                await post.Post(head.Id, new NoticeToPost(form.Number, form.Title, form.PostedOn!.Value, form.ContactPhone), Stop);
                Say("公示已登记。请打印张贴，公示期自张贴次一工作日起计算。");
            },
            () => RedirectToAction(nameof(Index), new { year }),
            () => Form(head, form, rule));
    }

    [HttpGet("{id:long}/print"), Requires(Function.NoticesSee, OneCounty = true)]
    public async Task<IActionResult> Print(int year, long id, bool each)
    {
        var head = await Head(year);
        var notice = (await notices.OfYear(head.Id, Stop)).FirstOrDefault(n => n.Id == id) ?? throw new NotFound("notice");
        var period = await notices.Foresee(notice.PostedOn, notice.WorkingDays, Stop);
        ViewData["Each"] = each;
        return View(new NoticeSheet(head, notice, await notices.List(head.Id, Stop), period));
    }

    /// <summary>The announced lists of all townships in one workbook, a sheet each, as a job.</summary>
    [HttpPost("townships"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> Townships(int year, [FromServices] JobDesk jobs)
    {
        await Head(year);
        return await jobs.Do<ReportExportJob, ReportRequest>(this, $"制作{year}年度各乡镇（街道）公示名单", new ReportRequest("notice", $"{year}") { EachTownship = true });
    }

    [HttpGet("{id:long}/void"), Requires(Function.NoticesEdit, OneCounty = true)]
    public async Task<IActionResult> Void(int year, long id)
    {
        var head = await Head(year);
        ViewData["Notice"] = (await notices.OfYear(head.Id, Stop)).FirstOrDefault(n => n.Id == id) ?? throw new NotFound("notice");
        return View(new VoidForm());
    }

    [HttpPost("{id:long}/void"), Requires(Function.NoticesEdit, OneCounty = true)]
    public async Task<IActionResult> Void(int year, long id, VoidForm form, [FromServices] VoidNotice @void)
    {
        var head = await Head(year);
        return await Attempt(
            async () =>
            {
                await @void.Void(id, form.Reason, Stop);
                Say("公示已撤回，可以重新张贴。");
            },
            () => RedirectToAction(nameof(Index), new { year }),
            async () =>
            {
                ViewData["Notice"] = (await notices.OfYear(head.Id, Stop)).First(n => n.Id == id);
                return View(form);
            });
    }

    private async Task<YearHead> Head(int year) => await years.Find(year, Stop) ?? throw new NotFound("rating year");

    private async Task<IActionResult> Form(YearHead head, NoticeForm form, PublicityRule rule)
    {
        var days = await rule.WorkingDays(head.PolicyVersionId, Stop);
        ViewData["Page"] = new PostPage(
            head,
            form.PostedOn is { } date ? await notices.Foresee(date, days, Stop) : null,
            (await notices.List(head.Id, Stop)).Count,
            days);
        return View("Post", form);
    }
}
