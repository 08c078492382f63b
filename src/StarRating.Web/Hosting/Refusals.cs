using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using StarRating.Application;
using StarRating.Data.Engines;
using StarRating.Web.Features.Errors;

namespace StarRating.Web.Hosting;

/// <summary>
/// What a use case throws to say no, as an answer: a refusal that no form took up becomes a page of its own, a row that is not
/// there 404, a row that somebody changed meanwhile the conflict page, a full disk 507. Scripts get the same as JSON.
/// </summary>
public sealed class Refusals(IModelMetadataProvider metadata, ConflictReader conflicts) : IAsyncExceptionFilter
{
    /// <summary>Two transactions that read and wrote the same: a server engine lets one go through and stops the other.</summary>
    private const string Collided = "刚刚有其他人同时办理了有关的信息，本次没有保存。请返回刷新后核对，再办理一次。";

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        context.Result = context.Exception switch
        {
            Refusal refusal => Answer(context, "Refused", refusal.Message, new { message = refusal.Message, field = refusal.Field }),
            NotFound => new NotFoundResult(),
            DbUpdateConcurrencyException lost => await Conflict(context, lost),
            { } full when full.IsFullStorage() => Answer(
                context, "Refused", NoRoom.Words, new { message = NoRoom.Words, field = "" }, StatusCodes.Status507InsufficientStorage),
            { } other when other.IsCollision() => Answer(context, "Refused", Collided, new { message = Collided, field = "" }),
            _ => null,
        };
        context.ExceptionHandled = context.Result is not null;
    }

    private async Task<IActionResult> Conflict(ExceptionContext context, DbUpdateConcurrencyException lost)
    {
        var conflict = await conflicts.ReadAsync(lost, context.HttpContext.RequestAborted);
        return Answer(context, "Conflict", conflict, new { message = "他人已先修改，没有保存。", conflict });
    }

    private IActionResult Answer(ExceptionContext context, string view, object model, object json, int status = StatusCodes.Status409Conflict)
    {
        if (context.HttpContext.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return new JsonResult(json) { StatusCode = status };
        }

        return new ViewResult
        {
            ViewName = view,
            StatusCode = status,
            ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = model },
        };
    }
}
