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
        // What happened outside of any action is told apart here: a full disk, and a form that cannot be read. Of that one nothing is bound, the code in the address neither.
        var fault = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var words = ErrorWords.Of(
            fault?.IsFullStorage() == true ? StatusCodes.Status507InsufficientStorage
            : fault is InvalidDataException or BadHttpRequestException || code == 0 ? StatusCodes.Status400BadRequest
            : code);
        Response.StatusCode = words.Code;
        return View(words.Code >= 500 || User.Identity?.IsAuthenticated != true ? "Plain" : "Framed", words);
    }
}
