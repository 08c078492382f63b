using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

public enum Tone
{
    /// <summary>For information.</summary>
    Plain,

    Good,

    /// <summary>Needs attention, nothing has failed.</summary>
    Warn,

    /// <summary>Failed or refused.</summary>
    Bad,

    /// <summary>At work just now.</summary>
    Now,
}

/// <summary>A message on the page: what happened (title), the particulars (content) and what to do.</summary>
[HtmlTargetElement("note")]
public sealed class NoteTagHelper(IFileVersionProvider versions) : TagHelper
{
    public Tone Tone { get; set; }

    public string? Title { get; set; }

    public string? WhatToDo { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (css, icon) = Tone switch
        {
            Tone.Good => ("note is-good", "check-circle"),
            Tone.Warn => ("note is-warn", "exclamation-triangle"),
            Tone.Bad => ("note is-bad", "exclamation-circle"),
            _ => ("note", "info-circle"),
        };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", css);
        output.Attributes.SetAttribute("role", Tone == Tone.Bad ? "alert" : "status");
        var body = new TagBuilder("div");
        Append("strong", null, Title);
        body.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        Append("p", "what-to-do", WhatToDo);
        output.Content.SetHtmlContent(IconTagHelper.Svg(icon, versions, ViewContext));
        output.Content.AppendHtml(body);

        void Append(string tag, string? cssClass, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                var part = new TagBuilder(tag);
                part.InnerHtml.Append(text);
                if (cssClass is not null)
                {
                    part.AddCssClass(cssClass);
                }

                body.InnerHtml.AppendHtml(part);
            }
        }
    }
}

/// <summary><c>&lt;state tone="Good"&gt;已通过&lt;/state&gt;</c></summary>
[HtmlTargetElement("state")]
public sealed class StateTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Tone == Tone.Plain ? "badge-state" : $"badge-state is-{Tone.ToString().ToLowerInvariant()}");
    }
}
