using StarRating.Application.Demonstration.Invention;
using StarRating.Organization;

namespace StarRating.Application.Demonstration.Divisions;

/// <summary>Invented: the published divisions do not say a village's category.</summary>
internal static class VillageCategories
{
    public static VillageCategory? Of(string code, VillageKind kind, TownshipKind township)
    {
        if (kind != VillageKind.Village)
        {
            return kind == VillageKind.Community ? VillageCategory.UrbanCommunity : null;
        }

        var suburban = township is TownshipKind.Subdistrict or TownshipKind.DevelopmentZone ? 60 : 8;
        return Dice.For("category", code).Below(100) switch
        {
            var n when n < suburban => VillageCategory.SuburbanIntegrated,
            < 80 => VillageCategory.ClusteredUpgrade,
            < 92 => VillageCategory.HeritageProtected,
            _ => VillageCategory.RelocationMerge,
        };
    }
}
