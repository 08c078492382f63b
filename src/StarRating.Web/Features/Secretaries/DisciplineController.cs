using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Secretaries;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Secretaries;

/// <summary>What is added to the discipline part of a file: sanctions, investigations, listed events, 停职.</summary>
[Route("secretaries/{secretaryId:long}/discipline")]
public sealed class DisciplineController(PersonFileQueries files, ListedItemQueries items) : PortalController
{
    [HttpGet("sanctions/new"), Requires(Function.DisciplineEdit)]
    public Task<IActionResult> Sanction(long secretaryId) => Show(secretaryId, nameof(Sanction), new SanctionForm());

    [HttpPost("sanctions/new"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Sanction(long secretaryId, SanctionForm form, [FromServices] RecordSanction record, [FromServices] IValidator<SanctionForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await record.Record(secretaryId, form.ToRequest(), Stop);
                var unusual = StarRating.Secretaries.SanctionSeverity.UnusualForVillageStaff(form.Kind!.Value);
                Say($"已登记{form.Kind!.Value.InChinese()}。{(unusual ? "该种类一般不适用于村（社区）干部，请核对决定文书。" : "")}");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Sanction), form));
    }

    [HttpGet("investigations/new"), Requires(Function.DisciplineEdit)]
    public Task<IActionResult> Investigation(long secretaryId) => Show(secretaryId, nameof(Investigation), new InvestigationForm());

    [HttpPost("investigations/new"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Investigation(
        long secretaryId, InvestigationForm form, [FromServices] OpenInvestigation open, [FromServices] IValidator<InvestigationForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await open.Open(secretaryId, form.FiledOn!.Value, form.Authority, form.DocumentNumber, form.Reason, Stop);
                Say("已登记立案审查。结案前本人暂缓评定。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Investigation), form));
    }

    [HttpGet("events/new"), Requires(Function.DisciplineEdit)]
    public Task<IActionResult> Event(long secretaryId) => Show(secretaryId, nameof(Event), new ListedEventForm());

    [HttpPost("events/new"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Event(
        long secretaryId, ListedEventForm form, [FromServices] RecordListedEvent record, [FromServices] IValidator<ListedEventForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await record.Record(secretaryId, form.ItemCode, form.OccurredOn!.Value, form.Description, form.EventId, form.DocumentNumber, form.Reason, Stop);
                Say("已登记清单事项。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Event), form));
    }

    [HttpGet("suspensions/new"), Requires(Function.DisciplineEdit)]
    public Task<IActionResult> Suspension(long secretaryId) => Show(secretaryId, nameof(Suspension), new SuspensionForm());

    [HttpPost("suspensions/new"), Requires(Function.DisciplineEdit)]
    public async Task<IActionResult> Suspension(
        long secretaryId, SuspensionForm form, [FromServices] RecordSuspension record, [FromServices] IValidator<SuspensionForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await record.Start(secretaryId, form.StartsOn!.Value, form.DocumentNumber, form.Reason, Stop);
                Say("已登记停职。停职期间不计算任职时间。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Suspension), form));
    }

    private async Task<IActionResult> Show<T>(long secretaryId, string view, T form)
    {
        var file = await files.File(secretaryId, false, Stop);
        return View(view, new RecordModel<T>(file.Person, form, file.Frozen)
        {
            Choices = form is ListedEventForm
                ? [.. (await items.InForce(Stop)).Select(item => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(item.Name, item.Code))]
                : [],
        });
    }

    private RedirectToActionResult ToFile(long id) => RedirectToAction("Details", "Secretaries", new { id });
}
