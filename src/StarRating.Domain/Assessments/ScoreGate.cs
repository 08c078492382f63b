namespace StarRating.Assessments;

/// <summary>Whether scores may be written now and, when not, why and who can change that. The one place that says so.</summary>
public static class ScoreGate
{
    /// <summary>Why the township may not write its figures now; null when it may.</summary>
    public static string? ClosedForTownship(YearStage stage, TownshipState state)
    {
        if (!stage.AllowsTownshipScores())
            return stage < YearStage.Scoring
                ? "本年度尚在筹备阶段，县级主管开启评分阶段后可以填写"
                : $"本年度已进入{stage.ChineseName()}阶段，评分已截止；确需修改的，由县级主管退回审核阶段后再退回本乡镇（街道）";
        return state switch
        {
            TownshipState.Submitted => "已上报，分数已锁定；可在县级审核前撤回，或由县级经办退回后修改",
            TownshipState.Accepted => "县级审核已通过，分数已锁定；确需修改的，由县级经办退回",
            _ => state.MayEdit(stage) && (stage == YearStage.Scoring || state == TownshipState.SentBack)
                ? null
                : "评分阶段已结束，由县级经办退回后可以修改",
        };
    }

    /// <summary>Why the county may not put its own figure beside the township's now; null when it may.</summary>
    public static string? ClosedForCounty(YearStage stage, TownshipState state)
    {
        if (!stage.AllowsTownshipScores())
            return stage < YearStage.Scoring
                ? "本年度尚在筹备阶段，没有可复核的分数"
                : $"本年度已进入{stage.ChineseName()}阶段，复核已截止；确需复核的，由县级主管退回审核阶段";
        return state switch
        {
            TownshipState.Submitted => null,
            TownshipState.Accepted => "该乡镇（街道）已审核通过；确需复核的，先退回并说明理由",
            _ => "该乡镇（街道）尚未上报，上报后方可复核",
        };
    }
}
