using StarRating.Assessments;

namespace StarRating.Web.Features.Years;

/// <summary>What moving on or back does, in the words of the confirm panel.</summary>
public static class StageActs
{
    public static IReadOnlyList<string> OfAdvance(YearStage from, YearSummary summary) => from switch
    {
        YearStage.Preparing =>
        [
            $"评定对象名单确定为 {summary.CohortSize} 人，此后名册的变动不再改变本年度名单。",
            $"{Townships(summary)} 个乡镇（街道）可以开始录入量化考核、组织评价和群众评议。",
        ],
        YearStage.Scoring =>
        [
            $"{Townships(summary)} 个乡镇（街道）的上报材料转入县级审核。",
            "乡镇（街道）已上报的分数不能再改；退回后方可修改。",
        ],
        YearStage.Checking =>
        [
            $"{Townships(summary)} 个乡镇（街道）的分数全部确定。",
            "开始按名额计算等次。",
        ],
        YearStage.Grading => [$"{summary.CohortSize} 人的年度考核等次确定。", "开始评星。"],
        YearStage.Rating =>
        [
            $"{summary.CohortSize} 人的评定结果作为公示名单，公示期间不能重新评星。",
            "张贴公示后，自次一工作日起计算公示期。",
        ],
        YearStage.InEffect => ["本年度转为归档，各页面只供查阅。", "更正和补定星级仍可办理，并追加记录。"],
        _ => [],
    };

    public static IReadOnlyList<string> OfStepBack(YearStage from, YearStage to) =>
    [
        $"年度由“{from.ChineseName()}”退回“{to.ChineseName()}”，已录入的内容全部保留。",
        .. from == YearStage.Notice ? ["现行公示作废；更正后须重新张贴公示，公示期重新计算。"] : Array.Empty<string>(),
        .. to <= YearStage.Grading && from > YearStage.Grading ? ["等次或分数有变动的，须重新评星。"] : Array.Empty<string>(),
    ];

    private static int Townships(YearSummary s) => s.TownshipsNotSubmitted + s.TownshipsSubmitted + s.TownshipsSentBack + s.TownshipsAccepted;
}
