using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Policies.Proving;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>样例人员: the test bench of a draft. Every look at it runs all cases anew.</summary>
[Route("policies/drafts/{id:long}/cases")]
public sealed class DraftCasesController(DraftBench bench, SaveCases save) : PortalController
{
    private const int MaxDocument = 2 * 1024 * 1024;

    [HttpGet(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Index(long id, string? caseId) => View(new BenchPage(await bench.Of(id, Stop), caseId));

    /// <summary>The few lines that the editor shows beside its articles.</summary>
    [HttpGet("summary"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Summary(long id) => PartialView("_Summary", new BenchPage(await bench.Of(id, Stop), null));

    [HttpGet("edit"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Edit(long id, string? caseId, bool copy)
    {
        var view = await bench.Of(id, Stop);
        var known = view.Cases.FirstOrDefault(found => found.Id == caseId);
        if (known is null && caseId is not null)
        {
            throw new NotFound("sample case");
        }

        return known?.Facts is null
            ? View(new CasePage(view, CaseForm.Of(known, view.Document.Policy, copy)))
            : View("Document", new CaseDocumentPage(view, CaseDocumentForm.Of(known, copy)));
    }

    [HttpPost("edit"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Edit(long id, CaseForm form)
    {
        var view = await bench.Of(id, Stop);
        var reader = new CaseReader(view.Document.Policy);
        var known = reader.Read(form.Cells, form.CaseId ?? "new");
        foreach (var fault in reader.Faults)
        {
            ModelState.AddModelError($"{FormPart}.{CaseForm.NameOf(fault.Column)}", fault.Text);
        }

        var saved = ImmutableArray<string>.Empty;
        return await Attempt(
            FormPart,
            async () =>
            {
                saved = await save.Save(id, [new CaseWish(form.CaseId, known, form.Seen ?? "")], Stop);
                Say($"已保存样例“{known!.Name}”，并已试评。");
            },
            () => RedirectToAction(nameof(Index), new { id, caseId = saved[0] }),
            () => Task.FromResult<IActionResult>(View(new CasePage(view, form))));
    }

    /// <summary>A whole facts document for what the grid cannot say.</summary>
    [HttpGet("document"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Document(long id) => View(new CaseDocumentPage(await bench.Of(id, Stop), new CaseDocumentForm()));

    [HttpPost("document"), Requires(Function.PoliciesEdit), RequestSizeLimit(MaxDocument * 2)]
    public async Task<IActionResult> Document(long id, CaseDocumentForm form)
    {
        var view = await bench.Of(id, Stop);
        var known = form.Read(view.Document.Policy, (field, message) => ModelState.AddModelError($"{FormPart}.{field}", message));
        var saved = ImmutableArray<string>.Empty;
        return await Attempt(
            FormPart,
            async () =>
            {
                saved = await save.Save(id, [new CaseWish(form.CaseId, known, form.Seen ?? "")], Stop);
                Say($"已保存样例“{known!.Name}”，并已试评。");
            },
            () => RedirectToAction(nameof(Index), new { id, caseId = saved[0] }),
            () => Task.FromResult<IActionResult>(View(new CaseDocumentPage(view, form))));
    }

    [HttpPost("remove"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Remove(long id, string? caseId, string? seen)
    {
        return await Attempt(
            async () =>
            {
                await save.Save(id, [new CaseWish(caseId ?? "", null, seen ?? "")], Stop);
                Say("已删除样例人员。");
            },
            () => RedirectToAction(nameof(Index), new { id }),
            async () => View(nameof(Index), new BenchPage(await bench.Of(id, Stop), null)));
    }

    [HttpGet("paste"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Paste(long id) => View(new CasePastePage(await bench.Of(id, Stop), new CasePasteForm(), []));

    [HttpPost("paste"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Paste(long id, CasePasteForm form)
    {
        var view = await bench.Of(id, Stop);
        var reader = new CaseReader(view.Document.Policy);
        var cases = CasePasteForm.Rows(form.Text).Select((cells, i) => reader.Read(cells, "new", i + 1)).ToList();
        if (cases.Count == 0)
        {
            ModelState.AddModelError($"{FormPart}.{nameof(form.Text)}", "没有可以读取的内容。请从表格软件中复制样例人员，粘贴到这里。");
        }
        else if (reader.Faults.Count > 0)
        {
            ModelState.AddModelError("", $"有 {reader.Faults.Count} 处不能读取，一名也没有增加。请按下面的提示在表格中改正后，重新粘贴。");
        }

        var saved = ImmutableArray<string>.Empty;
        return await Attempt(
            FormPart,
            async () =>
            {
                saved = await save.Save(id, [.. cases.Select(known => new CaseWish(null, known))], Stop);
                Say($"已增加样例人员 {saved.Length} 名，并已试评。");
            },
            () => RedirectToAction(nameof(Index), new { id, caseId = saved[0] }),
            () => Task.FromResult<IActionResult>(View(new CasePastePage(view, form, reader.Faults))));
    }
}
