using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>The twelve-digit code of statistics: county (6), township (3), village (3), of which the first tells the kind.</summary>
public static class VillageCode
{
    public const int Length = 12;

    public static bool IsWellFormed(string code) => code.Length == Length && code.All(char.IsAsciiDigit);

    /// <summary>The kind, or null when the tenth digit means none that we know.</summary>
    public static VillageKind? KindOf(string code) => !IsWellFormed(code) ? null : code[9] switch
    {
        '0' => VillageKind.Community,
        '2' => VillageKind.Village,
        '4' => VillageKind.Virtual,
        _ => null,
    };
}
