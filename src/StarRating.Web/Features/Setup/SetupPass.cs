using Microsoft.AspNetCore.DataProtection;
using StarRating.Application.Setup;

namespace StarRating.Web.Features.Setup;

/// <summary>Who typed the code carries it on in a sealed cookie, for two hours or until another code is made.</summary>
public sealed class SetupPass(IDataProtectionProvider protection, SetupDesk desk)
{
    private const string Cookie = "star-setup";

    private static readonly TimeSpan Valid = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("StarRating.Setup").ToTimeLimitedDataProtector();

    public async Task Give(HttpContext http) => http.Response.Cookies.Append(Cookie, protector.Protect(await desk.Seal(http.RequestAborted), Valid), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = http.Request.PathBase + Hosting.SetupGate.Path,
    });

    public async Task<bool> Has(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } sealedCode && protector.Unprotect(sealedCode) is { Length: > 0 } code && code == await desk.Seal(http.RequestAborted);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
