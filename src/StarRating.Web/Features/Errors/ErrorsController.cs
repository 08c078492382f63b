using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace StarRating.Web.Features.Errors;

/// <summary>Pages for answers that are no page: what happened, what was kept, what to do.</summary>
[Route("error")]
public sealed class ErrorsController : Controller
{
    [AllowAnonymous, Route("{code:int}"), IgnoreAntiforgeryToken]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show(int code)
    {
        var words = ErrorWords.Of(code);
        Response.StatusCode = words.Code;
        return View(words.Code >= 500 || User.Identity?.IsAuthenticated != true ? "Plain" : "Framed", words);
    }
}
