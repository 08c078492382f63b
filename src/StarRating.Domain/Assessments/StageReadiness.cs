namespace StarRating.Assessments;

/// <summary>What can keep a stage from being left.</summary>
public enum StageBlockerKind
{
    /// <summary>未选定政策版本.</summary>
    PolicyNotChosen,

    /// <summary>评定对象名单未锁定.</summary>
    CohortNotFrozen,

    /// <summary>名单中没有评定对象.</summary>
    CohortEmpty,

    /// <summary>村庄未设定类别.</summary>
    VillageCategoryMissing,

    /// <summary>同时任职两村，未标明主职村.</summary>
    MainVillageMissing,

    /// <summary>事实待确认.</summary>
    FactsToConfirm,

    /// <summary>乡镇未上报.</summary>
    TownshipNotSubmitted,

    /// <summary>乡镇被退回未重报.</summary>
    TownshipSentBack,

    /// <summary>乡镇未通过审核.</summary>
    TownshipNotAccepted,

    /// <summary>指标未评分.</summary>
    ScoresMissing,

    /// <summary>组织评价未录入.</summary>
    OrganizationReviewMissing,

    /// <summary>群众评议未录入或无效.</summary>
    BallotMissing,

    /// <summary>总分无法计算.</summary>
    TotalsMissing,

    /// <summary>等次未生成或已过期.</summary>
    GradesNotCurrent,

    /// <summary>待党委研究决定.</summary>
    CommitteeDecisionPending,

    /// <summary>超出名额.</summary>
    PoolOverLimit,

    /// <summary>人员无等次.</summary>
    PersonsWithoutGrade,

    /// <summary>等次未经主管确认.</summary>
    GradesNotConfirmed,

    /// <summary>评星未运行或已过期.</summary>
    RatingNotCurrent,

    /// <summary>例外情形待确认.</summary>
    ExceptionsToConfirm,

    /// <summary>人员未能评星: a fact is missing, or an earlier year is to be supplemented first.</summary>
    PersonsNotRated,

    /// <summary>以前年度的星级在评星后已更正或补定.</summary>
    EarlierYearsChanged,

    /// <summary>公示未张贴.</summary>
    NoticeNotPosted,

    /// <summary>公示期未满.</summary>
    PublicityRunning,

    /// <summary>异议未处理.</summary>
    ObjectionsOpen,

    /// <summary>异议成立，结果尚未更正并重新公示.</summary>
    ObjectionsUpheld,

    /// <summary>更正或补定未办结.</summary>
    CorrectionsOpen,

    /// <summary>政策要读的村年度指标已录入、未确认.</summary>
    FiguresToConfirm,

    /// <summary>须附佐证材料的指标缺材料.</summary>
    EvidenceMissing,
}

/// <summary>The page where a blocker is cleared; Web maps each key to an address.</summary>
public enum StagePage
{
    /// <summary>年度: policy, cohort and stages.</summary>
    Year,

    /// <summary>名单.</summary>
    Cohort,

    /// <summary>名单: persons whose dates are to be confirmed.</summary>
    DatesToConfirm,

    /// <summary>村（社区） and their categories.</summary>
    Villages,

    /// <summary>进度: township × stage.</summary>
    Progress,

    /// <summary>打分表.</summary>
    Scores,

    /// <summary>组织评价.</summary>
    OrganizationReviews,

    /// <summary>群众评议.</summary>
    Ballots,

    /// <summary>定等次.</summary>
    Grades,

    /// <summary>评星.</summary>
    Ratings,

    /// <summary>公示.</summary>
    Notice,

    /// <summary>异议.</summary>
    Objections,

    /// <summary>更正和补定.</summary>
    Corrections,

    /// <summary>村年度指标.</summary>
    Figures,
}

/// <summary>One thing that keeps a stage from being left.</summary>
/// <param name="Kind">What blocks.</param>
/// <param name="Count">How many; 1 for a plain yes/no, working days for <see cref="StageBlockerKind.PublicityRunning"/>.</param>
/// <param name="ClearedBy">Who can clear it; null when only time can.</param>
/// <param name="Page">Where it is cleared.</param>
/// <param name="Text">The sentence the page shows.</param>
public sealed record StageBlocker(StageBlockerKind Kind, int Count, StageActor? ClearedBy, StagePage Page, string Text);

/// <summary>Whether a stage may be left, what blocks, and the moves that are open now.</summary>
/// <param name="Stage">The present stage.</param>
/// <param name="Blockers">What keeps the year from the next stage; empty when ready.</param>
/// <param name="Notes">Things worth knowing that do not block.</param>
/// <param name="Moves">Moves open now: back always (before sealing), forward only when nothing blocks.</param>
public sealed record StageReadiness(
    YearStage Stage,
    IReadOnlyList<StageBlocker> Blockers,
    IReadOnlyList<string> Notes,
    IReadOnlyList<StageTransition> Moves)
{
    /// <summary>Nothing blocks and there is a next stage.</summary>
    public bool IsReady => Blockers.Count == 0 && Stage.Next() is not null;

    /// <summary>What blocks the present stage of a year with these counts.</summary>
    public static StageReadiness Of(YearStage stage, YearSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var blockers = Blocking(stage, summary).ToArray();
        var notes = stage is YearStage.Rating or YearStage.Notice or YearStage.InEffect && summary.PersonsSuspended > 0
            ? new[] { $"{summary.PersonsSuspended} 人暂缓评定，结案后补定星级，不影响本阶段" }
            : [];
        var moves = stage.Transitions().Where(t => t.Move == StageMove.Back || blockers.Length == 0).ToArray();
        return new StageReadiness(stage, blockers, notes, moves);
    }

    private static IEnumerable<StageBlocker> Blocking(YearStage stage, YearSummary s) => (stage switch
    {
        YearStage.Preparing => Preparing(s),
        YearStage.Scoring => Scoring(s),
        YearStage.Checking => Checking(s),
        YearStage.Grading => Grading(s),
        YearStage.Rating => Rating(s),
        YearStage.Notice => Notice(s),
        YearStage.InEffect => InEffect(s),
        _ => [],
    }).OfType<StageBlocker>();

    private static StageBlocker?[] Preparing(YearSummary s) =>
    [
        Unless(s.PolicyChosen, StageBlockerKind.PolicyNotChosen, StageActor.CountyManager, StagePage.Year, "尚未选定本年度适用的政策版本"),
        Unless(s.CohortFrozen, StageBlockerKind.CohortNotFrozen, StageActor.CountyStaff, StagePage.Cohort, "评定对象名单尚未锁定"),
        Unless(!s.CohortFrozen || s.CohortSize > 0, StageBlockerKind.CohortEmpty, StageActor.CountyStaff, StagePage.Cohort, "锁定的名单中没有评定对象"),
        While(s.VillagesWithoutCategory, StageBlockerKind.VillageCategoryMissing, StageActor.CountyStaff, StagePage.Villages, n => $"{n} 个村（社区）未设定类别"),
        While(s.PersonsWithoutMainVillage, StageBlockerKind.MainVillageMissing, StageActor.CountyStaff, StagePage.Cohort, n => $"{n} 人同时在两个村任职，未标明主要任职村：在档案中更正后重新锁定名单"),
        While(s.FactsToConfirm, StageBlockerKind.FactsToConfirm, StageActor.CountyStaff, StagePage.DatesToConfirm, n => $"{n} 人的任职日期只记到月份，换一天会改变结果，待核实"),
    ];

    private static StageBlocker?[] Scoring(YearSummary s) =>
    [
        While(s.ScoresMissing, StageBlockerKind.ScoresMissing, StageActor.TownshipReviewer, StagePage.Scores, n => $"{n} 项指标未评分"),
        While(s.OrganizationReviewsMissing, StageBlockerKind.OrganizationReviewMissing, StageActor.TownshipReviewer, StagePage.OrganizationReviews, n => $"{n} 人未录入组织评价"),
        While(s.BallotsMissing, StageBlockerKind.BallotMissing, StageActor.TownshipReviewer, StagePage.Ballots, n => $"{n} 人的群众评议未录入或因到会人数不足无效"),
        While(s.EvidenceMissing, StageBlockerKind.EvidenceMissing, StageActor.TownshipReviewer, StagePage.Scores, n => $"{n} 项指标缺佐证材料"),
        While(s.TownshipsNotSubmitted, StageBlockerKind.TownshipNotSubmitted, StageActor.TownshipReviewer, StagePage.Progress, n => $"{n} 个乡镇（街道）未上报"),
        While(s.TownshipsSentBack, StageBlockerKind.TownshipSentBack, StageActor.TownshipReviewer, StagePage.Progress, n => $"{n} 个乡镇（街道）被退回后未重新上报"),
    ];

    private static StageBlocker?[] Checking(YearSummary s) =>
    [
        While(s.TownshipsNotSubmitted, StageBlockerKind.TownshipNotSubmitted, StageActor.TownshipReviewer, StagePage.Progress, n => $"{n} 个乡镇（街道）撤回后未上报"),
        While(s.TownshipsSentBack, StageBlockerKind.TownshipSentBack, StageActor.TownshipReviewer, StagePage.Progress, n => $"{n} 个乡镇（街道）被退回后未重新上报"),
        While(s.TownshipsSubmitted, StageBlockerKind.TownshipNotAccepted, StageActor.CountyStaff, StagePage.Progress, n => $"{n} 个乡镇（街道）已上报，待县级审核"),
        While(s.TotalsMissing, StageBlockerKind.TotalsMissing, StageActor.CountyStaff, StagePage.Scores, n => $"{n} 人总分无法计算"),
    ];

    private static StageBlocker?[] Grading(YearSummary s) =>
    [
        While(s.FiguresToConfirm, StageBlockerKind.FiguresToConfirm, StageActor.CountyStaff, StagePage.Figures, n => $"{n} 项村年度指标已录入，待确认后才能采用"),
        Unless(s.GradesCurrent, StageBlockerKind.GradesNotCurrent, StageActor.CountyStaff, StagePage.Grades, "等次尚未生成，或生成后分数有变动，请重新生成"),
        While(s.CommitteeDecisionsPending, StageBlockerKind.CommitteeDecisionPending, StageActor.CountyManager, StagePage.Grades, n => $"{n} 处并列待党委研究决定"),
        While(s.PoolsOverLimit, StageBlockerKind.PoolOverLimit, StageActor.CountyManager, StagePage.Grades, n => $"{n} 个名额单位因人工调整超出名额"),
        While(s.PersonsWithoutGrade, StageBlockerKind.PersonsWithoutGrade, StageActor.CountyStaff, StagePage.Grades, n => $"{n} 人未定等次"),
        Unless(!s.GradesUnconfirmed, StageBlockerKind.GradesNotConfirmed, StageActor.CountyManager, StagePage.Grades, "等次待县级主管确认"),
    ];

    private static StageBlocker?[] Rating(YearSummary s) =>
    [
        While(s.FiguresToConfirm, StageBlockerKind.FiguresToConfirm, StageActor.CountyStaff, StagePage.Figures, n => $"{n} 项村年度指标已录入，待确认后才能采用"),
        Unless(s.RatingCurrent, StageBlockerKind.RatingNotCurrent, StageActor.CountyStaff, StagePage.Ratings, "尚未评星，或评星后事实、等次、政策有变动，请重新评星"),
        While(s.ExceptionsToConfirm, StageBlockerKind.ExceptionsToConfirm, StageActor.CountyManager, StagePage.Ratings, n => $"{n} 项例外情形待确认"),
        While(s.PersonsNotRated, StageBlockerKind.PersonsNotRated, StageActor.CountyStaff, StagePage.Ratings, n => $"{n} 人未能评星，须先补定以前年度星级或核对信息"),
        While(s.EarlierYearsChanged, StageBlockerKind.EarlierYearsChanged, StageActor.CountyStaff, StagePage.Ratings, n => $"{n} 人以前年度的星级在评星后已更正或补定，须重新评星"),
    ];

    private static StageBlocker?[] Notice(YearSummary s) =>
    [
        Unless(s.NoticePosted, StageBlockerKind.NoticeNotPosted, StageActor.CountyStaff, StagePage.Notice, "公示尚未张贴"),
        While(s.NoticePosted ? s.PublicityDaysLeft : 0, StageBlockerKind.PublicityRunning, null, StagePage.Notice, n => $"公示期未满，还有 {n} 个工作日"),
        While(s.ObjectionsOpen, StageBlockerKind.ObjectionsOpen, StageActor.CountyManager, StagePage.Objections, n => $"{n} 件异议未作出处理决定"),
        While(s.ObjectionsUpheld, StageBlockerKind.ObjectionsUpheld, StageActor.CountyManager, StagePage.Objections, n => $"{n} 件异议成立，须退回更正评定结果并重新公示"),
        While(s.EarlierYearsChanged, StageBlockerKind.EarlierYearsChanged, StageActor.CountyManager, StagePage.Ratings, n => $"{n} 人以前年度的星级在评星后已更正或补定，须退回“评星”重新评星"),
    ];

    private static StageBlocker?[] InEffect(YearSummary s) =>
    [
        While(s.CorrectionsOpen, StageBlockerKind.CorrectionsOpen, StageActor.CountyManager, StagePage.Corrections, n => $"{n} 件更正或补定未办结"),
    ];

    private static StageBlocker? Unless(bool done, StageBlockerKind kind, StageActor by, StagePage page, string text) =>
        done ? null : new StageBlocker(kind, 1, by, page, text);

    private static StageBlocker? While(int count, StageBlockerKind kind, StageActor? by, StagePage page, Func<int, string> text) =>
        count <= 0 ? null : new StageBlocker(kind, count, by, page, text(count));
}
