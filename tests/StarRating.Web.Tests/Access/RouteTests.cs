using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace StarRating.Web.Tests.Access;

public sealed class RouteTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Every_action_says_who_may_call_it() =>
        Assert.Empty(PortalRoute.All(portal.Services).Where(route => route.Access is null).Select(route => route.Name));

    [Fact]
    public void Every_action_has_an_address_of_its_own_and_names_its_method() =>
        Assert.Empty(PortalRoute.All(portal.Services).Where(route => route.Template.Length == 0 && route.Action.Name != "Index" || route.Methods.Count == 0 && !route.Template.StartsWith("error/", StringComparison.Ordinal)).Select(route => route.Action.ToString()));

    [Fact]
    public void Without_signing_in_there_is_nothing_but_the_sign_in_page_the_error_pages_and_the_first_set_up() =>
        Assert.Equal(
            [
                "ANY error/{code:int}", "GET account/sign-in", "GET setup", "GET setup/administrators", "GET setup/city", "GET setup/divisions",
                "POST account/sign-in", "POST setup", "POST setup/administrators", "POST setup/city", "POST setup/divisions",
            ],
            PortalRoute.All(portal.Services).Where(route => route.Access is AllowAnonymousAttribute).Select(route => route.Name));

    [Fact]
    public async Task Opening_any_page_changes_nothing()
    {
        var browser = await portal.SignInAsync(portal.City.Manager);
        var before = await Records();
        foreach (var route in PortalRoute.All(portal.Services).Where(route => route.Methods.Contains("GET")))
        {
            var answer = await browser.GetAsync(route.Address(name => name == "year" ? "2025" : "1"));
            Assert.False((int)answer.StatusCode >= 500, $"{route.Name}: {answer.StatusCode}");
        }

        Assert.Equal(before, await Records());
    }

    private Task<int> Records() => portal.InDatabaseAsync(db => db.ChangeRecords.CountAsync());
}
