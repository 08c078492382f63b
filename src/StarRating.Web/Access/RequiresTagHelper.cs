using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StarRating.Data.Access;

namespace StarRating.Web.Access;

/// <summary>
/// <c>requires="Function.X"</c> leaves an element out for those without the function. <c>blocked="reason"</c> keeps it, disabled, and
/// says why and who can change that.
/// </summary>
[HtmlTargetElement("*", Attributes = "requires")]
[HtmlTargetElement("a", Attributes = "blocked")]
[HtmlTargetElement("button", Attributes = "blocked")]
public sealed class RequiresTagHelper(CurrentUser user) : TagHelper
{
    /// <summary>Before other helpers spend work on an element that is left out.</summary>
    public override int Order => -2000;

    public Function? Requires { get; set; }

    /// <summary>Null when nothing is in the way.</summary>
    public string? Blocked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Requires is { } function && !user.Can(function))
        {
            output.SuppressOutput();
            return;
        }

        if (string.IsNullOrEmpty(Blocked))
        {
            return;
        }

        output.Attributes.SetAttribute("aria-disabled", "true");
        output.Attributes.SetAttribute("title", Blocked);
        if (output.TagName == "a")
        {
            // Still reached by keyboard, so that the reason can be read.
            output.Attributes.RemoveAll("href");
            output.Attributes.SetAttribute("role", "link");
            output.Attributes.SetAttribute("tabindex", "0");
        }
        else
        {
            output.Attributes.SetAttribute("type", "button");
        }

        var reason = new TagBuilder("span");
        reason.AddCssClass("visually-hidden");
        reason.InnerHtml.Append($"（{Blocked}）");
        output.PostContent.AppendHtml(reason);
    }
}
