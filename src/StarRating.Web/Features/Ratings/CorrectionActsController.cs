using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Notices;
using StarRating.Application.Ratings.Corrections;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Features.Notices;

namespace StarRating.Web.Features.Ratings;

/// <summary>What is done with a proposed correction: 审批, 退回, 撤回, 公示, 生效.</summary>
[Route("corrections/{id:long}")]
public sealed class CorrectionActsController(CorrectionQueries corrections, CorrectionPages pages, NoticeQueries notices, TimeProvider clock) : PortalController
{
    private const string PageView = "~/Features/Ratings/Corrections/Details.cshtml";

    [HttpPost("approve"), Requires(Function.CorrectionsApprove)]
    public async Task<IActionResult> Approve(long id, int version, [FromServices] ApproveCorrection approve) =>
        await Act(id, () => approve.Approve(id, version, Stop), "已批准。由县级经办张贴公示，期满后生效。");

    [HttpPost("return"), Requires(Function.CorrectionsApprove)]
    public async Task<IActionResult> Return(long id, ReturnForm form, [FromServices] IValidator<ReturnForm> validator, [FromServices] ReturnCorrection back)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Act(id, () => back.Return(id, form.Version, form.Reason, Stop), "已退回，由经办核对后重新提出或撤回。", form);
    }

    [HttpPost("withdraw"), Requires(Function.CorrectionsPropose)]
    public async Task<IActionResult> Withdraw(long id, int version, [FromServices] WithdrawCorrection withdraw) =>
        await Act(id, () => withdraw.Withdraw(id, version, Stop), "已撤回，原来的结果不变。");

    [HttpPost("effect"), Requires(Function.CorrectionsApprove)]
    public async Task<IActionResult> Effect(long id, int version, [FromServices] PutCorrectionIntoEffect effect) =>
        await Act(id, () => effect.Seal(id, version, Stop), "已生效，新的版本已经封存；已发放月份的差额列入下一张报酬表。");

    [HttpGet("notice"), Requires(Function.NoticesEdit)]
    public async Task<IActionResult> Notice(long id)
    {
        var row = await corrections.Find(id, Stop);
        return await PostPage(row, new NoticeForm { Title = CorrectionTexts.NoticeTitle(row), PostedOn = clock.Today(), ContactPhone = await notices.LastPhone(Stop) });
    }

    [HttpPost("notice"), Requires(Function.NoticesEdit)]
    public async Task<IActionResult> Notice(
        long id, int version, NoticeForm form, [FromServices] IValidator<NoticeForm> validator, [FromServices] AnnounceCorrection announce)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await announce.Announce(id, version, new NoticeToPost(form.Number, form.Title, form.PostedOn!.Value, form.ContactPhone), Stop);
                Say("公示已登记。请打印张贴，公示期自张贴次一工作日起计算。");
            },
            () => RedirectToAction("Details", "Corrections", new { id }),
            async () => await PostPage(await corrections.Find(id, Stop), form));
    }

    [HttpGet("print"), Requires(Function.NoticesSee)]
    public async Task<IActionResult> Print(long id)
    {
        var page = await corrections.PageOf(pages, id, new ReturnForm(), Stop);
        return View("~/Features/Ratings/Corrections/Print.cshtml", new CorrectionNoticeSheet(page.Row, page.Sheet, page.Notice ?? throw new NotFound("notice")));
    }

    private async Task<IActionResult> PostPage(CorrectionRow row, NoticeForm form) =>
        View("~/Features/Ratings/Corrections/Notice.cshtml", new CorrectionPostPage(row, await pages.Stored(row.Id, Stop), form));

    private Task<IActionResult> Act(long id, Func<Task> act, string said, ReturnForm? form = null) => Attempt(
        form is null ? "" : FormPart,
        async () =>
        {
            await act();
            Say(said);
        },
        () => RedirectToAction("Details", "Corrections", new { id }),
        async () => View(PageView, await corrections.PageOf(pages, id, form ?? new ReturnForm(), Stop)));
}
