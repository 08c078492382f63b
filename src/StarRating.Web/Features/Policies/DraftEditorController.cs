using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>编辑政策草稿: articles on the left, their settings on the right as sentences with fields, saved one by one.</summary>
[Route("policies/drafts/{id:long}")]
public sealed class DraftEditorController(DraftQueries drafts) : PortalController
{
    [HttpGet(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Index(long id, string? open, string? at)
    {
        var page = new EditorPage(await drafts.View(id, Stop), open, at);
        return IsPart ? PartialView("_Editor", page) : View(page);
    }

    [HttpPost("edit"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Edit(long id, DraftEditForm form, [FromServices] EditDraft edit)
    {
        if (!ModelState.IsValid || form.Act is null or DraftAct.Put)
        {
            await drafts.View(id, Stop);
            return BadRequest();
        }

        var (fault, done, clash) = (default(DraftFault), "", default(DraftClash));
        try
        {
            var edited = await edit.Edit(form.ToWish(id), Stop);
            done = edited.Words;
            form.Open = form is { Act: DraftAct.Add, Path: "articles" } ? edited.Draft.Policy.Articles[^1].Id : form.Open;
        }
        catch (Refusal refusal) when (refusal.Field.Length > 0 || form.Act == DraftAct.Remove)
        {
            fault = new DraftFault(form.Path, refusal.Message, form.Typed);
        }
        catch (ArticleMoved moved)
        {
            clash = new DraftClash(form, await drafts.LatestOf(id, moved.Article, Stop));
        }

        return await Show(id, form.Open, form.At, done, fault, clash);
    }

    [HttpPost("undo/{number:int}"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Undo(long id, int number, string? open, [FromServices] UndoEdit undo)
    {
        var refused = "";
        try
        {
            await undo.Undo(id, number, Stop);
        }
        catch (Refusal refusal)
        {
            refused = refusal.Message;
        }

        return await After(id, open, "已撤销该项修改。", refused);
    }

    [HttpPost("redo/{number:int}"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Redo(long id, int number, string? open, [FromServices] RedoEdit redo)
    {
        var refused = "";
        try
        {
            await redo.Redo(id, number, Stop);
        }
        catch (Refusal refusal)
        {
            refused = refusal.Message;
        }

        return await After(id, open, "已恢复该项修改。", refused);
    }

    /// <summary>修改记录: who changed what and when, each to be taken back.</summary>
    [HttpGet("history"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> History(long id) =>
        View(new DraftHistoryPage(await drafts.View(id, Stop), await drafts.History(id, Stop)));

    private bool IsPart => Request.Headers.ContainsKey("HX-Request");

    /// <summary>In the editor the part that changed, on the list of edits the list again.</summary>
    private async Task<IActionResult> After(long id, string? open, string done, string refused)
    {
        if (IsPart)
        {
            return await Show(id, open, null, refused.Length > 0 ? "" : done, refused.Length > 0 ? new DraftFault("", refused, []) : null, null);
        }

        if (refused.Length > 0)
        {
            throw new Refusal(refused);
        }

        Say(done);
        return RedirectToAction(nameof(History), new { id });
    }

    private async Task<IActionResult> Show(long id, string? open, string? at, string done, DraftFault? fault, DraftClash? clash) =>
        PartialView("_Editor", new EditorPage(await drafts.View(id, Stop), open, at) { Done = done, Fault = fault, Clash = clash });
}

/// <summary>The edits of a draft.</summary>
public sealed record DraftHistoryPage(DraftView View, IReadOnlyList<DraftEditRow> Edits);
