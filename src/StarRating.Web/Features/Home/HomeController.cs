using Microsoft.AspNetCore.Mvc;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Home;

/// <summary>待办: what waits for whoever has signed in.</summary>
public sealed class HomeController : PortalController
{
    [HttpGet("/"), SignedIn]
    public IActionResult Index() => View();
}
