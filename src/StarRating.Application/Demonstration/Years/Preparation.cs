using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>筹备: the year is opened and its list frozen.</summary>
internal static class Preparation
{
    public static async Task Open(this CountyYear year, DateOnly day)
    {
        year.Turn(year.Officials.Manager, day);
        year.MoveTo(YearStage.Preparing);
        year.Db.RatingYears.Add(year.Row);
        await year.Save<OpenTheYear>($"开启{year.Row.Year}年度");
    }

    public static async Task Freeze(this CountyYear year, DateOnly day)
    {
        year.Turn(year.Officials.Staff, day);
        var draft = await year.Get<CohortReader>().Read(year.Row.Id);
        await year.Insert(draft.Members.Select(member => FreezeTheCohort.Row(year.Row, member)).ToList());
        year.Members = await year.Db.CohortMembers.AsNoTracking()
            .Where(member => member.RatingYearId == year.Row.Id).OrderBy(member => member.Id).ToListAsync();
        year.Row.CohortFrozenAt = year.Now;
        await year.Save<FreezeTheCohort>(
            $"锁定评定对象名单：列入{year.Members.Count(member => !member.Excluded)}人，未列入{year.Members.Count(member => member.Excluded)}人");
    }

    /// <summary>Where each township of the list stands.</summary>
    public static Task Townships(this CountyYear year, IEnumerable<Township> townships, Action<TownshipProgress, Township> state) =>
        year.Insert(townships
            .Where(township => year.Members.Any(member => member.TownshipId == township.Id && !member.Excluded))
            .Select(township =>
            {
                var progress = new TownshipProgress { CountyId = township.CountyId, RatingYearId = year.Row.Id, TownshipId = township.Id };
                state(progress, township);
                return progress;
            }).ToList());
}
