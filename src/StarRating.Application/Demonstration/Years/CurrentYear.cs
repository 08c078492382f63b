using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>The year at work, left where its county stands: each stage half done in its own way.</summary>
internal static class CurrentYear
{
    public static async Task Play(
        CountyYear year, YearStage until, long policyVersionId, IReadOnlyList<Township> townships, Desk desk, ScoreWriter scores)
    {
        DateOnly January(int day) => new(year.Year + 1, 1, day);

        await year.Open(policyVersionId, January(4));
        await year.Freeze(January(4));
        if (until == YearStage.Preparing)
        {
            return;
        }

        await year.Advance(YearStage.Preparing, January(5));
        townships = await year.Assessed(townships, January(5));
        var entered = until == YearStage.Scoring ? townships.Take(townships.Count - Math.Max(1, townships.Count / 3)).Select(t => t.Id).ToHashSet() : [.. townships.Select(t => t.Id)];
        await desk.Do<StarRatingContext>(year.Officials.Staff, January(8), db => scores.Write(db, year, January(8), member => entered.Contains(member.TownshipId)));
        foreach (var township in townships.Where(t => entered.Contains(t.Id)).Skip(until == YearStage.Scoring ? 2 : 0))
        {
            await year.Submit(township, January(9));
        }

        if (until == YearStage.Scoring)
        {
            return;
        }

        await year.Advance(YearStage.Scoring, January(12));
        var left = until == YearStage.Checking ? 2 : 0;
        foreach (var township in townships.Skip(left))
        {
            await year.Accept(township, January(13));
        }

        if (until == YearStage.Checking)
        {
            await year.SendBack(townships[0], January(13), "组织评价依据不充分，请补充后重新上报");
            return;
        }

        await year.Advance(YearStage.Checking, January(14));
        var graded = await year.Grade(January(14));
        if (until == YearStage.Grading)
        {
            return;
        }

        await year.DecideAndConfirm(graded, January(15));
        await year.Advance(YearStage.Grading, January(15));
        await year.Rate(January(16));
        if (until == YearStage.Rating)
        {
            return;
        }

        await year.ConfirmExceptions(January(16));
        await year.Advance(YearStage.Rating, January(16));
        await year.Post(January(16));
        if (until == YearStage.Notice)
        {
            return;
        }

        await year.Seal((await year.PublicityEnds(January(16))).AddDays(1));
    }
}
