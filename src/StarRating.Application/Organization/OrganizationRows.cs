using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>What the list of villages is filtered and ordered by. The search takes characters, pinyin, initials, or the head of a code.</summary>
public sealed record VillageFilter(
    string Search = "", long? TownshipId = null, VillageKind? Kind = null, VillageCategory? Category = null, bool WithoutCategory = false, bool Ended = false, string Sort = "");

public sealed record VillageRow(
    long Id, string Code, string Name, VillageKind Kind, VillageCategory? Category, string County, string Township, DateOnly? ValidTo);

public sealed record VillageDetail(
    long Id,
    int Version,
    string Code,
    string Name,
    VillageKind Kind,
    VillageCategory? Category,
    bool PoolSmall,
    long TownshipId,
    long CountyId,
    string County,
    string Township,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? Successor);

public sealed record DivisionChangeRow(DivisionChangeKind Kind, DateOnly EffectiveOn, string OldName, string NewName, string DocumentNumber, string Note);

public sealed record TownshipRow(long Id, int Version, string Code, string Name, TownshipKind Kind, string County, int Villages, int Communities);

public sealed record CountyRow(long Id, string Code, string Name, int Townships, int Villages, int Communities, int WithoutCategory);
