using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StarRating.Application.Imports;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Imports;

/// <summary>
/// The function that does by hand what the kind of import in the address does by workbook: nobody gets more by uploading than at the desk. As with
/// <see cref="RequiresAttribute"/>, the request sees exactly the rows of the grants for it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresOfKindAttribute : Attribute, IAsyncAuthorizationFilter, IDeclaresAccess
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var services = context.HttpContext.RequestServices;
        var user = services.GetRequiredService<CurrentUser>();
        await user.LoadAsync(context.HttpContext.RequestAborted);
        if (!user.IsSignedIn)
        {
            context.Result = new ChallengeResult();
            return;
        }

        var key = context.RouteData.Values["kind"] as string;
        if (services.GetRequiredService<ImportKinds>().All.FirstOrDefault(kind => kind.Key == key) is not { } kind)
        {
            context.Result = new NotFoundResult();
            return;
        }

        if (!user.Can(kind.Function))
        {
            context.Result = new ForbidResult();
            return;
        }

        user.EnterScopeFor(kind.Function);
        if (user.Scope.OnlyCountyId is null)
        {
            context.Result = new ViewResult { ViewName = "ChooseCounty", StatusCode = StatusCodes.Status200OK };
        }
    }
}
