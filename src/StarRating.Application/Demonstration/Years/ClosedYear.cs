using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>A year from opening to effect, in the January and February after it.</summary>
internal static class ClosedYear
{
    public static async Task Play(CountyYear year, long policyVersionId, IReadOnlyList<Township> townships, Desk desk, ScoreWriter scores)
    {
        DateOnly January(int day) => new(year.Year + 1, 1, day);

        await year.Open(policyVersionId, January(4));
        await year.Freeze(January(4));
        await year.Advance(YearStage.Preparing, January(5));
        townships = await year.Assessed(townships, January(5));
        await desk.Do<StarRatingContext>(year.Officials.Staff, January(10), db => scores.Write(db, year, January(10), _ => true));
        foreach (var township in townships)
        {
            await year.Submit(township, January(12));
        }

        await year.Advance(YearStage.Scoring, January(13));
        foreach (var township in townships)
        {
            await year.Accept(township, January(15));
        }

        await year.Advance(YearStage.Checking, January(16));
        await year.DecideAndConfirm(await year.Grade(January(16)), January(17));
        await year.Advance(YearStage.Grading, January(17));
        await year.Rate(January(18));
        await year.ConfirmExceptions(January(18));
        await year.Advance(YearStage.Rating, January(18));
        await year.Post(January(18));
        var last = await year.PublicityEnds(January(18));
        await year.Seal(last.AddDays(1));
    }
}
