using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data.Assessments;

namespace StarRating.Application.Demonstration.Years;

/// <summary>The present year, brought to where its county stands and left there, half done as on a working day.</summary>
internal sealed class RunningYear(CountyYear year, RunningPlan plan, WholeYear whole, DateOnly start)
{
    /// <summary>The county's own policy reads figures of villages and leaves its committee something to decide.</summary>
    public bool HasSupplement { get; init; }

    public DateOnly Today { get; init; }

    public Task Play() => plan.Stage switch
    {
        YearStage.Preparing => Prepare(),
        YearStage.Scoring => Score(),
        YearStage.Checking => Check(),
        YearStage.Grading => Grade(),
        YearStage.Rating => Rate(),
        YearStage.Notice => Announce(),
        _ => PutIntoEffect(),
    };

    private async Task Prepare()
    {
        await year.Open(start.AddDays(14));
        if (plan.Begun)
        {
            await year.Freeze(start.AddDays(15));
            await year.Townships(whole.Townships, (_, _) => { });
        }
    }

    /// <summary>盐湖区 has some days left; in 夏县 the deadline has gone by.</summary>
    private async Task Score()
    {
        await UnevenScores.Play(year, whole, start);
        await Due(YearStage.Scoring, Today.AddDays(year.County.Code == "140802" ? 6 : -4));
    }

    /// <summary>The year is run later than the calendar of the policy says, so the manager sets another day.</summary>
    private async Task Due(YearStage stage, DateOnly due)
    {
        year.Turn(year.Officials.Manager, start);
        year.Db.StageDeadlines.Add(new StageDeadline
        {
            CountyId = year.County.Id,
            RatingYearId = year.Row.Id,
            Stage = stage,
            DueOn = due,
            Reason = "县委组织部通知确定的时间安排",
            SetBy = year.Officials.Manager.Name,
            SetAt = year.Now,
        });
        await year.Save<SetDeadline>($"{year.Row.Year}年度“{stage.ChineseName()}”阶段期限定为{due:yyyy-MM-dd}");
    }

    private async Task Check()
    {
        await year.Open(start);
        await year.Freeze(start);
        await whole.Score(year, start.AddDays(6));
        var sentBack = year.County.Code == "140821" ? 5 : -1;
        await year.Townships(whole.Townships, (progress, township) =>
        {
            var place = whole.Townships.ToList().IndexOf(township);
            if (place == sentBack)
            {
                progress.SentBack(township, year, start.AddDays(9), start.AddDays(12), "集体经营性收入与农经统计报表不一致，请逐村核对后重新上报");
            }
            else if (place < sentBack || (sentBack < 0 && place < whole.Townships.Count - 1))
            {
                progress.Accepted(township, year, start.AddDays(9), start.AddDays(12));
            }
            else
            {
                progress.Submitted(township, start.AddDays(10));
            }
        });
        year.MoveTo(YearStage.Checking);
        await year.Save<AdvanceStage>("由“评分”推进到“审核”");
        await SecondLook.Rescore(year, whole.Townships[^1], start.AddDays(13));
    }

    private async Task Grade()
    {
        if (!plan.Begun)
        {
            await whole.ToAccepted(year, start);
            year.MoveTo(YearStage.Grading);
            await year.Save<AdvanceStage>("由“审核”推进到“定等次”");
            return;
        }

        await year.Open(start);
        await year.Freeze(start);
        var tie = StagedTie.In(year, whole.Townships[1]);
        await year.Score(whole.Policy, start.AddDays(6), member => tie.Total(member) ?? whole.Performed(member, year.Row.Year), tie.LikeOf);
        await year.Townships(whole.Townships, (progress, township) => progress.Accepted(township, year, start.AddDays(8), start.AddDays(11)));
        year.MoveTo(YearStage.Grading);
        await year.Grade(start.AddDays(13), confirmed: false);
        await year.Save<AdvanceStage>("由“审核”推进到“定等次”");
    }

    private async Task Rate()
    {
        await whole.ToGraded(year, start);
        if (HasSupplement)
        {
            await CollectiveFigures.Enter(year, start.AddDays(13), whole: false);
            await CollectiveFigures.Decide(year, start.AddDays(14), whole: false);
            await Due(YearStage.Rating, Today.AddDays(9));
        }

        year.MoveTo(YearStage.Rating);
        await year.Insert(await year.Rate(start.AddDays(15), confirmed: false));
        await year.Save<AdvanceStage>("由“定等次”推进到“评星”");
    }

    private async Task Announce()
    {
        var ratings = await whole.ToStars(year, start);
        year.MoveTo(YearStage.Notice);
        await year.Insert(ratings);
        await year.Save<AdvanceStage>("由“评星”推进到“公示”");
        if (plan.Begun)
        {
            var notice = await year.Post(start.AddDays(15));
            await Objections.Receive(year, notice, start.AddDays(17));
        }
    }

    private async Task PutIntoEffect()
    {
        await whole.ToGraded(year, start);
        if (HasSupplement)
        {
            await CollectiveFigures.Enter(year, start.AddDays(13), whole: true);
            await CollectiveFigures.Decide(year, start.AddDays(14), whole: true);
        }

        year.MoveTo(YearStage.Rating);
        var ratings = await year.Rate(start.AddDays(14), confirmed: true);
        year.MoveTo(YearStage.Notice);
        var notice = await year.Post(start.AddDays(14));
        await Objections.ReceiveAndReject(year, notice, start.AddDays(17), start.AddDays(19));
        await year.Seal(notice.EndsOn.AddDays(1), ratings);
        if (plan.Stage == YearStage.Archived)
        {
            year.Turn(year.Officials.Manager, notice.EndsOn.AddDays(3));
            year.MoveTo(YearStage.Archived);
            await year.Save<AdvanceStage>("由“生效”推进到“归档”");
        }
    }
}
