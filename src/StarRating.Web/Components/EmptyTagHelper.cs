using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>Nothing to show, and why; the content may hold the button that changes it.</summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public string Icon { get; set; } = "archive";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Attributes.RemoveAll("title");
        var title = new TagBuilder("strong");
        title.InnerHtml.Append(Title);
        var content = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(IconTagHelper.Svg(Icon, versions, ViewContext));
        output.Content.AppendHtml(title);
        output.Content.Append(Text ?? "");
        output.Content.AppendHtml(content);
    }
}
