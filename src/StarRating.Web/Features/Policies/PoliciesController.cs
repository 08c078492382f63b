using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Policies;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>政策: the versions, and one of them with its articles and what they say in settings.</summary>
[Route("policies")]
public sealed class PoliciesController(PolicyQueries policies) : PortalController
{
    [HttpGet(""), Requires(Function.PoliciesSee)]
    public async Task<IActionResult> Index() => View(await policies.List(Stop));

    [HttpGet("{id:long}"), Requires(Function.PoliciesSee)]
    public async Task<IActionResult> Detail(long id) => View(await policies.View(id, Stop));
}
