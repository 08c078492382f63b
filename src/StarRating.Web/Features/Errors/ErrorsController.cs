using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using StarRating.Data.Engines;

namespace StarRating.Web.Features.Errors;

/// <summary>Pages for answers that are no page: what happened, what was kept, what to do.</summary>
[Route("error")]
public sealed class ErrorsController : Controller
{
    [AllowAnonymous, Route("{code:int}"), IgnoreAntiforgeryToken]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show(int code)
    {
        // What happened outside of any action is told apart here.
        var full = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error.IsFullStorage() == true;
        var words = ErrorWords.Of(full ? StatusCodes.Status507InsufficientStorage : code);
        Response.StatusCode = words.Code;
        return View(words.Code >= 500 || User.Identity?.IsAuthenticated != true ? "Plain" : "Framed", words);
    }
}
