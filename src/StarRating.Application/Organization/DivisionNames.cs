using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>What the published names of divisions say.</summary>
internal static class DivisionNames
{
    private static readonly (string Ending, string Short)[] Endings =
    [
        ("社区居民委员会", "社区"), ("社区居委会", "社区"), ("居民委员会", "社区"), ("居委会", "社区"), ("村民委员会", "村"), ("村委会", "村"),
    ];

    public static TownshipKind KindOfTownship(string name) => name switch
    {
        _ when name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith("街道办事处", StringComparison.Ordinal) => TownshipKind.Subdistrict,
        _ when name.EndsWith('镇') => TownshipKind.Town,
        _ when name.EndsWith('乡') => TownshipKind.Township,
        _ when name.EndsWith("开发区", StringComparison.Ordinal) => TownshipKind.DevelopmentZone,
        _ => TownshipKind.Other,
    };

    /// <summary>As the office says it: 西花园社区, 东杜村.</summary>
    public static string ShortName(string published)
    {
        foreach (var (ending, shortEnding) in Endings)
        {
            if (published.EndsWith(ending, StringComparison.Ordinal) && published.Length > ending.Length)
            {
                var stem = published[..^ending.Length];
                return stem.EndsWith(shortEnding, StringComparison.Ordinal) ? stem : stem + shortEnding;
            }
        }

        return published;
    }
}
