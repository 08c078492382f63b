using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StarRating.Ratings;

namespace StarRating.Web.Components;

/// <summary>
/// The outcome of a rating: filled and hollow stars with the number beside them, or the word for an outcome without stars.
/// Renders nothing but a dash when there is no outcome yet.
/// </summary>
[HtmlTargetElement("star-outcome", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OutcomeTagHelper(IFileVersionProvider versions) : TagHelper
{
    public OutcomeKind? Kind { get; set; }

    public int? Stars { get; set; }

    /// <summary>Hollow stars are drawn up to this many; 0 draws the filled ones only.</summary>
    public int Max { get; set; } = 10;

    public string? Reason { get; set; }

    public bool Large { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Large ? "outcome is-large" : "outcome");
        if (Kind is not { } kind)
        {
            output.Content.SetContent("—");
        }
        else if (kind == OutcomeKind.Rated)
        {
            DrawStars(output.Content, Stars ?? 0);
        }
        else
        {
            var word = new TagBuilder("span");
            word.AddCssClass(kind == OutcomeKind.Suspended ? "badge-state is-warn" : "badge-state");
            word.InnerHtml.Append(OutcomeWords.Of(kind));
            output.Content.AppendHtml(word);
        }

        if (!string.IsNullOrEmpty(Reason))
        {
            var why = new TagBuilder("span");
            why.AddCssClass("why");
            why.InnerHtml.Append(Reason);
            output.Content.AppendHtml(why);
        }
    }

    private void DrawStars(TagHelperContent content, int stars)
    {
        var level = new TagBuilder("span");
        level.AddCssClass("level");
        level.InnerHtml.Append(OutcomeWords.Level(stars));
        if (stars > 0 || Max > 0)
        {
            var row = new TagBuilder("span");
            row.AddCssClass("stars");
            row.Attributes["aria-hidden"] = "true";
            for (var i = 1; i <= Math.Max(stars, Max); i++)
            {
                row.InnerHtml.AppendHtml(IconTagHelper.Svg(i <= stars ? "star-fill" : "star", versions, ViewContext, i <= stars ? null : "hollow"));
            }

            content.AppendHtml(row);
        }

        content.AppendHtml(level);
    }
}

/// <summary>How an outcome is called where there is no room for stars.</summary>
public static class OutcomeWords
{
    public static string Of(OutcomeKind kind, int stars = 0) => kind == OutcomeKind.Rated ? Level(stars) : kind.InChinese();

    public static string Level(int stars) => stars == 0 ? "零星级" : $"{stars} 星";
}
