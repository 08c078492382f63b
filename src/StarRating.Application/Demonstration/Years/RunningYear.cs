using StarRating.Application.Assessments;
using StarRating.Assessments;

namespace StarRating.Application.Demonstration.Years;

/// <summary>The present year, brought to where its county stands and left there, half done as on a working day.</summary>
internal sealed class RunningYear(CountyYear year, RunningPlan plan, WholeYear whole, DateOnly start)
{
    public Task Play() => plan.Stage switch
    {
        YearStage.Preparing => Prepare(),
        YearStage.Scoring => UnevenScores.Play(year, whole, start),
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
        var ratings = await whole.ToStars(year, start);
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
