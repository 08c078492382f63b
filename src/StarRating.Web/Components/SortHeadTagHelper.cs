using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>A column head that sorts: <c>&lt;th sort="name"&gt;名称&lt;/th&gt;</c>. The address carries sort=name or sort=-name.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortHeadTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Sort { get; set; } = "";

    /// <summary>The column by which the list is ordered when the address says nothing.</summary>
    public bool SortDefault { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var asked = request.Query["sort"].ToString();
        if (asked.Length == 0 && SortDefault)
        {
            asked = Sort;
        }

        var rising = asked == Sort;
        var falling = asked == "-" + Sort;
        var link = new TagBuilder("a");
        link.Attributes["href"] = QueryLink.With(request, [("sort", rising ? "-" + Sort : Sort), .. QueryLink.Paging.Select(part => (part, (string?)null))]);
        ListSwap.Add(link.Attributes);
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        if (rising || falling)
        {
            output.Attributes.SetAttribute("aria-sort", rising ? "ascending" : "descending");
            link.InnerHtml.AppendHtml(IconTagHelper.Svg(rising ? "arrow-up" : "arrow-down", versions, ViewContext));
        }

        output.Content.SetHtmlContent(link);
    }
}
