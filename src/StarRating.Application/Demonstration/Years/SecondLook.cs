using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>复核: the county puts its own figure beside a township's.</summary>
internal static class SecondLook
{
    private const string Indicator = "party-standard";

    public static async Task Rescore(CountyYear year, Township township, DateOnly day)
    {
        year.Turn(year.Officials.Staff, day);
        var scores = await year.Db.Scores.AsNoTracking()
            .Where(score => score.CohortMember.RatingYearId == year.Row.Id && score.TownshipId == township.Id && score.IndicatorId == Indicator && score.Value > 1)
            .OrderBy(score => score.Id).Take(2)
            .Select(score => new { score.CohortMemberId, score.Version, score.Value }).ToListAsync();
        await year.Get<RescoreCells>().Run(year.Row.Id, township.Id, [.. scores.Select(score => new CellEntry(
            score.CohortMemberId, Indicator, (score.Value!.Value - 1).ToString(CultureInfo.InvariantCulture), score.Version, "实地抽查，活动场所标识和制度上墙不符合要求"))]);
    }
}
