using System.Globalization;
using StarRating.Application;
using StarRating.Application.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Frame;

/// <summary>
/// The 年度 of the page: of the address where it has one, else the one last looked at (a cookie, for links of the menu), else the
/// latest that was opened.
/// </summary>
public sealed class PickedYear(IHttpContextAccessor accessor, CurrentUser user, AccessQueries access, TimeProvider clock)
{
    public const string Cookie = "year";

    private IReadOnlyList<int>? years;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The year of the address, if it names one.</summary>
    public int? OfAddress => Http.Request.RouteValues.TryGetValue("year", out var value) ? Parse(value?.ToString()) : null;

    /// <summary>Years opened in the counties in sight, latest first.</summary>
    public async Task<IReadOnlyList<int>> OpenedAsync() =>
        years ??= await access.YearsFor(user.Grants, user.CountyId, Http.RequestAborted);

    public async Task<int> CurrentAsync()
    {
        if (OfAddress is { } here)
        {
            return here;
        }

        var opened = await OpenedAsync();
        var remembered = Parse(Http.Request.Cookies[Cookie]);
        return remembered is { } year && opened.Contains(year) ? year : opened.Count > 0 ? opened[0] : clock.Today().Year - 1;
    }

    private static int? Parse(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null;
}
