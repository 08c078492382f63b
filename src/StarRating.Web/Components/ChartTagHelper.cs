using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary>A chart of ECharts: <c>&lt;chart name="stars" of="option" label="…" /&gt;</c>. What it shows stands in a table beside it, for whoever cannot see it.</summary>
[HtmlTargetElement("chart", Attributes = "name,of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper : TagHelper
{
    /// <summary>The default encoder keeps &lt; and &amp; escaped, so that no text can end the element.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name { get; set; } = "";

    /// <summary>The option, as ECharts calls it.</summary>
    public object Of { get; set; } = null!;

    public string Label { get; set; } = "";

    /// <summary>is-low, is-tall.</summary>
    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"chart no-print {Size}".Trim());
        output.Attributes.SetAttribute("data-chart", $"{Name}-data");
        output.Attributes.SetAttribute("id", Name);
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", $"{Label}，数据见表");
        var data = new TagBuilder("script");
        data.Attributes["type"] = "application/json";
        data.Attributes["id"] = $"{Name}-data";
        data.InnerHtml.AppendHtml(new HtmlString(JsonSerializer.Serialize(Of, Json)));
        output.PostElement.AppendHtml(data);
    }
}
