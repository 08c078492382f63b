using System.Text;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Organization;
using StarRating.Application.Policies;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Policies;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>政策: the versions, one of them with its articles and what they say in settings, its document, and publishing a new one.</summary>
[Route("policies")]
public sealed class PoliciesController(PolicyQueries policies, OrganizationQueries organization, CurrentUser user) : PortalController
{
    private const string JsonType = "application/json";

    /// <summary>The city's official publishes for the city, whichever county is chosen; everybody else for the own county.</summary>
    private bool OfCity => user.Scope.Writing == Writing.City;

    [HttpGet(""), Requires(Function.PoliciesSee)]
    public async Task<IActionResult> Index() => View(await policies.List(Stop));

    [HttpGet("{id:long}"), Requires(Function.PoliciesSee)]
    public async Task<IActionResult> Detail(long id, [FromServices] PolicyHistory history, [FromServices] PolicyNews news)
    {
        var view = await policies.View(id, Stop);
        ViewData["Newer"] = await news.NewerThan(id, Stop);
        ViewData["History"] = await history.Of(id, Stop);
        return View(view);
    }

    /// <summary>The document of a version, to be changed and published as the next one.</summary>
    [HttpGet("{id:long}/document"), Requires(Function.PoliciesSee)]
    public async Task<IActionResult> Document(long id)
    {
        var view = await policies.View(id, Stop);
        return File(Encoding.UTF8.GetBytes(PolicyJson.Write(view.Document)), JsonType, $"{view.Row.Name}（第{view.Row.Number}版）.json");
    }

    [HttpGet("sample"), Requires(Function.PoliciesSee)]
    public IActionResult Sample() => File(Encoding.UTF8.GetBytes(SamplePolicy.Json), JsonType, "示例政策.json");

    [HttpGet("publish"), Requires(Function.PoliciesPublish)]
    public Task<IActionResult> Publish() => Page(new PublishPolicyForm());

    [HttpPost("publish"), Requires(Function.PoliciesPublish), RequestSizeLimit(PublishPolicyForm.MaxBytes * 2)]
    public async Task<IActionResult> Publish(
        PublishPolicyForm form, [FromServices] PublishPolicy publish, [FromServices] StartDraft start, [FromServices] IValidator<PublishPolicyForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        var (id, draft) = (0L, 0L);
        return await Attempt(
            FormPart,
            async () =>
            {
                var county = OfCity ? (long?)null : user.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再发布政策。");
                if (!await IsFirst(county))
                {
                    draft = await start.FromDocument(county, await Text(form), Stop);
                    Say("已有政策版本，上传的内容已存为草稿。样例人员全部一致、由另一人审核后发布。");
                    return;
                }

                id = await publish.Publish(new(county, await Text(form), form.DocumentNumber), Stop);
                Say("已发布。适用年度开启时即可选用这一版本。");
            },
            () => draft > 0 ? RedirectToAction("Index", "DraftReview", new { id = draft }) : RedirectToAction(nameof(Detail), new { id }),
            () => Page(form));
    }

    private async Task<string> Text(PublishPolicyForm form)
    {
        if (form.Source == PolicySource.Sample)
        {
            return SamplePolicy.Json;
        }

        using var reader = new StreamReader(form.File!.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Stop);
    }

    private async Task<IActionResult> Page(PublishPolicyForm form)
    {
        var owner = OfCity ? "市级" : (await organization.Counties(Stop)).FirstOrDefault(county => county.Id == user.Scope.OnlyCountyId)?.Name ?? "本县（市、区）";
        return View(nameof(Publish), new PublishPolicyPage(owner, form, await IsFirst(OfCity ? null : user.Scope.OnlyCountyId)));
    }

    /// <summary>The first version starts an installation; from then on a second person reviews, and a county's is held against the city's.</summary>
    private async Task<bool> IsFirst(long? county) => !await policies.HasVersion(county, Stop) && !await policies.HasVersion(null, Stop);
}
