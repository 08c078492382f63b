using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Access;
using StarRating.Application.Treatments;
using StarRating.Data.Access;
using StarRating.Data.Treatments;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Treatments;

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed class PayLineForm : ListForm
{
    [Display(Name = "姓名或村（社区）")]
    public string Q { get; set; } = "";

    [Display(Name = "月份")]
    public int? Month { get; set; }

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "款项")]
    public PayLineKind? Kind { get; set; }

    public PayLineFilter ToFilter(int year) => new(year, Month, Q ?? "", Township, Kind);
}

public sealed record PayLineList(
    int Year, PayLineForm Form, IReadOnlyList<Place> Townships, IReadOnlyList<PayLineRow> Rows, PageOf Page, decimal Sum);

/// <summary>报酬明细: the lines of a month's sheet or of a year's, to be searched, sorted and taken away.</summary>
[Route("pay/lines/{year:int:range(2000,2100)}")]
public sealed class PayLinesController(PayLineColumns list, PayLineQueries pay, ListDesk lists) : PortalController
{
    [HttpGet(""), Requires(Function.PaySee, OneCounty = true)]
    public async Task<IActionResult> Index(int year, PayLineForm form)
    {
        var filter = form.ToFilter(year);
        var page = await list.Page(filter, form.Sort, form.Ask(), Stop);
        await lists.Open(list, filter, Url.Action(nameof(Export), new { year }), Function.ReportsExport, stop: Stop);
        return View(new PayLineList(year, form, await pay.Townships(year, Stop), page.Rows, PageOf.Of(page), await pay.Sum(filter, Stop)));
    }

    [HttpPost("export"), Requires(Function.ReportsExport, OneCounty = true)]
    public Task<IActionResult> Export(int year, [FromQuery] PayLineForm form) =>
        lists.Export(this, list, form.ToFilter(year), form.Sort, name: $"{year}年{(form.Month is { } month ? $"{month}月" : "")}报酬明细");
}
