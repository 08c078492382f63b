using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Application.Reports;

namespace StarRating.Web.Features.Ratings;

/// <summary>What a unit of a quota is called above a list that was narrowed to it.</summary>
public static class PoolWords
{
    public static string Of(string pool, IReadOnlyList<TownshipChoice> townships) =>
        pool == OverviewQueries.None ? "未参加名额计算"
        : PoolKeys.Township(pool) is { } id ? townships.FirstOrDefault(township => township.Id == id)?.Name ?? "已撤并的乡镇（街道）"
        : QuotaView.PoolName(pool);
}
