using System.Globalization;
using System.Security.Claims;
using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Web.Access;

/// <summary>Who is at the desk in this request: name, grants, the county picked at the top right.</summary>
public sealed class CurrentUser(IHttpContextAccessor accessor, AccessQueries access, Session session)
{
    private bool loaded;

    private ClaimsPrincipal Principal => accessor.HttpContext?.User ?? new ClaimsPrincipal();

    public bool IsSignedIn => Principal.Identity?.IsAuthenticated == true && Id is not null;

    public long? Id => Read(ClaimTypes.NameIdentifier);

    public string Name => Principal.FindFirstValue(PortalClaims.DisplayName) ?? Principal.Identity?.Name ?? "";

    public bool MustChangePassword => Principal.HasClaim(PortalClaims.MustChangePassword, "1");

    public long? PickedCountyId => Read(PortalClaims.County);

    /// <summary>The county at work: the picked one if the grants reach it, else the only one; null for a city official who looks at all.</summary>
    public long? CountyId => Grants.CountyAtWork(PickedCountyId);

    public HeldGrants Grants { get; private set; } = HeldGrants.None;

    public SessionScope Scope => session.Scope;

    /// <summary>For menus and buttons; what an action may do is decided by its own attribute.</summary>
    public bool Can(Function function) => Grants.Allow(function);

    /// <summary>Reads the grants, once a request.</summary>
    public async Task LoadAsync(CancellationToken stop = default)
    {
        if (loaded || Id is not { } id)
        {
            return;
        }

        Grants = await access.GrantsOf(id, stop);
        loaded = true;
        session.Enter(SessionScope.Nobody, id, Name);
    }

    /// <summary>From here on the request sees what the grants for this function reach, and nothing else.</summary>
    public void EnterScopeFor(Function function) => session.Enter(Grants.ScopeFor(function, PickedCountyId), Id, Name);

    private long? Read(string claim) =>
        long.TryParse(Principal.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
