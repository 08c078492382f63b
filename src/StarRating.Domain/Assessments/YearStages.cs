namespace StarRating.Assessments;

/// <summary>The Chinese names of the stages and what may follow what.</summary>
public static class YearStages
{
    /// <summary>All stages, first to last.</summary>
    public static IReadOnlyList<YearStage> All { get; } =
    [
        YearStage.Preparing, YearStage.Scoring, YearStage.Checking, YearStage.Grading,
        YearStage.Rating, YearStage.Notice, YearStage.InEffect, YearStage.Archived,
    ];

    /// <summary>The name the office uses: 筹备, 评分, 审核, 定等次, 评星, 公示, 生效, 归档.</summary>
    public static string ChineseName(this YearStage stage) => stage.InChinese();

    /// <summary>The stage after this one; null after 归档.</summary>
    public static YearStage? Next(this YearStage stage) =>
        stage == YearStage.Archived ? null : (YearStage)((int)stage + 1);

    /// <summary>From 生效 on a year is sealed: it is corrected or supplemented, never reopened.</summary>
    public static bool IsSealed(this YearStage stage) => stage >= YearStage.InEffect;

    /// <summary>Whether a township (unless its figures are accepted) may still write scores in this stage.</summary>
    public static bool AllowsTownshipScores(this YearStage stage) => stage is YearStage.Scoring or YearStage.Checking;

    /// <summary>
    /// The moves that exist from this stage, blockers apart: one forward, and before sealing one back.
    /// From 公示 one may also return to 定等次, because an objection upheld may change a score.
    /// </summary>
    public static IReadOnlyList<StageTransition> Transitions(this YearStage stage)
    {
        var moves = new List<StageTransition>();
        if (stage.Next() is { } next)
            moves.Add(new StageTransition(stage, next, StageMove.Forward, NeedsReason: false, StageActor.CountyManager));
        if (stage is > YearStage.Preparing and < YearStage.InEffect)
            moves.Add(new StageTransition(stage, (YearStage)((int)stage - 1), StageMove.Back, NeedsReason: true, StageActor.CountyManager));
        if (stage == YearStage.Notice)
            moves.Add(new StageTransition(stage, YearStage.Grading, StageMove.Back, NeedsReason: true, StageActor.CountyManager));
        return moves;
    }

    /// <summary>The move between two stages, or null when there is none.</summary>
    public static StageTransition? Transition(YearStage from, YearStage to) =>
        from.Transitions().FirstOrDefault(t => t.To == to);
}

/// <summary>Direction of a move between stages.</summary>
public enum StageMove
{
    /// <summary>推进: to the next stage; refused while something blocks.</summary>
    [ChineseName("推进")] Forward,

    /// <summary>退回上一阶段: before sealing only, with a reason; nothing entered is lost.</summary>
    [ChineseName("退回上一阶段")] Back,
}

/// <summary>One move that exists between two stages.</summary>
/// <param name="From">The present stage.</param>
/// <param name="To">The stage it leads to.</param>
/// <param name="Move">Forward or back.</param>
/// <param name="NeedsReason">Whether the person has to write why.</param>
/// <param name="By">The role that makes the move.</param>
public sealed record StageTransition(YearStage From, YearStage To, StageMove Move, bool NeedsReason, StageActor By);

/// <summary>Who makes a move or can clear a blocker (the roles of product.md that have a part in the year).</summary>
public enum StageActor
{
    /// <summary>乡镇（街道）考核员.</summary>
    [ChineseName("乡镇（街道）考核员")] TownshipReviewer,

    /// <summary>县级经办.</summary>
    [ChineseName("县级经办")] CountyStaff,

    /// <summary>县级主管.</summary>
    [ChineseName("县级主管")] CountyManager,
}

/// <summary>Chinese labels of <see cref="StageActor"/>.</summary>
public static class StageActors
{
    /// <summary>The role's label as the interface shows it.</summary>
    public static string ChineseName(this StageActor actor) => actor.InChinese();
}
