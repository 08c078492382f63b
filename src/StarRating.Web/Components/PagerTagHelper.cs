using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>Foot of a list: 共 n 条 on the left, pages on the right. Put it inside the element with id "list".</summary>
[HtmlTargetElement("pager", Attributes = "page", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>From here on the page is also typed.</summary>
    private const int TypedFrom = 10;

    public PageOf Page { get; set; } = null!;

    public string Unit { get; set; } = "条";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private HttpRequest Request => ViewContext.HttpContext.Request;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "list-foot");
        var total = new TagBuilder("span");
        total.InnerHtml.Append($"共 {Page.Total:N0} {Unit}");
        output.Content.AppendHtml(total);
        if (Page.Pages > 1)
        {
            output.Content.AppendHtml(Links());
            if (Page.Pages >= TypedFrom)
            {
                output.Content.AppendHtml(Typed());
            }
        }
    }

    private TagBuilder Links()
    {
        var nav = new TagBuilder("nav");
        nav.AddCssClass("pager");
        nav.Attributes["aria-label"] = "分页";
        nav.InnerHtml.AppendHtml(Link("上一页", Page.Number > 1 ? QueryLink.Before(Request, Page) : null));
        var before = 0;
        foreach (var number in Around(Page.Number, Page.Pages))
        {
            if (number > before + 1)
            {
                var gap = new TagBuilder("span");
                gap.AddCssClass("off");
                gap.InnerHtml.Append("…");
                nav.InnerHtml.AppendHtml(gap);
            }

            nav.InnerHtml.AppendHtml(Link(number.ToString(CultureInfo.InvariantCulture), number == Page.Number ? null : QueryLink.Page(Request, number), number == Page.Number));
            before = number;
        }

        nav.InnerHtml.AppendHtml(Link("下一页", Page.Number < Page.Pages ? QueryLink.After(Request, Page) : null));
        return nav;
    }

    /// <summary>第 n 页, for lists of many pages.</summary>
    private TagBuilder Typed()
    {
        var form = new TagBuilder("form");
        form.AddCssClass("pager-jump");
        form.Attributes["method"] = "get";
        form.Attributes["action"] = Request.PathBase + Request.Path;
        foreach (var part in Request.Query.Where(part => !QueryLink.Paging.Contains(part.Key) && part.Value.ToString().Length > 0))
        {
            form.InnerHtml.AppendHtml(Input("hidden", part.Key, part.Value.ToString()));
        }

        var page = Input("number", "page", Page.Number.ToString(CultureInfo.InvariantCulture));
        page.AddCssClass("form-control");
        page.Attributes["min"] = "1";
        page.Attributes["max"] = Page.Pages.ToString(CultureInfo.InvariantCulture);
        page.Attributes["aria-label"] = $"到第几页，共 {Page.Pages} 页";
        form.InnerHtml.Append("到第");
        form.InnerHtml.AppendHtml(page);
        form.InnerHtml.Append("页");
        return form;
    }

    private static TagBuilder Input(string type, string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }

    private static TagBuilder Link(string text, string? href, bool here = false)
    {
        var link = new TagBuilder(href is null ? "span" : "a");
        if (href is not null)
        {
            link.Attributes["href"] = href;
            ListSwap.Add(link.Attributes, top: true);
        }
        else if (here)
        {
            link.Attributes["aria-current"] = "page";
        }
        else
        {
            link.AddCssClass("off");
        }

        link.InnerHtml.Append(text);
        return link;
    }

    private static IEnumerable<int> Around(int number, int pages) =>
        Enumerable.Range(number - 2, 5).Append(1).Append(pages).Where(n => n >= 1 && n <= pages).Distinct().Order();
}
