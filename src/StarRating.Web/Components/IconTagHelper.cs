using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>One icon of the sprite. Names are listed in assets/icons.txt. Decorative: the text beside it carries the meaning.</summary>
[HtmlTargetElement("icon", Attributes = "name")]
public sealed class IconTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Name { get; set; } = "";

    public string? Class { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class is null ? "icon" : $"icon {Class}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Use(Name, versions, ViewContext));
    }

    internal static TagBuilder Use(string name, IFileVersionProvider versions, ViewContext view)
    {
        var pathBase = view.HttpContext.Request.PathBase;
        var use = new TagBuilder("use");
        use.Attributes["href"] = versions.AddFileVersionToPath(pathBase, $"{pathBase}/lib/icons.svg") + "#" + name;
        return use;
    }

    internal static TagBuilder Svg(string name, IFileVersionProvider versions, ViewContext view, string? css = null)
    {
        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = css is null ? "icon" : $"icon {css}";
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(Use(name, versions, view));
        return svg;
    }
}
