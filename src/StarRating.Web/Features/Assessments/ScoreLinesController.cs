using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Data.Access;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Assessments;

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed class ScoreLineForm : ListForm
{
    [Display(Name = "姓名或村（社区）")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "指标")]
    public string Indicator { get; set; } = "";

    [Display(Name = "复核")]
    public bool? Rechecked { get; set; }

    public ScoreLineFilter ToFilter() => new(Q ?? "", Township, Indicator ?? "", Rechecked == true);
}

public sealed record ScoreLineList(
    YearHead Year, ScoreLineForm Form, IReadOnlyList<TownshipChoice> Townships, ScoresOfYear Scores, IReadOnlyList<ScoreLineRow> Rows, PageOf Page);

/// <summary>得分明细: every figure of the year's score sheets as a list, who entered it and who scored it anew.</summary>
[Route("years/{year:int}/scores/lines")]
public sealed class ScoreLinesController(ScoreLineColumns list, ScoreLineQueries scores, YearQueries years, ListDesk lists) : PortalController
{
    [HttpGet(""), Requires(Function.ScoresSee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, ScoreLineForm form, [FromServices] RatingQueries ratings)
    {
        var head = await Head(year);
        var filter = await Filter(head, form);
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action(nameof(Export), new { year }), Function.ReportsExport, stop: Stop);
        return View(new ScoreLineList(head, form, await ratings.Townships(head.Id, Stop), filter, page.Rows, PageOf.Of(page)));
    }

    [HttpPost("export"), Requires(Function.ReportsExport, OneCounty = true)]
    public async Task<IActionResult> Export(int year, [FromQuery] ScoreLineForm form) =>
        await lists.Export(this, list, await Filter(await Head(year), form), form.Sort, name: $"{year}年度得分明细");

    private async Task<YearHead> Head(int year) => await years.Find(year, Stop) ?? throw new NotFound("rating year");

    private async Task<ScoresOfYear> Filter(YearHead head, ScoreLineForm form) => new(head.Id, form.ToFilter(), await scores.Indicators(head.Id, Stop));
}
