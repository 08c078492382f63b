using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Organization.Figures;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Organization;

/// <summary>The filters of the grid, as they stand in the address.</summary>
public sealed class FigureListForm : ListForm
{
    [Display(Name = "年份")]
    public int? Year { get; set; }

    [Display(Name = "名称或代码")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "状态")]
    public FigureState? State { get; set; }
}

/// <summary>The grid of a year.</summary>
public sealed record FigureList(
    int Year, FigureListForm Form, IReadOnlyList<FigureName> Names, IReadOnlyList<FigureProgress> Progress, IReadOnlyList<SelectListItem> Years, IReadOnlyList<SelectListItem> Townships,
    IReadOnlyList<FigureRow> Rows, PageOf Page)
{
    public int Waiting => Progress.Sum(progress => progress.Waiting);
}

/// <summary>What was typed into a township's sheet.</summary>
public sealed class FigureSheetForm
{
    public IList<FigureCellForm> Cells { get; init; } = [];

    /// <summary>Pressed to go on to the next township.</summary>
    public bool Next { get; set; }
}

public sealed class FigureCellForm
{
    public long Village { get; set; }

    public string Name { get; set; } = "";

    public string? Was { get; set; }

    public string? Value { get; set; }
}

public sealed record FigureSheet(int Year, long TownshipId, string Township, IReadOnlyList<FigureName> Names, IReadOnlyList<FigureRow> Rows, IReadOnlyList<SelectListItem> Townships, long? NextId)
{
    /// <summary>What was typed and refused; null when the page is opened.</summary>
    public FigureSheetForm? Typed { get; init; }
}

public sealed record FigureConfirmation(int Year, long? TownshipId, IReadOnlyList<FigureToConfirm> Waiting, ConfirmFiguresForm Form);

public sealed class ConfirmFiguresForm
{
    /// <summary>The figures shown, with what stood in each.</summary>
    public IDictionary<long, string> Seen { get; init; } = new Dictionary<long, string>();

    [Display(Name = "核实依据")]
    public string Basis { get; set; } = "";
}
