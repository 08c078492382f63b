using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Auditing;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Auditing;

/// <summary>The filters of the history, as they stand in the address.</summary>
public sealed class ChangeListForm : ListForm
{
    [Display(Name = "人员")]
    public string Q { get; set; } = "";

    /// <summary>One person, to whom a file leads here.</summary>
    [Display(Name = "人员")]
    public long? Person { get; set; }

    [Display(Name = "开始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期")]
    public DateOnly? To { get; set; }

    [Display(Name = "办理人")]
    public string Who { get; set; } = "";

    [Display(Name = "办理事项")]
    public string What { get; set; } = "";

    [Display(Name = "对象")]
    public string Entity { get; set; } = "";

    public ChangeFilter ToFilter() => new(Q ?? "", Person, From, To, What ?? "", Who ?? "", Entity ?? "");
}

public sealed record ChangeList(
    ChangeListForm Form, IReadOnlyList<SelectListItem> Kinds, string? Person, IReadOnlyList<ChangeRow> Rows, PageOf Page)
{
    /// <summary>So many values of one change stand on the page; the export has them all.</summary>
    public const int MostShown = 6;
}
