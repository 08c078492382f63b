using System.Text;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>政策草稿: those of one's own side, beginning one, its document, and its comparison with others.</summary>
[Route("policies/drafts")]
public sealed class DraftsController(DraftQueries drafts, CurrentUser user) : PortalController
{
    [HttpGet(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Index() => View(await drafts.List(Stop));

    [HttpGet("new"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Start() => Page(new StartDraftForm());

    [HttpPost("new"), Requires(Function.PoliciesEdit), RequestSizeLimit(PolicyJson.MaxBytes * 2)]
    public async Task<IActionResult> Start(StartDraftForm form, [FromServices] StartDraft start)
    {
        var id = 0L;
        return await Attempt(
            FormPart,
            async () => id = await Begin(form, start),
            () => RedirectToAction("Index", "DraftEditor", new { id }),
            () => Page(form));
    }

    /// <summary>The document of a draft, in the format of docs/policy-format.md.</summary>
    [HttpGet("{id:long}/document"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Document(long id)
    {
        var view = await drafts.View(id, Stop);
        return File(Encoding.UTF8.GetBytes(view.Document.Json), "application/json", $"{view.Draft.Name}（草稿）.json");
    }

    /// <summary>对照: with the version it was begun from, or with the city's.</summary>
    [HttpGet("{id:long}/compare"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Compare(long id, long? with)
    {
        var view = await drafts.View(id, Stop);
        var others = new[] { view.BasedOn, view.City }.OfType<DraftReference>().DistinctBy(version => version.Id).ToList();
        var other = with is { } wanted && others.TrueForAll(version => version.Id != wanted)
            ? await drafts.Reference(wanted, Stop) ?? throw new NotFound("policy version")
            : others.Find(version => version.Id == with) ?? others.FirstOrDefault();
        return View(new DraftComparePage(
            view, await drafts.Sources(Stop), other, other is null ? [] : PolicyComparison.Of(other.Document, view.Document)));
    }

    private async Task<long> Begin(StartDraftForm form, StartDraft start)
    {
        var county = Owner();
        if (form.File is { } file)
        {
            return file.Length is > 0 and <= PolicyJson.MaxBytes ? await start.FromDocument(county, await Text(file), Stop)
                : throw new Refusal("政策文件是空的，或超过 4 MB，没有生成草稿。请核对所选的文件。", "File");
        }

        return form.Source switch
        {
            > 0 => await start.From(county, form.Source.Value, Stop),
            0 => await start.FromDocument(county, SamplePolicy.Json, Stop),
            _ => throw new Refusal("请选择从哪一个版本起草，或选择一个政策文件。", "Source"),
        };
    }

    private long? Owner() => user.Scope.Writing == Writing.City ? null
        : user.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再起草政策。");

    private async Task<string> Text(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Stop);
    }

    private async Task<IActionResult> Page(StartDraftForm form) =>
        View(nameof(Start), new StartDraftPage(await drafts.Sources(Stop), user.Scope.Writing == Writing.City ? null : user.Scope.OnlyCountyId, form));
}
