using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>
/// What an act will do, with counts and names, before it is done. Stands inside the form that does it; the content may hold
/// fields (a reason, a document number).
/// </summary>
[HtmlTargetElement("confirm-panel", Attributes = "title,submit")]
public sealed class ConfirmPanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>One sentence each: "将冻结 186 名书记的名单".</summary>
    public IEnumerable<string> Effects { get; set; } = [];

    public IReadOnlyCollection<string> Names { get; set; } = [];

    /// <summary>Cannot be undone: marked so, and said.</summary>
    public bool Final { get; set; }

    /// <summary>Text of the button.</summary>
    public string Submit { get; set; } = "";

    public string? Back { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        output.Attributes.SetAttribute("class", Final ? "confirm is-final" : "confirm");
        var fields = await output.GetChildContentAsync();
        output.Content.Clear();
        output.Content.AppendHtml(Text("h2", null, Title));
        var effects = new TagBuilder("ul");
        effects.AddCssClass("effects");
        foreach (var effect in Effects)
        {
            effects.InnerHtml.AppendHtml(Text("li", null, effect));
        }

        if (Final)
        {
            effects.InnerHtml.AppendHtml(Text("li", "bad", "办理后不能撤回。"));
        }

        if (effects.HasInnerHtml)
        {
            output.Content.AppendHtml(effects);
        }

        if (Names.Count > 0)
        {
            output.Content.AppendHtml(Text("div", "names", $"涉及 {Names.Count} 项：{string.Join("、", Names)}"));
        }

        output.Content.AppendHtml(fields);
        var actions = new TagBuilder("div");
        actions.AddCssClass("form-actions");
        var button = Text("button", Final ? "btn btn-final" : "btn btn-primary", Submit);
        button.Attributes["type"] = "submit";
        actions.InnerHtml.AppendHtml(button);
        if (Back is not null)
        {
            var back = Text("a", "btn btn-plain", "返回");
            back.Attributes["href"] = Back;
            actions.InnerHtml.AppendHtml(back);
        }

        output.Content.AppendHtml(actions);
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
