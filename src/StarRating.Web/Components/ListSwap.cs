using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace StarRating.Web.Components;

/// <summary>The htmx attributes by which filters, heads and pages replace the list alone and keep the address right. Without scripts they are plain links.</summary>
internal static class ListSwap
{
    public const string Target = "#list";

    public static void Add(AttributeDictionary attributes, bool top = false)
    {
        attributes["hx-get"] = attributes["href"];
        attributes["hx-target"] = Target;
        attributes["hx-select"] = Target;
        attributes["hx-swap"] = top ? "outerHTML show:window:top" : "outerHTML";
        attributes["hx-push-url"] = "true";
    }
}
