using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>Foot of a list: 共 n 条 on the left, pages on the right. Put it inside the element with id "list".</summary>
[HtmlTargetElement("pager", Attributes = "page", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    public PageOf Page { get; set; } = null!;

    public string Unit { get; set; } = "条";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "list-foot");
        var total = new TagBuilder("span");
        total.InnerHtml.Append(Page.Total is { } count ? $"共 {count:N0} {Unit}" : $"第 {Page.Number} 页");
        output.Content.AppendHtml(total);
        if (Page.Pages > 1 || Page.HasNext || Page.Number > 1)
        {
            output.Content.AppendHtml(Links());
        }
    }

    private TagBuilder Links()
    {
        var nav = new TagBuilder("nav");
        nav.AddCssClass("pager");
        nav.Attributes["aria-label"] = "分页";
        nav.InnerHtml.AppendHtml(Link("上一页", Page.Number - 1, Page.Number > 1));
        if (Page.Total is not null)
        {
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

                nav.InnerHtml.AppendHtml(Link(number.ToString(CultureInfo.InvariantCulture), number, true));
                before = number;
            }
        }

        nav.InnerHtml.AppendHtml(Link("下一页", Page.Number + 1, Page.HasNext));
        return nav;
    }

    private TagBuilder Link(string text, int number, bool possible)
    {
        var here = number == Page.Number;
        var link = new TagBuilder(possible && !here ? "a" : "span");
        if (possible && !here)
        {
            link.Attributes["href"] = QueryLink.Page(ViewContext.HttpContext.Request, number);
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
