using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StarRating.Data.Search;

namespace StarRating.Web.Components;

/// <summary>
/// One field of a form: label, control, hint, message. The control follows the property's type: DateOnly a date field, bool a
/// tick box, decimal a right-aligned number, <c>options</c> a choice, <c>lines</c> a larger text.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html, PageAssets assets) : TagHelper
{
    /// <summary>From here on a choice gets a search box.</summary>
    private const int SearchedFrom = 12;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The name in the address, for filters whose model is a part of the page's; it is not read back from the model state.</summary>
    public string? Name { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool Required { get; set; }

    /// <summary>Choices; with more than a dozen the control gets a search box (characters or pinyin).</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Text of the empty choice; null for none.</summary>
    public string? Blank { get; set; }

    public int Lines { get; set; } = 1;

    public string? Type { get; set; }

    public string? Placeholder { get; set; }

    public string? Autocomplete { get; set; }

    public int? Maxlength { get; set; }

    public bool Autofocus { get; set; }

    public bool Wide { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private Type Model => Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;

    private string FullName => Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Expression => Name ?? For.Name;

    private string Id => TagBuilder.CreateSanitizedId(FullName, html.IdAttributeDotReplacement);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", Wide ? "wide" : null, Type == "search" ? "search" : null }.OfType<string>()));
        var given = (await output.GetChildContentAsync()).GetContent();
        output.Content.Clear();
        output.Content.AppendHtml(LabelFor());
        output.Content.AppendHtml(Control());
        if (!string.IsNullOrWhiteSpace(given))
        {
            output.Content.AppendHtml(given);
        }

        if (Hint is not null)
        {
            var hint = new TagBuilder("div");
            hint.AddCssClass("hint");
            hint.Attributes["id"] = Id + "-hint";
            hint.InnerHtml.Append(Hint);
            output.Content.AppendHtml(hint);
        }

        output.Content.AppendHtml(Message());
    }

    private TagBuilder LabelFor()
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Name);
        if (Required)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("required");
            mark.Attributes["aria-hidden"] = "true";
            mark.InnerHtml.Append("*");
            label.InnerHtml.AppendHtml(mark);
        }

        return label;
    }

    private TagBuilder Message()
    {
        var message = new TagBuilder("span");
        message.AddCssClass("field-error");
        message.Attributes["id"] = Id + "-error";
        if (ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.Errors.Count > 0)
        {
            message.InnerHtml.Append(string.Join(" ", entry.Errors.Select(error => error.ErrorMessage)));
        }

        return message;
    }

    private TagBuilder Control()
    {
        var invalid = ViewContext.ModelState.GetFieldValidationState(FullName) == ModelValidationState.Invalid;
        var attributes = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["class"] = (Options is null ? "form-control" : "form-select") + (invalid ? " is-invalid" : ""),
            ["aria-describedby"] = Hint is null ? Id + "-error" : $"{Id}-hint {Id}-error",
        };
        Add("aria-invalid", invalid ? "true" : null);
        Add("aria-required", Required ? "true" : null);
        Add("placeholder", Placeholder);
        Add("autocomplete", Autocomplete ?? "off");
        Add("maxlength", Maxlength?.ToString(CultureInfo.InvariantCulture));
        Add("autofocus", Autofocus ? "autofocus" : null);
        return Options is not null ? Choice(attributes) : Input(attributes);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                attributes[name] = value;
            }
        }
    }

    private TagBuilder Choice(Dictionary<string, object?> attributes)
    {
        var options = Options!.ToList();
        var searched = options.Count > SearchedFrom;
        if (searched)
        {
            assets.Need(Asset.Select);
            attributes["data-search"] = "";
        }

        var current = ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.AttemptedValue is { } tried
            ? tried
            : Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";
        var select = new TagBuilder("select");
        select.MergeAttributes(attributes);
        select.Attributes["id"] = Id;
        select.Attributes["name"] = FullName;
        if (Blank is not null)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(Blank, ""), current, searched: false));
        }

        foreach (var option in options)
        {
            select.InnerHtml.AppendHtml(Option(option, current, searched));
        }

        return select;
    }

    private static TagBuilder Option(SelectListItem item, string current, bool searched)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value;
        if (string.Equals(item.Value, current, StringComparison.OrdinalIgnoreCase))
        {
            option.Attributes["selected"] = "selected";
        }

        if (item.Disabled)
        {
            option.Attributes["disabled"] = "disabled";
        }

        if (searched)
        {
            option.Attributes["data-find"] = SearchText.OfPlace(item.Text);
        }

        option.InnerHtml.Append(item.Text);
        return option;
    }

    private TagBuilder Input(Dictionary<string, object?> attributes)
    {
        var explorer = For.ModelExplorer;
        if (Model == typeof(bool))
        {
            attributes["class"] = "form-check-input";
            return html.GenerateCheckBox(ViewContext, explorer, Expression, explorer.Model as bool?, attributes);
        }

        if (Lines > 1)
        {
            return html.GenerateTextArea(ViewContext, explorer, Expression, Lines, 0, attributes);
        }

        if (Type == "password")
        {
            return html.GeneratePassword(ViewContext, explorer, Expression, value: null, attributes);
        }

        if (Model == typeof(DateOnly))
        {
            assets.Need(Asset.Date);
            attributes["data-date"] = "";
            attributes["placeholder"] = Placeholder ?? "年-月-日";
            attributes["inputmode"] = "numeric";
            return html.GenerateTextBox(ViewContext, explorer, Expression, explorer.Model, "{0:yyyy-MM-dd}", attributes);
        }

        if (Model == typeof(decimal) || Model == typeof(int))
        {
            attributes["class"] += " num";
            attributes["inputmode"] = Model == typeof(int) ? "numeric" : "decimal";
            return html.GenerateTextBox(ViewContext, explorer, Expression, explorer.Model, Model == typeof(int) ? null : "{0:0.####}", attributes);
        }

        if (Type is not null)
        {
            attributes["type"] = Type;
        }

        return html.GenerateTextBox(ViewContext, explorer, Expression, explorer.Model, format: null, attributes);
    }
}
