using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>审核发布: what stands in the way, handing in, taking back, returning, publishing, abandoning. Publishing is another person's.</summary>
[Route("policies/drafts/{id:long}/review")]
public sealed class DraftReviewController(DraftReviews reviews) : PortalController
{
    [HttpGet(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Index(long id) => View(await Page(id));

    [HttpPost("submit"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Submit(long id, DraftSubmission form, [FromServices] SubmitDraft submit) =>
        Act(id, () => submit.Submit(id, form.Version, form.Reasons, Stop), "已提请审核，由另一人审核后发布。", form);

    [HttpPost("withdraw"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Withdraw(long id, int version, [FromServices] WithdrawDraft withdraw) =>
        Act(id, () => withdraw.Withdraw(id, version, Stop), "已撤回，可以继续修改。");

    [HttpPost("abandon"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Abandon(long id, int version, string? reason, [FromServices] AbandonDraft abandon) =>
        Act(id, () => abandon.Abandon(id, version, reason ?? "", Stop), "草稿已废止，内容保留供查阅。");

    [HttpPost("send-back"), Requires(Function.PoliciesPublish)]
    public Task<IActionResult> SendBack(long id, int version, string? reason, [FromServices] SendBackDraft back) =>
        Act(id, () => back.SendBack(id, version, reason ?? "", Stop), "已退回，由起草人修改后重新提请审核。");

    [HttpPost("publish"), Requires(Function.PoliciesPublish)]
    public async Task<IActionResult> Publish(long id, DraftPublicationForm form, [FromServices] PublishDraft publish)
    {
        if (form.FirstYear is not (>= 1980 and <= 2200) || form.LastYear is < 1980 or > 2200 || form.LastYear < form.FirstYear)
        {
            ModelState.AddModelError("", "请填写适用年度，如自 2026 年度起；有截止年度的，不早于起始年度。");
        }

        var version = 0L;
        return await Attempt(
            async () =>
            {
                version = await publish.Publish(new(id, form.Version, form.DocumentNumber ?? "", form.FirstYear!.Value, form.LastYear), Stop);
                Say("已发布，内容固定并加校验码。适用年度开启时即可选用这一版本。");
            },
            () => RedirectToAction("Detail", "Policies", new { id = version }),
            async () => View(nameof(Index), (await Page(id)) with { Publication = form }));
    }

    private async Task<ReviewPage> Page(long id) => new(await reviews.Of(id, Stop));

    private Task<IActionResult> Act(long id, Func<Task> act, string said, DraftSubmission? form = null) => Attempt(
        async () =>
        {
            await act();
            Say(said);
        },
        () => RedirectToAction(nameof(Index), new { id }),
        async () => View(nameof(Index), (await Page(id)) with { Submission = form ?? new DraftSubmission() }));
}

/// <summary>A draft handed in, with the reasons for passing each warning.</summary>
public sealed class DraftSubmission
{
    public int Version { get; set; }

    public Dictionary<string, string> Reasons { get; set; } = [];
}

/// <summary>What the reviewer fills in.</summary>
public sealed class DraftPublicationForm
{
    public int Version { get; set; }

    public string? DocumentNumber { get; set; }

    public int? FirstYear { get; set; }

    public int? LastYear { get; set; }
}

/// <summary>The page of one draft's review; <paramref name="Review"/> is all that is known of it.</summary>
public sealed record ReviewPage(DraftReview Review)
{
    public DraftSubmission Submission { get; init; } = new();

    public DraftPublicationForm Publication { get; init; } = new();
}
