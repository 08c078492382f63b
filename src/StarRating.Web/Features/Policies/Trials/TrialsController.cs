using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Policies.Trials;
using StarRating.Data.Access;
using StarRating.Policies.Trying;
using StarRating.Web.Access;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Policies.Trials;

/// <summary>试算: a policy on a closed year, a setting moved, who moves and why. The same pages for a draft and for a published version.</summary>
public abstract class TrialsController(TrialSubjects subjects, TrialDesk desk, TrialCurves curves, CurrentUser user) : PortalController
{
    private const int PageSize = 50;

    protected TrialSubjects Subjects => subjects;

    /// <summary>What the address names; not there and not in sight are the same answer.</summary>
    protected abstract Task<TrialSubject> Subject(long id);

    [HttpGet(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Index(long id, TrialForm form)
    {
        var head = await Head(id, form);
        if (head.Years.Count == 0)
        {
            return View("Trials/Index", new TrialPage(head, null, []));
        }

        try
        {
            return View("Trials/Index", new TrialPage(head, TrialSheet.Of(await desk.Try(head.Subject.Policy(), head.Span, Stop)), TrialLevers.Of(head.Subject.Document)));
        }
        catch (Refusal refusal)
        {
            return View("Trials/Index", new TrialPage(head, null, [], refusal.Message));
        }
    }

    /// <summary>The panel beside an editor: how many move, and what it costs.</summary>
    [HttpGet("summary"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Summary(long id, TrialForm form) => Part(id, form, async head =>
        PartialView("Trials/_Summary", new TrialPage(head, head.Years.Count == 0 ? null : TrialSheet.Of(await desk.Try(head.Subject.Policy(), head.Span, Stop)), [])));

    /// <summary>The setting chosen, with the range that is proposed.</summary>
    [HttpGet("lever"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Lever(long id, TrialForm form) => Part(id, form, head =>
    {
        var lever = TrialCurves.LeverOf(head.Subject, form.Path ?? "");
        return Task.FromResult<IActionResult>(PartialView("Trials/_Lever", new LeverPanel(head, lever, form.From ?? lever.From, form.To ?? lever.To, form.Step ?? lever.Step)));
    });

    [HttpGet("step"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Step(long id, TrialForm form) => Part(id, form, async head =>
    {
        var value = form.Value ?? TrialCurves.LeverOf(head.Subject, form.Path ?? "").Value;
        return PartialView("Trials/_Step", new LeverStep(head, await curves.At(head.Subject, head.Span, form.Path ?? "", value, Stop)));
    });

    [HttpGet("curve"), Requires(Function.PoliciesEdit)]
    public Task<IActionResult> Curve(long id, TrialForm form) => Part(id, form, async head =>
    {
        var lever = TrialCurves.LeverOf(head.Subject, form.Path ?? "");
        var points = await curves.Over(head.Subject, head.Span, lever.Path, form.From ?? lever.From, form.To ?? lever.To, form.Step ?? lever.Step, Stop);
        return PartialView("Trials/_Curve", new LeverCurve(head, lever, points));
    });

    [HttpGet("persons"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Persons(long id, TrialForm form)
    {
        var (head, trial) = await Named(id, form);
        if (trial is null)
        {
            return RedirectToAction(nameof(Index), new { id, form.Year, form.Since });
        }

        var rows = TrialPersons.Of(trial, form.Filter());
        var number = Math.Clamp(form.Page, 1, Math.Max(1, (rows.Count + PageSize - 1) / PageSize));
        string[] causes = [.. TrialPersons.Of(trial, new TrialFilter()).Select(row => row.CauseText).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        string[] treatments = [.. TrialSheet.Of(trial).Treatments.Select(line => line.Name)];
        return View("Trials/Persons", new TrialPersonsPage(head, [.. rows.Skip((number - 1) * PageSize).Take(PageSize)], PageOf.Counted(number, PageSize, rows.Count), causes, treatments));
    }

    [HttpGet("person"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Person(long id, long ratingId, TrialForm form)
    {
        var (head, trial) = await Named(id, form);
        return trial is null ? throw new NotFound("trial") : View("Trials/Person", new TrialPersonPage(head, TrialPersons.View(trial, ratingId)));
    }

    [HttpPost("export"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Export(long id, TrialForm form, [FromServices] ExportTrial export)
    {
        var head = await Head(id, form);
        if (!Granted(Function.ReportsExport) || head.Years.Count == 0)
        {
            throw new NotFound("export of a trial");
        }

        var book = await export.Export(head.Subject, new TrialExport(head.Span, head.MayName, head.MayPay), Stop);
        return File(book.Content, book.ContentType, book.FileName);
    }

    private async Task<TrialHead> Head(long id, TrialForm form)
    {
        var subject = await Subject(id);
        var years = await subjects.Years(Stop);
        form.Year = form.Year is { } asked && years.Contains(asked) ? asked : years.Count > 0 ? years[0] : null;
        form.Since = form.Since is { } since && years.Contains(since) && since < form.Year ? since : null;
        return new(subject, years, form, Granted(Function.RatingsSee), Granted(Function.PaySee));
    }

    /// <summary>Does the function reach all that the trial is made of? Otherwise its part is left out.</summary>
    private bool Granted(Function function) => user.Can(function) && user.Grants.ScopeFor(function, user.PickedCountyId).Covers(user.Scope);

    private async Task<(TrialHead Head, Trial? Trial)> Named(long id, TrialForm form)
    {
        var head = await Head(id, form);
        if (!head.MayName)
        {
            throw new NotFound("persons of a trial");
        }

        try
        {
            return (head, head.Years.Count == 0 ? null : await desk.Try(head.Subject.Policy(), head.Span, Stop));
        }
        catch (Refusal)
        {
            // Said in words on the page of the trial.
            return (head, null);
        }
    }

    /// <summary>A part of a page says its refusal in its own place.</summary>
    private async Task<IActionResult> Part(long id, TrialForm form, Func<TrialHead, Task<IActionResult>> make)
    {
        var head = await Head(id, form);
        if (!ModelState.IsValid)
        {
            return PartialView("Trials/_Refused", "填写的数值无法识别。请填写数字，例如 60 或 0.5。");
        }

        try
        {
            return await make(head);
        }
        catch (Refusal refusal)
        {
            return PartialView("Trials/_Refused", refusal.Message);
        }
    }
}

/// <summary>Trials of a draft.</summary>
[Route("policies/drafts/{id:long}/trial")]
public sealed class DraftTrialsController(TrialSubjects subjects, TrialDesk desk, TrialCurves curves, CurrentUser user) : TrialsController(subjects, desk, curves, user)
{
    protected override Task<TrialSubject> Subject(long id) => Subjects.Draft(id, Stop);
}

/// <summary>Trials of a published version.</summary>
[Route("policies/{id:long}/trial")]
public sealed class VersionTrialsController(TrialSubjects subjects, TrialDesk desk, TrialCurves curves, CurrentUser user) : TrialsController(subjects, desk, curves, user)
{
    protected override Task<TrialSubject> Subject(long id) => Subjects.Version(id, Stop);
}
