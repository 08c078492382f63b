using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StarRating.Web.Components;

/// <summary><c>&lt;needs grid="true" /&gt;</c>: the page uses a library that the layout loads on demand.</summary>
[HtmlTargetElement("needs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NeedsTagHelper(PageAssets assets) : TagHelper
{
    public bool Grid { get; set; }

    public bool Select { get; set; }

    public bool Date { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        foreach (var (asset, wanted) in new[] { (Asset.Grid, Grid), (Asset.Select, Select), (Asset.Date, Date) })
        {
            if (wanted)
            {
                assets.Need(asset);
            }
        }
    }
}
