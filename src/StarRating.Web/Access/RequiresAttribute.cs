using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StarRating.Data.Access;

namespace StarRating.Web.Access;

/// <summary>
/// The function that an action needs. Without a grant for it the answer is 403; with one, the request sees exactly the rows of
/// the grants for this function. Every action carries this, <see cref="SignedInAttribute"/> or AllowAnonymous; a test fails on one
/// that carries none, and the fallback policy refuses it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Function function) : Attribute, IAsyncAuthorizationFilter, IDeclaresAccess
{
    public Function Function { get; } = function;

    /// <summary>The page makes sense for one county only: a city official who has chosen none is asked to.</summary>
    public bool OneCounty { get; init; }

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

        if (!user.Can(Function))
        {
            context.Result = new ForbidResult();
            return;
        }

        user.EnterScopeFor(Function);
        if (OneCounty && user.Scope.OnlyCountyId is null)
        {
            context.Result = new ViewResult { ViewName = "ChooseCounty", StatusCode = StatusCodes.Status200OK };
        }
    }
}

/// <summary>For everyone who has signed in; the request sees no business rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IAsyncAuthorizationFilter, IDeclaresAccess
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var user = context.HttpContext.RequestServices.GetRequiredService<CurrentUser>();
        await user.LoadAsync(context.HttpContext.RequestAborted);
        if (!user.IsSignedIn)
        {
            context.Result = new ChallengeResult();
        }
    }
}

/// <summary>Marks the attributes by which an action says who may call it.</summary>
public interface IDeclaresAccess;
