using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Organization;
using StarRating.Organization;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Organization;

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed class TownshipListForm : ListForm
{
    [Display(Name = "名称或代码")]
    public string Q { get; set; } = "";

    [Display(Name = "县（市、区）")]
    public long? County { get; set; }

    [Display(Name = "类型")]
    public TownshipKind? Kind { get; set; }

    [Display(Name = "状态")]
    public bool? Ended { get; set; }

    public TownshipFilter ToFilter() => new(Q ?? "", County, Kind, Ended == true);
}

/// <param name="Form">The filters.</param>
/// <param name="Counties">Those in sight; none to choose where there is one.</param>
/// <param name="Rows">Of this page.</param>
/// <param name="Page">Which it is.</param>
/// <param name="Sums">Of all pages.</param>
public sealed record TownshipList(
    TownshipListForm Form, IReadOnlyList<SelectListItem> Counties, IReadOnlyList<TownshipListRow> Rows, PageOf Page, TownshipSums Sums);

public sealed record TownshipPage(TownshipListRow Township, IReadOnlyList<VillageRow> Villages, IReadOnlyList<DivisionChangeRow> History);
