using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>A sheet of A4 in the office's form: title, unit and date under it, the content, and who prepared and checked it. The browser numbers the pages.</summary>
[HtmlTargetElement("print-page", Attributes = "title")]
public sealed class PrintPageTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Subtitle { get; set; }

    /// <summary>填报单位.</summary>
    public string? Unit { get; set; }

    public DateOnly? Date { get; set; }

    /// <summary>Landscape.</summary>
    public bool Wide { get; set; }

    /// <summary>填报人 / 审核人 / 日期 at the foot.</summary>
    public bool Signed { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        output.Attributes.SetAttribute("class", Wide ? "print-page is-wide" : "print-page");
        var content = await output.GetChildContentAsync();
        var header = new TagBuilder("header");
        header.InnerHtml.AppendHtml(Text("h1", null, Title));
        if (Subtitle is not null)
        {
            header.InnerHtml.AppendHtml(Text("div", "subtitle", Subtitle));
        }

        output.Content.SetHtmlContent(header);
        if (Unit is not null || Date is not null)
        {
            var under = new TagBuilder("div");
            under.AddCssClass("under-title");
            under.InnerHtml.AppendHtml(Text("span", null, Unit is null ? "" : $"填报单位：{Unit}"));
            under.InnerHtml.AppendHtml(Text("span", null, Date is { } date ? Show.LongDate(date) : ""));
            output.Content.AppendHtml(under);
        }

        output.Content.AppendHtml(content);
        if (Signed)
        {
            var foot = new TagBuilder("footer");
            foot.AddCssClass("print-foot");
            foreach (var word in new[] { "填报人：", "审核人：", "日期：" })
            {
                foot.InnerHtml.AppendHtml(Text("span", null, word));
            }

            output.Content.AppendHtml(foot);
        }
    }

    private static TagBuilder Text(string tag, string? css, string text)
    {
        var element = new TagBuilder(tag);
        element.InnerHtml.Append(text);
        if (css is not null)
        {
            element.AddCssClass(css);
        }

        return element;
    }
}
