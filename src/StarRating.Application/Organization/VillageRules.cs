using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>What must hold of a village, for forms and imports alike.</summary>
internal static class VillageRules
{
    public static string? CategoryProblem(VillageKind kind, VillageCategory? category) =>
        kind == VillageKind.Virtual && category is not null ? "虚拟单位不参加评定，不设村庄分类。"
        : kind == VillageKind.Village && category == VillageCategory.UrbanCommunity ? "“城市社区”只用于社区；村改居请先办理村改居。"
        : null;
}
