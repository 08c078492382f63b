namespace StarRating.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SignInTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    [InlineData(390, 844)]
    public async Task Whoever_is_not_signed_in_is_shown_the_sign_in_page(int width, int height)
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, $"sign-in-{width}", width, height);
        await walk.GoToAsync("/");
        Assert.Contains("/account/sign-in", walk.Page.Url);
        await walk.LookAsync("empty");
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_a_hint_which_part_was_wrong()
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, "sign-in-refused");
        await walk.GoToAsync("/account/sign-in");
        await walk.Page.FillAsync("input[autocomplete=username]", "nobody");
        await walk.Page.FillAsync("input[autocomplete=current-password]", "wrong-wrong-1");
        await walk.Page.ClickAsync("form button[type=submit]");
        await walk.Page.WaitForLoadStateAsync();
        Assert.Contains("/account/sign-in", walk.Page.Url);
        await walk.LookAsync("refused");
    }
}
