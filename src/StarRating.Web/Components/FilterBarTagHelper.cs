using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>The filters above a list. Typing and choosing refresh the list alone; the address can be kept and shared.</summary>
[HtmlTargetElement("filter-bar")]
public sealed class FilterBarTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var here = request.PathBase + request.Path;
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", here);
        output.Attributes.SetAttribute("class", "list-tools");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("hx-get", here);
        output.Attributes.SetAttribute("hx-target", ListSwap.Target);
        output.Attributes.SetAttribute("hx-select", ListSwap.Target);
        output.Attributes.SetAttribute("hx-swap", "outerHTML");
        output.Attributes.SetAttribute("hx-push-url", "true");
        output.Attributes.SetAttribute("hx-sync", "this:replace");
        output.Attributes.SetAttribute("hx-trigger", "submit, change, input changed delay:300ms from:find input[type=search]");
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
        if (request.Query["sort"].ToString() is { Length: > 0 } sort)
        {
            var kept = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            kept.Attributes["type"] = "hidden";
            kept.Attributes["name"] = "sort";
            kept.Attributes["value"] = sort;
            output.Content.AppendHtml(kept);
        }

        var clear = new TagBuilder("a");
        clear.AddCssClass("btn btn-text");
        clear.Attributes["href"] = here;
        clear.Attributes["data-clear-filters"] = "";
        clear.InnerHtml.Append("清除条件");
        if (!request.Query.Any(part => part.Key != "sort" && !QueryLink.Paging.Contains(part.Key) && part.Value.ToString().Length > 0))
        {
            // Shown by the script as soon as a filter is set.
            clear.Attributes["hidden"] = "hidden";
        }

        output.Content.AppendHtml(clear);
    }
}
