using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Organization;
using StarRating.Organization;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Organization;

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed class VillageListForm : ListForm
{
    /// <summary>The value of the category filter that asks for those without one.</summary>
    public const string NoCategory = "none";

    [Display(Name = "名称或代码")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "类型")]
    public VillageKind? Kind { get; set; }

    [Display(Name = "村庄分类")]
    public string Category { get; set; } = "";

    [Display(Name = "状态")]
    public bool? Ended { get; set; }

    public VillageFilter ToFilter() => new(
        Q ?? "", Township, Kind, Enum.TryParse<VillageCategory>(Category, out var category) ? category : null, Category == NoCategory, Ended == true, Sort);
}

public sealed record VillageList(
    VillageListForm Form, IReadOnlyList<SelectListItem> Townships, IReadOnlyList<VillageRow> Rows, PageOf Page);

public sealed record VillagePageModel(VillageDetail Village, IReadOnlyList<DivisionChangeRow> History);

public sealed record EditVillagePage(VillageDetail Village, EditVillageForm Form);

public sealed record EndVillagePage(VillageDetail Village, EndVillageForm Form, IReadOnlyList<SelectListItem> Successors);

public sealed record NewVillagePage(NewVillageForm Form, IReadOnlyList<SelectListItem> Townships);
