namespace StarRating.Assessments;

/// <summary>What is done to a township's figures.</summary>
public enum TownshipAction
{
    /// <summary>上报, by the township.</summary>
    [ChineseName("上报")] Submit,

    /// <summary>撤回, by the township, before the county accepts or sends back.</summary>
    [ChineseName("撤回")] Withdraw,

    /// <summary>退回, by the county, with a reason.</summary>
    [ChineseName("退回")] SendBack,

    /// <summary>通过, by the county.</summary>
    [ChineseName("通过")] Accept,
}

/// <summary>The small state machine of a township's figures.</summary>
public static class TownshipStates
{
    /// <summary>未上报, 已上报, 已退回, 已通过.</summary>
    public static string ChineseName(this TownshipState state) => state.InChinese();

    /// <summary>上报, 撤回, 退回, 通过.</summary>
    public static string ChineseName(this TownshipAction action) => action.InChinese();

    /// <summary>Whether the township itself may write scores now.</summary>
    public static bool MayEdit(this TownshipState state, YearStage stage) =>
        stage.AllowsTownshipScores() && (state is TownshipState.NotSubmitted or TownshipState.SentBack);

    /// <summary>
    /// The state after an action, or null when the action does not exist here. An accepted township can be
    /// sent back until the year leaves 审核; nothing moves outside 评分 and 审核.
    /// </summary>
    public static TownshipState? After(this TownshipState state, TownshipAction action, YearStage stage)
    {
        if (!stage.AllowsTownshipScores()) return null;
        return (state, action) switch
        {
            (TownshipState.NotSubmitted or TownshipState.SentBack, TownshipAction.Submit) => TownshipState.Submitted,
            (TownshipState.Submitted, TownshipAction.Withdraw) => TownshipState.NotSubmitted,
            (TownshipState.Submitted or TownshipState.Accepted, TownshipAction.SendBack) => TownshipState.SentBack,
            (TownshipState.Submitted, TownshipAction.Accept) => TownshipState.Accepted,
            _ => null,
        };
    }

    /// <summary>退回 is never without a reason.</summary>
    public static bool NeedsReason(this TownshipAction action) => action == TownshipAction.SendBack;

    /// <summary>Who does it: 上报 and 撤回 the township, 退回 and 通过 the county.</summary>
    public static StageActor By(this TownshipAction action) =>
        action is TownshipAction.Submit or TownshipAction.Withdraw ? StageActor.TownshipReviewer : StageActor.CountyStaff;

    /// <summary>The actions that exist now.</summary>
    public static IReadOnlyList<TownshipAction> Actions(this TownshipState state, YearStage stage) =>
        [.. Enum.GetValues<TownshipAction>().Where(a => state.After(a, stage) is not null)];
}
