using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Reports;

namespace StarRating.Web.Features.Reports;

/// <summary>What the selectors above a report say.</summary>
public sealed class ReportForm
{
    [Display(Name = "时间")]
    public string? Period { get; set; }

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "表样")]
    public long? Own { get; set; }

    public bool Unmasked { get; set; }

    public ReportRequest Of(string key) => new(key, Period ?? "") { TownshipId = Township, CountyFormId = Own, Unmasked = Unmasked };
}

/// <summary>The list of reports; where no county is chosen, those of a county lead to the choice.</summary>
public sealed record ReportList(IReadOnlyList<ReportInfo> Reports, bool HasCounty)
{
    public IEnumerable<(string Title, IReadOnlyList<ReportInfo> Reports)> Groups =>
    [
        ("县（市、区）报表", [.. Reports.Where(report => !report.IsOfCity)]),
        ("全市报表", [.. Reports.Where(report => report.IsOfCity)]),
    ];
}

/// <summary>One report on its page: drawn from the same forms as its workbook.</summary>
public sealed record ReportPage(ReportInfo Report, ReportForm Form, IReadOnlyList<OfficeForm> Forms)
{
    /// <summary>Of a report by person the page shows no more than this.</summary>
    public const int ShownPersons = 5;

    public IReadOnlyList<PeriodChoice> Periods { get; init; } = [];

    public IReadOnlyList<SelectListItem> Townships { get; init; } = [];

    public IReadOnlyList<SelectListItem> OwnForms { get; init; } = [];

    public bool MayUnmask { get; init; }

    public bool IsEmpty => Forms.Count == 0 || Forms.All(form => form.IsEmpty);

    public int Rows => Forms.Sum(form => form.Details.Count());
}

/// <summary>A county's own forms of a report, the upload, and the names that a form may use.</summary>
public sealed record CountyFormsPage(ReportInfo Report, CountyFormUpload Form, IReadOnlyList<CountyFormRow> Forms, IReadOnlyList<FormField> Fields);

public sealed class CountyFormUpload
{
    [Display(Name = "表样名称")]
    public string Name { get; set; } = "";

    [Display(Name = "工作簿（.xlsx）")]
    public IFormFile? File { get; set; }
}
