using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace StarRating.Web.Frame;

/// <summary>A step on the way to the page; without an address it is text only.</summary>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>What a view tells the frame around it.</summary>
public static class PageFrame
{
    private const string TitleKey = "Title";
    private const string NoteKey = "TitleNote";
    private const string CrumbsKey = "Crumbs";
    private const string AcrossKey = "Across";
    private const string SheetsKey = "Sheets";

    /// <summary>Title and the way to it, without the page itself: <c>ViewData.Page("编辑村", new Crumb("组织机构", Url.Action(...)))</c>.</summary>
    public static void Page(this ViewDataDictionary view, string title, params Crumb[] way)
    {
        view[TitleKey] = title;
        view[CrumbsKey] = way;
    }

    /// <summary>One soft line under the title.</summary>
    public static void TitleNote(this ViewDataDictionary view, string note) => view[NoteKey] = note;

    /// <summary>A table of more columns than an upright sheet holds: printed across. Lists are so of themselves.</summary>
    public static void PrintsAcross(this ViewDataDictionary view) => view[AcrossKey] = true;

    public static bool IsPrintedAcross(this ViewDataDictionary view) => view[AcrossKey] is true;

    /// <summary>The page holds sheets with titles of their own: on paper its head is left out.</summary>
    public static void HoldsSheets(this ViewDataDictionary view) => view[SheetsKey] = true;

    public static bool HasSheets(this ViewDataDictionary view) => view[SheetsKey] is true;

    public static string Title(this ViewDataDictionary view) => view[TitleKey] as string ?? "";

    public static string? TitleNote(this ViewDataDictionary view) => view[NoteKey] as string;

    public static IReadOnlyList<Crumb> Crumbs(this ViewDataDictionary view) => view[CrumbsKey] as Crumb[] ?? [];
}
