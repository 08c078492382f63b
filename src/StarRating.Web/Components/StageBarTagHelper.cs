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
            item.InnerHtml.AppendHtml(dot).Append(StageWords.Of(stage));
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

public static class StageWords
{
    public static string Of(YearStage stage) => stage switch
    {
        YearStage.Preparing => "筹备",
        YearStage.Scoring => "评分",
        YearStage.Checking => "审核",
        YearStage.Grading => "定等次",
        YearStage.Rating => "评星",
        YearStage.Notice => "公示",
        YearStage.InEffect => "生效",
        YearStage.Archived => "归档",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static string Of(TownshipState state) => state switch
    {
        TownshipState.NotSubmitted => "未上报",
        TownshipState.Submitted => "已上报",
        TownshipState.SentBack => "已退回",
        TownshipState.Accepted => "已通过",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Tone ToneOf(TownshipState state) => state switch
    {
        TownshipState.Submitted => Tone.Now,
        TownshipState.SentBack => Tone.Warn,
        TownshipState.Accepted => Tone.Good,
        _ => Tone.Plain,
    };
}
