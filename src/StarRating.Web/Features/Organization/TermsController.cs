using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Organization;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Organization;

/// <summary>届次: from when until when a county's terms of office run.</summary>
[Route("organization/terms")]
public sealed class TermsController(TermQueries terms, IValidator<TermForm> validator) : PortalController
{
    [HttpGet(""), Requires(Function.OrganizationSee)]
    public async Task<IActionResult> Index() => View(await terms.List(Stop));

    [HttpGet("new"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public IActionResult New() => View(nameof(Edit), new TermPage(null, new TermForm()));

    [HttpPost("new"), Requires(Function.OrganizationEdit, OneCounty = true)]
    public async Task<IActionResult> New(TermForm form, [FromServices] AddTerm add)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await add.Add(form.ToRequest(), Stop);
                Say($"已登记“{form.Name}”。");
            },
            () => RedirectToAction(nameof(Index)),
            () => Task.FromResult<IActionResult>(View(nameof(Edit), new TermPage(null, form))));
    }

    [HttpGet("{id:long}/edit"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Edit(long id)
    {
        var term = await terms.Find(id, Stop);
        return View(new TermPage(term, TermForm.Of(term)));
    }

    [HttpPost("{id:long}/edit"), Requires(Function.OrganizationEdit)]
    public async Task<IActionResult> Edit(long id, TermForm form, [FromServices] EditTerm edit)
    {
        ModelState.AddValidation(FormPart, validator.Validate(form));
        return await Attempt(
            FormPart,
            async () =>
            {
                await edit.Edit(id, form.Version, form.ToRequest(), Stop);
                Say($"已保存“{form.Name}”。");
            },
            () => RedirectToAction(nameof(Index)),
            async () => View(new TermPage(await terms.Find(id, Stop), form)));
    }
}
