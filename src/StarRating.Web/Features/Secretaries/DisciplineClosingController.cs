using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Secretaries;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Secretaries;

/// <summary>How a discipline record ends: overturned, concluded, resumed, voided. One form, one page, four kinds of record.</summary>
[Route("secretaries/{secretaryId:long}/discipline/{kind}/{id:long}")]
public sealed class DisciplineClosingController(PersonFileQueries files) : PortalController
{
    [HttpGet("close"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Close(long secretaryId, RecordKind kind, long id) =>
        await Show(secretaryId, kind, id, nameof(Close), row => new ClosingForm { Version = row.Version });

    [HttpPost("close"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Close(
        long secretaryId, RecordKind kind, long id, ClosingForm form, [FromServices] DisciplineClosings closings, [FromServices] IValidator<ClosingForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        await Find(secretaryId, kind, id);
        return await Attempt(
            FormPart,
            async () => Say(await closings.Close(kind, id, form, Stop)),
            () => ToFile(secretaryId),
            () => Show(secretaryId, kind, id, nameof(Close), _ => form));
    }

    [HttpGet("void"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Void(long secretaryId, RecordKind kind, long id) =>
        await Show(secretaryId, kind, id, nameof(Void), row => new VoidForm { Version = row.Version });

    [HttpPost("void"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Void(
        long secretaryId, RecordKind kind, long id, VoidForm form, [FromServices] VoidRecord voiding, [FromServices] IValidator<VoidForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        await Find(secretaryId, kind, id);
        return await Attempt(
            FormPart,
            async () =>
            {
                await voiding.Void(kind, id, form.Version, form.Reason, Stop);
                Say("已作废，原记录保留可查。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, kind, id, nameof(Void), _ => form));
    }

    private async Task<(int Version, string Subject)> Find(long secretaryId, RecordKind kind, long id)
    {
        var file = (await files.File(secretaryId, true, Stop)).Discipline!;
        (int, string)? found = kind switch
        {
            RecordKind.Sanction => file.Sanctions.Where(s => s.Id == id)
                .Select(s => (s.Version, $"{s.Kind.InChinese()}（{s.DecidedOn:yyyy-MM-dd}，{s.DocumentNumber}）")).Cast<(int, string)?>().FirstOrDefault(),
            RecordKind.Investigation => file.Investigations.Where(s => s.Id == id)
                .Select(s => (s.Version, $"立案审查（{s.FiledOn:yyyy-MM-dd}，{s.Authority}）")).Cast<(int, string)?>().FirstOrDefault(),
            RecordKind.ListedEvent => file.Events.Where(s => s.Id == id)
                .Select(s => (s.Version, $"清单事项（{s.OccurredOn:yyyy-MM-dd}）：{s.Description}")).Cast<(int, string)?>().FirstOrDefault(),
            RecordKind.Suspension => file.Suspensions.Where(s => s.Id == id)
                .Select(s => (s.Version, $"停职（{s.StartsOn:yyyy-MM-dd}起）")).Cast<(int, string)?>().FirstOrDefault(),
            _ => null,
        };
        return found ?? throw new NotFound("record");
    }

    private async Task<IActionResult> Show<T>(long secretaryId, RecordKind kind, long id, string view, Func<(int Version, string Subject), T> form)
    {
        var row = await Find(secretaryId, kind, id);
        var file = await files.File(secretaryId, false, Stop);
        return View(view, new ClosingModel<T>(file.Person, form(row), file.Frozen, kind, row.Subject));
    }

    private RedirectToActionResult ToFile(long id) => RedirectToAction("Details", "Secretaries", new { id });
}

/// <summary>Which use case closes which kind of record.</summary>
public sealed class DisciplineClosings(OverturnSanction overturn, CloseInvestigation close, RecordSuspension suspension)
{
    public async Task<string> Close(RecordKind kind, long id, ClosingForm form, CancellationToken stop)
    {
        var day = form.Day!.Value;
        switch (kind)
        {
            case RecordKind.Sanction:
                await overturn.Overturn(id, form.Version, day, form.Document, form.Reason, stop);
                return "已登记撤销处理处分。";
            case RecordKind.Investigation:
                await close.Close(id, form.Version, day, form.Conclusion, form.Reason, stop);
                return "已登记结案。受到处理处分的，请另行登记；暂缓评定的年度可以补定。";
            case RecordKind.Suspension:
                await suspension.End(id, form.Version, day, form.Cleared, form.Reason, stop);
                return "已登记恢复职务。";
            default:
                throw new NotFound("closing");
        }
    }
}
