using Microsoft.AspNetCore.Mvc.Rendering;

namespace StarRating.Web.Components;

/// <summary>The values of an enumeration as choices of a select, under their Chinese names.</summary>
public static class Choices
{
    public static IReadOnlyList<SelectListItem> Of<T>(Func<T, bool>? only = null)
        where T : struct, Enum =>
        [.. ChineseNames.Of<T>().Where(choice => only is null || only(choice.Key)).Select(choice => new SelectListItem(choice.Value, choice.Key.ToString()))];
}
