using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>How far functions are given: the installation, the city, a county, a township.</summary>
public sealed record GrantPlace(ScopeKind Kind, long? CountyId = null, long? TownshipId = null)
{
    public static GrantPlace Of(Grant grant) => new(grant.ScopeKind, grant.CountyId, grant.TownshipId);

    /// <summary>As a form keeps it: <c>County:3</c>, <c>Township:3:45</c>, <c>City</c>.</summary>
    public string ToText() => string.Join(':', new[] { Kind.ToString(), CountyId?.ToString(null, null), TownshipId?.ToString(null, null) }.OfType<string>());

    public static GrantPlace? FromText(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (!Enum.TryParse<ScopeKind>(parts[0], out var kind) || !Enum.IsDefined(kind) || parts.Skip(1).Any(part => !long.TryParse(part, out _)))
        {
            return null;
        }

        var ids = parts.Skip(1).Select(part => long.Parse(part, null)).ToList();
        return (kind, ids) switch
        {
            (ScopeKind.Installation or ScopeKind.City, []) => new(kind),
            (ScopeKind.County, [var county]) => new(kind, county),
            (ScopeKind.Township, [var county, var township]) => new(kind, county, township),
            _ => null,
        };
    }

    /// <summary>What may be given there: the functions of the roles of this reach.</summary>
    public static IReadOnlyList<Function> Functions(ScopeKind kind) =>
        [.. RolePresets.All.Where(role => role.ScopeKind == kind).SelectMany(role => role.Functions).Distinct().Order()];
}
