using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Secretaries;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Secretaries;

/// <summary>花名册 and 一人一档: find a person, read the file, register and edit.</summary>
[Route("secretaries")]
public sealed class SecretariesController(PersonFileQueries files, PlaceChoices places, ListDesk lists, CurrentUser user, TimeProvider clock) : PortalController
{
    [HttpGet(""), Requires(Function.SecretariesSee)]
    public async Task<IActionResult> Index(RosterForm form, [FromServices] RosterColumns list, [FromServices] RosterQueries roster)
    {
        var filter = form.ToFilter();
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action("Roster", "RosterExports"), Function.SecretariesExport, personal: true, Stop);
        return View(new RosterModel(form, await places.Townships(Stop), page.Rows, PageOf.Of(page), await roster.CountVacancies(Stop), clock.Today()));
    }

    [HttpGet("vacancies"), Requires(Function.SecretariesSee)]
    public async Task<IActionResult> Vacancies(VacancyForm form, [FromServices] VacancyColumns list)
    {
        var filter = form.ToFilter();
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action("Vacancies", "RosterExports"), Function.SecretariesExport, stop: Stop);
        return View(new VacancyModel(form, await places.Townships(Stop), page.Rows, PageOf.Of(page)));
    }

    [HttpGet("{id:long}"), Requires(Function.SecretariesSee)]
    public async Task<IActionResult> Details(long id, [FromServices] ServiceStatements statements, [FromServices] StarDecisionQueries decisions)
    {
        var file = await files.File(id, user.Can(Function.DisciplineSee), Stop);
        return View(new FileModel(file, await statements.Of(file.Person, Stop), clock.Today())
        {
            StarDecisions = file.Granted.Count + file.Decisions.Count > 0 || await decisions.Any(file.Person.CountyId, Stop),
        });
    }

    /// <summary>The last part of the file, loaded when it is opened.</summary>
    [HttpGet("{id:long}/history"), Requires(Function.SecretariesSee)]
    public async Task<IActionResult> History(long id, [FromServices] FileHistoryQueries history)
    {
        var file = await files.File(id, withDiscipline: false, Stop);
        return View(new HistoryModel(file.Person, await history.Of(id, user.Can(Function.DisciplineSee), Stop)));
    }

    [HttpGet("new"), Requires(Function.SecretariesEdit, OneCounty = true)]
    public Task<IActionResult> New() => NewForm(new NewSecretaryForm());

    [HttpPost("new"), Requires(Function.SecretariesEdit, OneCounty = true)]
    public async Task<IActionResult> New(
        NewSecretaryForm form,
        [FromServices] RegisterSecretary register,
        [FromServices] IValidator<PersonForm> person,
        [FromServices] IValidator<AppointmentForm> appointment)
    {
        ModelState.AddValidation($"{FormPart}.Person", person.Validate(form.Person));
        ModelState.AddValidation($"{FormPart}.Appointment", appointment.Validate(form.Appointment));
        var id = 0L;
        return await Attempt(
            FormPart,
            async () =>
            {
                try
                {
                    id = await register.Register(new(form.Person.ToData(), form.Appointment.ToRequest(), form.Person.Reason), Stop);
                }
                catch (Refusal refusal) when (refusal.Field.Length > 0)
                {
                    throw new Refusal(refusal.Message, $"{(FieldsOfPerson.Contains(refusal.Field) ? "Person" : "Appointment")}.{refusal.Field}");
                }

                Say($"已新增{form.Person.Name}。");
            },
            () => RedirectToAction(nameof(Details), new { id }),
            () => NewForm(form));
    }

    [HttpGet("{id:long}/edit"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Edit(long id)
    {
        var file = await files.File(id, withDiscipline: false, Stop);
        return View(new EditSecretaryModel(file.Person, PersonForm.Of(file.Person)));
    }

    [HttpPost("{id:long}/edit"), Requires(Function.SecretariesEdit)]
    public async Task<IActionResult> Edit(long id, PersonForm form, [FromServices] EditSecretary edit, [FromServices] IValidator<PersonForm> validator)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await edit.Edit(id, form.Version, form.ToData(), form.Reason, Stop);
                Say("已保存基本信息。");
            },
            () => RedirectToAction(nameof(Details), new { id }),
            async () => View(new EditSecretaryModel((await files.File(id, false, Stop)).Person, form)));
    }

    [HttpGet("{id:long}/unmask"), Requires(Function.SecretariesUnmask)]
    public async Task<IActionResult> Unmask(long id) => View(new UnmaskModel((await files.File(id, false, Stop)).Person, "", null));

    [HttpPost("{id:long}/unmask"), Requires(Function.SecretariesUnmask)]
    public async Task<IActionResult> Unmask(long id, string reason, [FromServices] UnmaskSecretary unmask)
    {
        var person = (await files.File(id, false, Stop)).Person;
        UnmaskedData? data = null;
        return await Attempt(
            "",
            async () => data = await unmask.Unmask(id, reason, Stop),
            () =>
            {
                Response.Headers.CacheControl = "no-store";
                return View(new UnmaskModel(person, reason, data));
            },
            () => Task.FromResult<IActionResult>(View(new UnmaskModel(person, reason, null))));
    }

    private static readonly HashSet<string> FieldsOfPerson = [.. typeof(PersonForm).GetProperties().Select(property => property.Name)];

    private async Task<IActionResult> NewForm(NewSecretaryForm form) => View(nameof(New), new NewSecretaryModel(form, await places.Villages(Stop)));
}
