using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StarRating.Assessments;

namespace StarRating.Web.Components;

/// <summary>The year's stages with the present one marked; a note may stand below each (12/14 乡镇已上报).</summary>
[HtmlTargetElement("stage-bar", Attributes = "stage", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StageBarTagHelper : TagHelper
{
    public YearStage Stage { get; set; }

    public IReadOnlyDictionary<YearStage, string> Notes { get; set; } = new Dictionary<YearStage, string>();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stages");
        output.Attributes.SetAttribute("aria-label", "年度阶段");
        foreach (var stage in Enum.GetValues<YearStage>())
        {
            var item = new TagBuilder("li");
            item.AddCssClass(stage < Stage ? "is-done" : stage == Stage ? "is-now" : "is-open");
            if (stage == Stage)
            {
                item.Attributes["aria-current"] = "step";
            }

            var dot = new TagBuilder("span");
            dot.AddCssClass("dot");
            dot.InnerHtml.Append(((int)stage + 1).ToString(CultureInfo.InvariantCulture));
            item.InnerHtml.AppendHtml(dot).Append(stage.InChinese());
            if (Notes.TryGetValue(stage, out var note))
            {
                var small = new TagBuilder("small");
                small.InnerHtml.Append(note);
                item.InnerHtml.AppendHtml(small);
            }

            output.Content.AppendHtml(item);
        }
    }
}

/// <summary>The colour in which a township's state is shown.</summary>
public static class StateTones
{
    public static Tone Tone(this TownshipState state) => state switch
    {
        TownshipState.Submitted => Components.Tone.Now,
        TownshipState.SentBack => Components.Tone.Warn,
        TownshipState.Accepted => Components.Tone.Good,
        _ => Components.Tone.Plain,
    };
}
