using Microsoft.AspNetCore.Razor.TagHelpers;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Components;

/// <summary>A cell of a column that can be hidden: <c>&lt;th col="age"&gt;</c>, <c>&lt;td col="age"&gt;</c>. The head is called as the export calls it.</summary>
[HtmlTargetElement("th", Attributes = "col")]
[HtmlTargetElement("td", Attributes = "col")]
public sealed class ColumnTagHelper(ListDesk lists) : TagHelper
{
    public string Col { get; set; } = "";

    /// <summary>After the sorting, which would fill what is left out here.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (lists.IsHidden(Col) || (lists.Shown is { } list && list.Columns.All(head => head.Key != Col)))
        {
            output.SuppressOutput();
        }
    }
}
