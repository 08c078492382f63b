using Microsoft.Playwright;

namespace StarRating.Browser.Tests.Years;

/// <summary>Works a page without a mouse: Tab until the focus is there, then Enter, or type.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int Patience = 200;

    /// <summary>Signs in from the address alone.</summary>
    public static async Task SignInAsync(IPage page, Uri site, string login, string password)
    {
        await page.GotoAsync(new Uri(site, "/account/sign-in").ToString());
        var keyboard = new Keyboard(page);
        await keyboard.Type("input[autocomplete=username]", login);
        await keyboard.Type("input[autocomplete=current-password]", password);
        await page.ToNextPage(() => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Moves the focus to an element that the selector matches and, where a text is given, that says it.</summary>
    public async Task To(string selector, string? text = null)
    {
        for (var i = 0; i < Patience; i++)
        {
            if (await page.EvaluateAsync<bool>(
                "([selector, text]) => document.activeElement.matches(selector) && (text === null || document.activeElement.textContent.trim() === text)",
                new[] { selector, text }))
            {
                await Visible(selector);
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector} {text} on {page.Url}.");
    }

    public async Task Type(string selector, string text)
    {
        await To(selector);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses Enter on it and waits for what comes.</summary>
    public async Task Enter(string selector, string? text = null)
    {
        await To(selector, text);
        await page.ToNextPage(() => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Whoever has no mouse must see where the focus is.</summary>
    private async Task Visible(string selector) => Assert.True(
        await page.EvaluateAsync<bool>(
            """
            () => {
              const style = getComputedStyle(document.activeElement);
              return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
            }
            """),
        $"The focus on {selector} cannot be seen on {page.Url}.");
}
