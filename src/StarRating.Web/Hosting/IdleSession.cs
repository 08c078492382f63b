using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using StarRating.Application.Access;

namespace StarRating.Web.Hosting;

/// <summary>Ends a session in which nothing was opened for as long as the rules allow. The cookie's issue is the time of the last page, to the minute.</summary>
internal static class IdleSession
{
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    public static async Task EndAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var rules = await services.GetRequiredService<PasswordRuleBook>().Read(context.HttpContext.RequestAborted);
        var idle = services.GetRequiredService<TimeProvider>().GetUtcNow() - context.Properties.IssuedUtc;
        if (context.Principal is not null && idle > TimeSpan.FromMinutes(rules.IdleMinutes))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    public static Task Prolong(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > Precision;
        return Task.CompletedTask;
    }
}
