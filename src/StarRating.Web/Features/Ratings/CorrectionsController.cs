using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Organization;
using StarRating.Application.Ratings.Corrections;
using StarRating.Data.Access;
using StarRating.Ratings;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Ratings;

/// <summary>更正 and 补定: the county's list, a proposal, and one with all that it changes.</summary>
[Route("corrections")]
public sealed class CorrectionsController(CorrectionQueries corrections, CorrectionPages pages, CurrentUser user) : PortalController
{
    [HttpGet(""), Requires(Function.RatingsSee, OneCounty = true)]
    public async Task<IActionResult> Index(
        CorrectionListForm form, [FromServices] OrganizationQueries organization, [FromServices] YearQueries years,
        [FromServices] CorrectionColumns columns, [FromServices] ListDesk lists)
    {
        var filter = form.ToFilter();
        var page = await columns.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(columns, filter, Url.Action(nameof(Export)), Function.ReportsExport, stop: Stop);
        var townships = (await organization.Townships(null, Stop)).Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture)));
        return View(new CorrectionList(
            form,
            [.. townships],
            [.. (await years.List(Stop)).Select(year => new SelectListItem(Show.Year(year.Year), year.Year.ToString(CultureInfo.InvariantCulture)))],
            page.Rows,
            PageOf.Of(page),
            (await corrections.UnderWay(Stop)).Count,
            user.Can(Function.CorrectionsPropose) ? await corrections.ToSupplement(Stop) : []));
    }

    [HttpPost("export"), Requires(Function.ReportsExport, OneCounty = true)]
    public Task<IActionResult> Export([FromQuery] CorrectionListForm form, [FromServices] CorrectionColumns columns, [FromServices] ListDesk lists) =>
        lists.Export(this, columns, form.ToFilter(), form.Sort);

    [HttpGet("{id:long}"), Requires(Function.RatingsSee)]
    public async Task<IActionResult> Details(long id) => View(await corrections.PageOf(pages, id, new ReturnForm(), Stop));

    [HttpGet("propose/{ratingId:long}"), Requires(Function.CorrectionsPropose)]
    public async Task<IActionResult> Propose(long ratingId)
    {
        var subject = await pages.Subject(ratingId, Stop);
        if (subject.OpenCorrectionId is { } open && (await corrections.Find(open, Stop)) is { State: not Data.Ratings.CorrectionState.Returned })
        {
            return RedirectToAction(nameof(Details), new { id = open });
        }

        // What the file makes of the year now, before anything was chosen.
        return await Form(subject, new CorrectionForm(), new CorrectionWish(ratingId, CorrectionGround.Other, Grade: null, Score: null));
    }

    [HttpPost("propose/{ratingId:long}/try"), Requires(Function.CorrectionsPropose)]
    public async Task<IActionResult> Try(long ratingId, CorrectionForm form)
    {
        var subject = await pages.Subject(ratingId, Stop);
        return await Form(subject, form, form.ToWish(ratingId) with { Ground = form.Ground ?? CorrectionGround.Other });
    }

    [HttpPost("propose/{ratingId:long}"), Requires(Function.CorrectionsPropose)]
    public async Task<IActionResult> Propose(
        long ratingId, CorrectionForm form, [FromServices] IValidator<CorrectionForm> validator, [FromServices] ProposeCorrection propose)
    {
        var subject = await pages.Subject(ratingId, Stop);
        ModelState.AddValidation(FormPart, validator.Validate(form));
        var made = 0L;
        return await Attempt(
            FormPart,
            async () =>
            {
                made = await propose.Propose(form.ToWish(ratingId), Stop);
                Say($"已提请审批。批准、公示期满并生效以前，{subject.Name}的星级和报酬都不改变。");
            },
            () => RedirectToAction(nameof(Details), new { id = made }),
            () => Form(subject, form, form.ToWish(ratingId) with { Ground = form.Ground ?? CorrectionGround.Other }));
    }

    private async Task<IActionResult> Form(CorrectionSubject subject, CorrectionForm form, CorrectionWish wish)
    {
        CorrectionSheet? sheet = null;
        string? problem = null;
        try
        {
            sheet = await pages.Try(wish, Stop);
        }
        catch (Refusal refusal)
        {
            problem = refusal.Message;
        }

        return View("Propose", new CorrectionFormPage(subject, form, sheet, problem));
    }
}

/// <summary>What the page of a correction is made from; two controllers show it.</summary>
internal static class CorrectionPageReads
{
    public static async Task<CorrectionPage> PageOf(
        this CorrectionQueries corrections, CorrectionPages pages, long id, ReturnForm form, CancellationToken stop)
    {
        var row = await corrections.Find(id, stop);
        var notice = await corrections.Notice(id, stop);
        form.Version = form.Version == 0 ? row.Version : form.Version;
        return new CorrectionPage(
            row, await pages.Stored(id, stop), notice is { } hung ? new CorrectionNotice(hung.Notice, hung.Period, hung.DaysLeft) : null, form);
    }
}
