using Microsoft.Playwright;

namespace StarRating.Browser.Tests.Years;

/// <summary>Waiting for the page behind a click.</summary>
internal static class NextPage
{
    /// <summary>Does what leads to another page and waits until that page is there, whole.</summary>
    public static async Task ToNextPage(this IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("() => { window.left = true; }");
        await act();
        await page.WaitForFunctionAsync("() => window.left !== true && document.readyState === 'complete'");
    }
}
