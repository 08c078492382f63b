using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Access;
using StarRating.Web.Access;
using StarRating.Web.Frame;

namespace StarRating.Web.Features.Access;

/// <summary>The two selectors at the top right: the county at work, and the year.</summary>
public sealed partial class PlaceController(CurrentUser user, AccessQueries access) : PortalController
{
    /// <summary>Kept in the sign-in cookie; what it does not allow it cannot widen, so a foreign county is simply not found.</summary>
    [HttpPost("scope"), SignedIn]
    public async Task<IActionResult> County(long? countyId, string? from)
    {
        if (countyId is not null && (await access.CountiesFor(user.Grants, Stop)).All(county => county.Id != countyId))
        {
            return NotFound();
        }

        var present = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(User.Identity);
        foreach (var old in identity.FindAll(PortalClaims.County).ToList())
        {
            identity.RemoveClaim(old);
        }

        if (PortalClaims.CountyClaim(countyId) is { } claim)
        {
            identity.AddClaim(claim);
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), present.Properties);

        // A page about a row of the county left behind would not be found: without a page to return to, start from 待办.
        return LocalRedirect(LocalOr(from, "~/"));
    }

    [HttpPost("year"), SignedIn]
    public IActionResult Year(int year, string? from)
    {
        if (year is < 2000 or > 2100)
        {
            return NotFound();
        }

        var text = year.ToString(CultureInfo.InvariantCulture);
        Response.Cookies.Append(PickedYear.Cookie, text, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            Path = Request.PathBase.HasValue ? Request.PathBase.Value : "/",
        });
        return LocalRedirect(YearOfPath().Replace(LocalOr(from, "~/"), $"/years/{text}", 1));
    }

    [GeneratedRegex(@"/years/\d{4}(?=/|$)")]
    private static partial Regex YearOfPath();
}
