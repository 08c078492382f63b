using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StarRating.Application.Setup;

namespace StarRating.Web.Features.Setup;

/// <summary>A step of the first set-up: 404 once an account exists, back to the code without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InSetupAttribute : Attribute, IAsyncAuthorizationFilter
{
    /// <summary>The step that asks for the code.</summary>
    public bool BeforeTheCode { get; init; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (!await services.GetRequiredService<SetupDesk>().IsOpen(context.HttpContext.RequestAborted))
        {
            context.Result = new NotFoundResult();
        }
        else if (!BeforeTheCode && !await services.GetRequiredService<SetupPass>().Has(context.HttpContext))
        {
            context.Result = new RedirectToActionResult(nameof(SetupController.Index), "Setup", null);
        }
    }
}
