using System.Text.Json;

namespace StarRating.Data.Access;

/// <summary>What the holder of a scope may write.</summary>
public enum Writing
{
    Nothing,

    /// <summary>Rows that belong to the city itself (its policy); nothing of a county.</summary>
    City,

    /// <summary>Rows of the counties and townships that the scope shows.</summary>
    WhatIsSeen,

    /// <summary>Everything: installing, demonstration, restoring.</summary>
    Everything,
}

/// <summary>
/// Which rows the present request may see and write: the scope of its user's grants for the one function that the action
/// declares. Null means all, an empty list nothing; whoever sets nothing sees nothing.
/// </summary>
public sealed record SessionScope
{
    private SessionScope()
    {
    }

    public static SessionScope Nobody { get; } = new() { CountyIds = [], TownshipIds = [], Writing = Writing.Nothing };

    /// <summary>For installing, the demonstration and the command line; never for a request.</summary>
    public static SessionScope System { get; } = new() { Writing = Writing.Everything };

    /// <summary>Counties whose rows are seen; null for every county.</summary>
    public long[]? CountyIds { get; private init; }

    /// <summary>Townships whose rows are seen, inside those counties; null for every township of them.</summary>
    public long[]? TownshipIds { get; private init; }

    /// <summary>The one person whose rows are seen; null for everyone.</summary>
    public long? SecretaryId { get; private init; }

    public Writing Writing { get; private init; }

    /// <summary>Reads every county and writes what is the city's own. With a county chosen it reads that one.</summary>
    public static SessionScope City(long? narrowedTo = null) =>
        new() { CountyIds = narrowedTo is { } id ? [id] : null, Writing = Writing.City };

    public static SessionScope County(long countyId) => new() { CountyIds = [countyId], Writing = Writing.WhatIsSeen };

    public static SessionScope Townships(long countyId, params long[] townshipIds) =>
        new() { CountyIds = [countyId], TownshipIds = townshipIds, Writing = Writing.WhatIsSeen };

    /// <summary>One's own file, read only.</summary>
    public static SessionScope Self(long countyId, long townshipId, long secretaryId) =>
        new() { CountyIds = [countyId], TownshipIds = [townshipId], SecretaryId = secretaryId, Writing = Writing.Nothing };

    /// <summary>As a job keeps it.</summary>
    public string ToText() => JsonSerializer.Serialize(new Kept(CountyIds, TownshipIds, SecretaryId, Writing));

    /// <summary>The scope that a job kept.</summary>
    public static SessionScope FromText(string text) => JsonSerializer.Deserialize<Kept>(text) is { } kept
        ? new() { CountyIds = kept.CountyIds, TownshipIds = kept.TownshipIds, SecretaryId = kept.SecretaryId, Writing = kept.Writing }
        : Nobody;

    /// <summary>The only county in sight, where there is one: new rows are stamped with it.</summary>
    public long? OnlyCountyId => CountyIds is [var id] ? id : null;

    /// <summary>The only township in sight, where there is one.</summary>
    public long? OnlyTownshipId => TownshipIds is [var id] ? id : null;

    /// <summary>Whether rows of the city itself are written here.</summary>
    public bool WritesForCity => Writing is Writing.City or Writing.Everything;

    /// <summary>Whether rows of counties are written here.</summary>
    public bool WritesForCounties => Writing is Writing.WhatIsSeen or Writing.Everything;

    public bool SeesCounty(long countyId) => CountyIds is null || CountyIds.Contains(countyId);

    public bool SeesTownship(long townshipId) => TownshipIds is null || TownshipIds.Contains(townshipId);

    /// <summary>Does everything that the other scope shows stand in this one too? What may be written is not asked.</summary>
    public bool Covers(SessionScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Holds(CountyIds, other.CountyIds) && Holds(TownshipIds, other.TownshipIds) && (SecretaryId is null || SecretaryId == other.SecretaryId);

        static bool Holds(long[]? all, long[]? part) => all is null || (part is not null && part.All(all.Contains));
    }

    /// <summary>May a row of this county (null: of the city) and township (null: of none) be written?</summary>
    public bool MayWrite(long? countyId, long? townshipId) => Writing switch
    {
        Writing.Everything => true,
        Writing.City => countyId is null,
        Writing.WhatIsSeen => countyId is { } county && SeesCounty(county)
            && (TownshipIds is null || (townshipId is { } township && SeesTownship(township))),
        _ => false,
    };

    private sealed record Kept(long[]? CountyIds, long[]? TownshipIds, long? SecretaryId, Writing Writing);
}
