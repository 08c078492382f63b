using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Secretaries;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Secretaries;

/// <summary>Awards of one person or the person's village: record, revoke; and 作废 of a record of the file that is not discipline.</summary>
[Route("secretaries/{secretaryId:long}")]
public sealed class AwardsController(PersonFileQueries files) : PortalController
{
    [HttpGet("awards/new"), Requires(Function.SecretariesEdit)]
    public Task<IActionResult> New(long secretaryId) => Show(secretaryId, nameof(New), new AwardForm());

    [HttpPost("awards/new"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> New(long secretaryId, AwardForm form, [FromServices] RecordAward record, [FromServices] IValidator<AwardForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await record.Record(secretaryId, form.ToRequest(), Stop);
                Say($"已登记“{form.Title}”。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(New), form));
    }

    [HttpGet("awards/{id:long}/revoke"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Revoke(long secretaryId, long id) =>
        await Show(secretaryId, nameof(Revoke), new ClosingForm { Version = (await Find(secretaryId, id)).Version }, await Subject(secretaryId, id));

    [HttpPost("awards/{id:long}/revoke"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Revoke(
        long secretaryId, long id, ClosingForm form, [FromServices] RevokeAward revoke, [FromServices] IValidator<ClosingForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        var subject = await Subject(secretaryId, id);
        return await Attempt(
            FormPart,
            async () =>
            {
                await revoke.Revoke(id, form.Version, form.Day!.Value, form.Document, form.Reason, Stop);
                Say("已登记撤销奖励。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Revoke), form, subject));
    }

    [HttpGet("records/{kind}/{id:long}/void"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Void(long secretaryId, RecordKind kind, long id)
    {
        var (version, subject) = await Voidable(secretaryId, kind, id);
        return await Show(secretaryId, nameof(Void), new VoidForm { Version = version }, subject);
    }

    [HttpPost("records/{kind}/{id:long}/void"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Void(
        long secretaryId, RecordKind kind, long id, VoidForm form, [FromServices] VoidRecord voiding, [FromServices] IValidator<VoidForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        var (_, subject) = await Voidable(secretaryId, kind, id);
        return await Attempt(
            FormPart,
            async () =>
            {
                await voiding.Void(kind, id, form.Version, form.Reason, Stop);
                Say("已作废，原记录保留可查。");
            },
            () => ToFile(secretaryId),
            () => Show(secretaryId, nameof(Void), form, subject));
    }

    private async Task<(int Version, string Subject)> Voidable(long secretaryId, RecordKind kind, long id)
    {
        if (kind == RecordKind.Award)
        {
            return ((await Find(secretaryId, id)).Version, await Subject(secretaryId, id));
        }

        var known = await files.File(secretaryId, false, Stop);
        if (kind == RecordKind.GrantedStar && known.Granted.FirstOrDefault(g => g.Id == id) is { } granted)
        {
            return (granted.Version, $"授予星记录：{granted.Year}年度{granted.TypeName} {granted.Stars} 星（{granted.DocumentNumber}）");
        }

        if (kind == RecordKind.CommitteeDecision && known.Decisions.FirstOrDefault(d => d.Id == id) is { } decision)
        {
            return (decision.Version, $"研究决定记录：{decision.Year}年度 {decision.Value:+0;-0;0} 星（{decision.DocumentNumber}）");
        }

        var appointment = kind == RecordKind.Appointment
            ? known.Appointments.FirstOrDefault(a => a.Id == id)
            : null;
        return appointment is null
            ? throw new NotFound("record")
            : (appointment.Version, $"任职记录：{appointment.VillageName}{appointment.Post.InChinese()}，{appointment.StartsOn:yyyy-MM-dd}起");
    }

    private async Task<Data.Secretaries.Award> Find(long secretaryId, long id) =>
        (await files.File(secretaryId, false, Stop)).Awards.FirstOrDefault(a => a.Id == id) ?? throw new NotFound("award");

    private async Task<string> Subject(long secretaryId, long id)
    {
        var award = await Find(secretaryId, id);
        return $"奖励记录：{award.Title}（{award.Level.InChinese()}，{award.AwardedOn:yyyy-MM-dd}）";
    }

    private async Task<IActionResult> Show<T>(long secretaryId, string view, T form, string subject = "")
    {
        var file = await files.File(secretaryId, false, Stop);
        return View(view, new RecordModel<T>(file.Person, form, file.Frozen) { Subject = subject });
    }

    private RedirectToActionResult ToFile(long id) => RedirectToAction("Details", "Secretaries", new { id });
}
