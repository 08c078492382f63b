using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Secretaries;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Secretaries;

/// <summary>Posts of one person: add, end, put right.</summary>
[Route("secretaries/{secretaryId:long}/appointments")]
public sealed class AppointmentsController(PersonFileQueries files, PlaceChoices places) : PortalController
{
    [HttpGet("new"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> New(long secretaryId)
    {
        var file = await files.File(secretaryId, false, Stop);
        return await NewForm(file, new AppointmentForm { VillageId = file.Person.VillageId });
    }

    [HttpPost("new"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> New(
        long secretaryId, AppointmentForm form, [FromServices] Appoint appoint, [FromServices] IValidator<AppointmentForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await appoint.Make(secretaryId, form.ToRequest(), form.Reason, Stop);
                Say("已登记任职。");
            },
            () => ToFile(secretaryId),
            async () => await NewForm(await files.File(secretaryId, false, Stop), form));
    }

    [HttpGet("{id:long}/edit"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Edit(long secretaryId, long id)
    {
        var (file, appointment) = await Find(secretaryId, id);
        return View(Model(file, appointment, AppointmentEditForm.Of(appointment)));
    }

    [HttpPost("{id:long}/edit"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Edit(
        long secretaryId, long id, AppointmentEditForm form, [FromServices] ChangeAppointment change, [FromServices] IValidator<AppointmentEditForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        var (file, appointment) = await Find(secretaryId, id);
        return await Attempt(
            FormPart,
            async () =>
            {
                await change.Change(form.ToRequest(id), Stop);
                Say("已更正任职记录。");
            },
            () => ToFile(secretaryId),
            () => Task.FromResult<IActionResult>(View(Model(file, appointment, form))));
    }

    [HttpGet("{id:long}/end"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> End(long secretaryId, long id)
    {
        var (file, appointment) = await Find(secretaryId, id);
        return View(Model(file, appointment, new AppointmentEndForm { Version = appointment.Version, BothPosts = Others(file, appointment) }));
    }

    [HttpPost("{id:long}/end"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> End(
        long secretaryId, long id, AppointmentEndForm form, [FromServices] EndAppointment end, [FromServices] IValidator<AppointmentEndForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        var (file, appointment) = await Find(secretaryId, id);
        return await Attempt(
            FormPart,
            async () =>
            {
                await end.End(form.ToRequest(id), Stop);
                Say("已登记离任。");
            },
            () => ToFile(secretaryId),
            () => Task.FromResult<IActionResult>(View(Model(file, appointment, form))));
    }

    private static bool Others(PersonFile file, Appointment appointment) => file.Appointments.Any(
        other => other.Id != appointment.Id && other.VillageId == appointment.VillageId && other.EndsOn is null && other.VoidedAt is null);

    private static RecordModel<T> Model<T>(PersonFile file, Appointment appointment, T form) => new(file.Person, form, file.Frozen)
    {
        Appointment = appointment,
        Subject = $"{appointment.VillageName}{appointment.Post.InChinese()}，{appointment.StartsOn:yyyy-MM-dd}起",
    };

    private async Task<(PersonFile File, Appointment Appointment)> Find(long secretaryId, long id)
    {
        var file = await files.File(secretaryId, false, Stop);
        return (file, file.Appointments.FirstOrDefault(a => a.Id == id) ?? throw new NotFound("appointment"));
    }

    private async Task<IActionResult> NewForm(PersonFile file, AppointmentForm form) =>
        View(nameof(New), new RecordModel<AppointmentForm>(file.Person, form, file.Frozen) { Choices = await places.Villages(Stop) });

    private RedirectToActionResult ToFile(long id) => RedirectToAction("Details", "Secretaries", new { id });
}
