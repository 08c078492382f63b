using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Components;

/// <summary>常用条件, 列 and 导出 of the page's list, beside its filters: <c>&lt;list-tools /&gt;</c>.</summary>
[HtmlTargetElement("list-tools", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ListToolsTagHelper(ListDesk lists, IHtmlHelper html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (lists.Shown is { } list)
        {
            ((IViewContextAware)html).Contextualize(ViewContext);
            output.Content.SetHtmlContent(await html.PartialAsync("_ListTools", list));
        }
    }
}
