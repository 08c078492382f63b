using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Organization;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Organization;

/// <summary>The counties in sight with their sizes.</summary>
[Route("organization/counties")]
public sealed class CountiesController(OrganizationQueries organization) : PortalController
{
    [HttpGet(""), Requires(Function.OrganizationSee)]
    public async Task<IActionResult> Index() => View(await organization.Counties(Stop));
}
