using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Auditing;

namespace StarRating.Web.Features.Auditing;

/// <summary>Filters of the log and where its page begins.</summary>
public sealed class AuditListForm
{
    [Display(Name = "开始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期")]
    public DateOnly? To { get; set; }

    [Display(Name = "办理人")]
    public string Who { get; set; } = "";

    [Display(Name = "办理事项")]
    public string What { get; set; } = "";

    [Display(Name = "记录种类")]
    public string Entity { get; set; } = "";

    [Display(Name = "县（市、区）")]
    public long? County { get; set; }

    public long? Older { get; set; }

    public long? Newer { get; set; }

    public bool Oldest { get; set; }

    public AuditFilter ToFilter() => new(From, To, Who, What, Entity, County);

    public AuditPosition ToPosition() => new(Older, Newer, Oldest);

    /// <summary>The filters alone, as an address carries them.</summary>
    public Dictionary<string, string> Values(string? key = null, string? value = null)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["from"] = From?.ToString("yyyy-MM-dd", null) ?? "",
            ["to"] = To?.ToString("yyyy-MM-dd", null) ?? "",
            ["who"] = Who,
            ["what"] = What,
            ["entity"] = Entity,
            ["county"] = County?.ToString("0", null) ?? "",
        };
        if (key is not null)
        {
            values[key] = value ?? "";
        }

        return values.Where(pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }
}

public sealed record AuditList(AuditListForm Form, AuditPage Page, IReadOnlyList<SelectListItem> Counties)
{
    public static IReadOnlyList<SelectListItem> UseCases { get; } = [.. UseCaseNames.All.Select(pair => new SelectListItem(pair.Value, pair.Key))];

    public static IReadOnlyList<SelectListItem> Entities { get; } = [.. FieldNames.AllEntities.Select(pair => new SelectListItem(pair.Value, pair.Key))];
}
