using StarRating.Assessments;

namespace StarRating.Domain.Tests.Assessments;

public class YearStageTests
{
    private static readonly YearSummary Ready = new()
    {
        PolicyChosen = true,
        CohortFrozen = true,
        CohortSize = 10,
        GradesCurrent = true,
        RatingCurrent = true,
        NoticePosted = true,
    };

    [Fact]
    public void Stages_have_the_names_of_the_office_in_order() =>
        Assert.Equal("筹备 评分 审核 定等次 评星 公示 生效 归档", string.Join(' ', YearStages.All.Select(s => s.ChineseName())));

    [Fact]
    public void Nothing_blocks_a_year_in_which_everything_is_done()
    {
        foreach (var stage in YearStages.All.SkipLast(1))
        {
            var readiness = StageReadiness.Of(stage, Ready);
            Assert.Empty(readiness.Blockers);
            Assert.True(readiness.IsReady);
            Assert.Contains(readiness.Moves, m => m.To == stage.Next() && m.Move == StageMove.Forward);
        }

        Assert.False(StageReadiness.Of(YearStage.Archived, Ready).IsReady);
        Assert.Empty(StageReadiness.Of(YearStage.Archived, Ready).Moves);
    }

    public static TheoryData<YearStage, YearSummary, StageBlockerKind, int, StageActor?, StagePage> Blocked => new()
    {
        { YearStage.Preparing, Ready with { PolicyChosen = false }, StageBlockerKind.PolicyNotChosen, 1, StageActor.CountyManager, StagePage.Year },
        { YearStage.Preparing, Ready with { CohortFrozen = false, CohortSize = 0 }, StageBlockerKind.CohortNotFrozen, 1, StageActor.CountyStaff, StagePage.Cohort },
        { YearStage.Preparing, Ready with { CohortSize = 0 }, StageBlockerKind.CohortEmpty, 1, StageActor.CountyStaff, StagePage.Cohort },
        { YearStage.Preparing, Ready with { VillagesWithoutCategory = 3 }, StageBlockerKind.VillageCategoryMissing, 3, StageActor.CountyStaff, StagePage.Villages },
        { YearStage.Preparing, Ready with { PersonsWithoutMainVillage = 1 }, StageBlockerKind.MainVillageMissing, 1, StageActor.CountyStaff, StagePage.Cohort },
        { YearStage.Preparing, Ready with { FactsToConfirm = 2 }, StageBlockerKind.FactsToConfirm, 2, StageActor.CountyStaff, StagePage.DatesToConfirm },
        { YearStage.Scoring, Ready with { ScoresMissing = 7 }, StageBlockerKind.ScoresMissing, 7, StageActor.TownshipReviewer, StagePage.Scores },
        { YearStage.Scoring, Ready with { OrganizationReviewsMissing = 4 }, StageBlockerKind.OrganizationReviewMissing, 4, StageActor.TownshipReviewer, StagePage.OrganizationReviews },
        { YearStage.Scoring, Ready with { BallotsMissing = 4 }, StageBlockerKind.BallotMissing, 4, StageActor.TownshipReviewer, StagePage.Ballots },
        { YearStage.Scoring, Ready with { EvidenceMissing = 2 }, StageBlockerKind.EvidenceMissing, 2, StageActor.TownshipReviewer, StagePage.Scores },
        { YearStage.Scoring, Ready with { TownshipsNotSubmitted = 2 }, StageBlockerKind.TownshipNotSubmitted, 2, StageActor.TownshipReviewer, StagePage.Progress },
        { YearStage.Scoring, Ready with { TownshipsSentBack = 1 }, StageBlockerKind.TownshipSentBack, 1, StageActor.TownshipReviewer, StagePage.Progress },
        { YearStage.Checking, Ready with { TownshipsSubmitted = 5 }, StageBlockerKind.TownshipNotAccepted, 5, StageActor.CountyStaff, StagePage.Progress },
        { YearStage.Checking, Ready with { TownshipsNotSubmitted = 1 }, StageBlockerKind.TownshipNotSubmitted, 1, StageActor.TownshipReviewer, StagePage.Progress },
        { YearStage.Checking, Ready with { TotalsMissing = 1 }, StageBlockerKind.TotalsMissing, 1, StageActor.CountyStaff, StagePage.Scores },
        { YearStage.Grading, Ready with { FiguresToConfirm = 3 }, StageBlockerKind.FiguresToConfirm, 3, StageActor.CountyStaff, StagePage.Figures },
        { YearStage.Rating, Ready with { FiguresToConfirm = 1 }, StageBlockerKind.FiguresToConfirm, 1, StageActor.CountyStaff, StagePage.Figures },
        { YearStage.Grading, Ready with { GradesCurrent = false }, StageBlockerKind.GradesNotCurrent, 1, StageActor.CountyStaff, StagePage.Grades },
        { YearStage.Grading, Ready with { CommitteeDecisionsPending = 2 }, StageBlockerKind.CommitteeDecisionPending, 2, StageActor.CountyManager, StagePage.Grades },
        { YearStage.Grading, Ready with { PoolsOverLimit = 1 }, StageBlockerKind.PoolOverLimit, 1, StageActor.CountyManager, StagePage.Grades },
        { YearStage.Grading, Ready with { PersonsWithoutGrade = 1 }, StageBlockerKind.PersonsWithoutGrade, 1, StageActor.CountyStaff, StagePage.Grades },
        { YearStage.Grading, Ready with { GradesUnconfirmed = true }, StageBlockerKind.GradesNotConfirmed, 1, StageActor.CountyManager, StagePage.Grades },
        { YearStage.Notice, Ready with { ObjectionsUpheld = 1 }, StageBlockerKind.ObjectionsUpheld, 1, StageActor.CountyManager, StagePage.Objections },
        { YearStage.Rating, Ready with { RatingCurrent = false }, StageBlockerKind.RatingNotCurrent, 1, StageActor.CountyStaff, StagePage.Ratings },
        { YearStage.Rating, Ready with { ExceptionsToConfirm = 6 }, StageBlockerKind.ExceptionsToConfirm, 6, StageActor.CountyManager, StagePage.Ratings },
        { YearStage.Rating, Ready with { PersonsNotRated = 1 }, StageBlockerKind.PersonsNotRated, 1, StageActor.CountyStaff, StagePage.Ratings },
        { YearStage.Rating, Ready with { EarlierYearsChanged = 2 }, StageBlockerKind.EarlierYearsChanged, 2, StageActor.CountyStaff, StagePage.Ratings },
        { YearStage.Notice, Ready with { EarlierYearsChanged = 2 }, StageBlockerKind.EarlierYearsChanged, 2, StageActor.CountyManager, StagePage.Ratings },
        { YearStage.Notice, Ready with { NoticePosted = false, PublicityDaysLeft = 5 }, StageBlockerKind.NoticeNotPosted, 1, StageActor.CountyStaff, StagePage.Notice },
        { YearStage.Notice, Ready with { PublicityDaysLeft = 3 }, StageBlockerKind.PublicityRunning, 3, null, StagePage.Notice },
        { YearStage.Notice, Ready with { ObjectionsOpen = 1 }, StageBlockerKind.ObjectionsOpen, 1, StageActor.CountyManager, StagePage.Objections },
        { YearStage.Notice, Ready with { ObjectionsUpheld = 2 }, StageBlockerKind.ObjectionsUpheld, 2, StageActor.CountyManager, StagePage.Objections },
        { YearStage.InEffect, Ready with { CorrectionsOpen = 1 }, StageBlockerKind.CorrectionsOpen, 1, StageActor.CountyManager, StagePage.Corrections },
    };

    [Theory]
    [MemberData(nameof(Blocked))]
    public void Each_thing_left_to_do_blocks_its_stage_alone(
        YearStage stage, YearSummary summary, StageBlockerKind kind, int count, StageActor? by, StagePage page)
    {
        var readiness = StageReadiness.Of(stage, summary);
        var blocker = Assert.Single(readiness.Blockers);
        Assert.Equal((kind, count, by, page), (blocker.Kind, blocker.Count, blocker.ClearedBy, blocker.Page));
        Assert.NotEmpty(blocker.Text);
        Assert.DoesNotContain(readiness.Moves, m => m.Move == StageMove.Forward);
    }

    [Fact]
    public void Every_kind_of_blocker_is_tested() =>
        Assert.Equal(
            Enum.GetValues<StageBlockerKind>().ToHashSet(),
            Blocked.Select(row => (StageBlockerKind)((object?[])row)[2]!).ToHashSet());

    [Fact]
    public void A_sealed_year_never_goes_back()
    {
        Assert.DoesNotContain(YearStage.InEffect.Transitions(), t => t.Move == StageMove.Back);
        Assert.Empty(YearStage.Archived.Transitions());
        Assert.Null(YearStages.Transition(YearStage.InEffect, YearStage.Notice));
        Assert.NotNull(YearStages.Transition(YearStage.Notice, YearStage.Grading));
        Assert.All(YearStages.All.SelectMany(s => s.Transitions()).Where(t => t.Move == StageMove.Back), t => Assert.True(t.NeedsReason));
    }

    [Fact]
    public void Suspended_persons_are_a_note_and_never_block()
    {
        var readiness = StageReadiness.Of(YearStage.Rating, Ready with { PersonsSuspended = 2 });
        Assert.True(readiness.IsReady);
        Assert.Contains("2 人暂缓评定", Assert.Single(readiness.Notes));
        Assert.Empty(StageReadiness.Of(YearStage.Scoring, Ready with { PersonsSuspended = 2 }).Notes);
    }

    [Theory]
    [InlineData(TownshipState.NotSubmitted, TownshipAction.Submit, TownshipState.Submitted)]
    [InlineData(TownshipState.SentBack, TownshipAction.Submit, TownshipState.Submitted)]
    [InlineData(TownshipState.Submitted, TownshipAction.Withdraw, TownshipState.NotSubmitted)]
    [InlineData(TownshipState.Submitted, TownshipAction.SendBack, TownshipState.SentBack)]
    [InlineData(TownshipState.Submitted, TownshipAction.Accept, TownshipState.Accepted)]
    [InlineData(TownshipState.Accepted, TownshipAction.SendBack, TownshipState.SentBack)]
    public void A_township_moves_on_its_own_inside_the_stage(TownshipState from, TownshipAction action, TownshipState to)
    {
        Assert.Equal(to, from.After(action, YearStage.Scoring));
        Assert.Equal(to, from.After(action, YearStage.Checking));
        foreach (var stage in YearStages.All.Where(s => !s.AllowsTownshipScores()))
            Assert.Null(from.After(action, stage));
    }

    [Fact]
    public void No_other_move_of_a_township_exists()
    {
        var moves = from state in Enum.GetValues<TownshipState>()
                    from action in state.Actions(YearStage.Checking)
                    select (state, action);
        Assert.Equal(6, moves.Count());
        Assert.Equal("未上报 已上报 已退回 已通过", string.Join(' ', Enum.GetValues<TownshipState>().Select(s => s.ChineseName())));
    }

    [Fact]
    public void A_township_edits_only_what_is_not_with_the_county()
    {
        Assert.True(TownshipState.NotSubmitted.MayEdit(YearStage.Scoring));
        Assert.True(TownshipState.SentBack.MayEdit(YearStage.Checking));
        Assert.False(TownshipState.Submitted.MayEdit(YearStage.Scoring));
        Assert.False(TownshipState.Accepted.MayEdit(YearStage.Checking));
        Assert.False(TownshipState.NotSubmitted.MayEdit(YearStage.Grading));
    }
}
