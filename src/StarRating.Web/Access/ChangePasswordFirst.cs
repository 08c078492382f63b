using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StarRating.Web.Access;

/// <summary>Whoever signed in with a password that somebody else knows changes it before anything else.</summary>
public sealed class ChangePasswordFirst(CurrentUser user) : IAsyncAuthorizationFilter
{
    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (user.IsSignedIn && user.MustChangePassword && !context.HttpContext.Request.Path.StartsWithSegments("/account", StringComparison.Ordinal))
        {
            context.Result = new RedirectResult("~/account/password");
        }

        return Task.CompletedTask;
    }
}
