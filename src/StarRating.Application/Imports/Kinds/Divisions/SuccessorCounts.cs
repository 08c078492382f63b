using StarRating.Data.Organization;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>How many units take the place of one that ends: none, one, or several.</summary>
internal static class SuccessorCounts
{
    /// <param name="kind">撤销, 合并 or 分设.</param>
    /// <param name="named">How many the row names.</param>
    /// <param name="itself">Whether the unit is among them: split off from it, it goes on.</param>
    public static string? Problem(DivisionChangeKind kind, int named, bool itself) => kind switch
    {
        DivisionChangeKind.Abolished when named > 0 => "填写了承接单位，变更事项应为“合并”或“分设”",
        DivisionChangeKind.Merged when named != 1 => "合并须填写一个承接单位",
        DivisionChangeKind.Merged when itself => "承接单位不能是它自己",
        DivisionChangeKind.Split when named < 2 => "分设须填写两个以上单位，用“、”分开；本单位继续存在的，也写上本单位",
        _ => null,
    };
}
