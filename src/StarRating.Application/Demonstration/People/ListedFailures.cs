namespace StarRating.Application.Demonstration.People;

/// <summary>Items of the sample policy's negative list that the demonstration uses.</summary>
internal static class ListedFailures
{
    public static readonly (string Code, string Name)[] All =
    [
        ("failure-organization", "党组织软弱涣散整顿不力"),
        ("failure-finance", "集体“三资”管理混乱"),
        ("failure-safety", "发生安全生产、环境保护责任事故"),
    ];
}
