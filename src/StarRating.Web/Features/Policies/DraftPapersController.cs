using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Policies.Drafting;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>从文稿起草: a paper is pasted or uploaded, split into its articles, looked at, and becomes a draft.</summary>
[Route("policies/drafts/paper")]
public sealed class DraftPapersController(CurrentUser user) : PortalController
{
    [HttpGet(""), Requires(Function.PoliciesEdit)]
    public IActionResult Index() => View(new DraftPaperPage(new DraftPaperForm(), null));

    [HttpPost(""), Requires(Function.PoliciesEdit), RequestSizeLimit(PaperFile.MaxBytes * 2), RequestFormLimits(ValueLengthLimit = PaperFile.MaxBytes)]
    public async Task<IActionResult> Index(DraftPaperForm form, [FromServices] StartDraft start)
    {
        var id = 0L;
        PaperText? split = null;
        return await Attempt(
            FormPart,
            async () =>
            {
                split = await Split(form);
                id = form.Confirmed ? await start.FromPaper(Owner(), form.Title, split.Whole, Stop) : 0;
            },
            () => id > 0 ? RedirectToAction("Index", "DraftEditor", new { id }) : View(nameof(Index), new DraftPaperPage(form, split)),
            () => Task.FromResult<IActionResult>(View(nameof(Index), new DraftPaperPage(form, split))));
    }

    private async Task<PaperText> Split(DraftPaperForm form)
    {
        if (form.File is { } file)
        {
            if (file.Length > PaperFile.MaxBytes)
            {
                throw new Refusal("文稿超过 4 MB。请删去其中的图片，或只粘贴文字。", "File");
            }

            using var memory = new MemoryStream();
            await file.CopyToAsync(memory, Stop);
            form.Text = PaperFile.Read(memory.ToArray());
        }

        var split = PaperText.Split(form.Text);
        if (split.Articles.IsEmpty)
        {
            throw new Refusal("没有找到可以拆分的条款。请核对正文：每一条应另起一行，以“第×条”，或“一、”“（一）”“1.”这样的编号开头。", "Text");
        }

        // What was read is shown again from here, not what was posted.
        ModelState.Clear();
        form.Title = form.Title.Length > 0 ? form.Title : split.Title;
        return split;
    }

    private long? Owner() => user.Scope.Writing == Writing.City ? null
        : user.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再起草政策。");
}
