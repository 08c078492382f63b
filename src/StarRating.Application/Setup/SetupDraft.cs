using System.Text.Json;

namespace StarRating.Application.Setup;

/// <summary>A division under its code: six, nine or twelve digits.</summary>
public sealed record Division(string Code, string Name);

/// <summary>Something in the files that could not be taken, and where it stands.</summary>
public sealed record DivisionFault(string Where, string Text);

/// <summary>The divisions as they were understood; what is missing a name or a place is not among them.</summary>
public sealed record DivisionPlan(
    IReadOnlyList<Division> Counties, IReadOnlyList<Division> Townships, IReadOnlyList<Division> Villages, IReadOnlyList<DivisionFault> Faults, IReadOnlyList<string> Notes)
{
    /// <summary>Faults are counted in full and kept up to here.</summary>
    public const int MaxFaults = 200;

    public int FaultCount { get; init; }

    /// <summary>Counties that the files name only by the beginning of codes.</summary>
    public IEnumerable<Division> Nameless => Counties.Where(county => county.Name.Length == 0);

    public int TownshipsOf(Division county) => Townships.Count(township => township.Code.StartsWith(county.Code, StringComparison.Ordinal));

    public int VillagesOf(Division county, char? kind = null) =>
        Villages.Count(village => village.Code.StartsWith(county.Code, StringComparison.Ordinal) && (kind is null || village.Code[9] == kind));
}

/// <summary>What the first set-up has heard so far.</summary>
/// <param name="CityName">Empty until the first step is done.</param>
/// <param name="Plan">Null until files were read.</param>
/// <param name="Agreed">The plan was looked at and taken as it is.</param>
public sealed record SetupDraft(string CityName = "", DivisionPlan? Plan = null, bool Agreed = false)
{
    public string ToText() => JsonSerializer.Serialize(this);

    public static SetupDraft FromText(string text) => text.Length == 0 ? new() : JsonSerializer.Deserialize<SetupDraft>(text) ?? new();
}
