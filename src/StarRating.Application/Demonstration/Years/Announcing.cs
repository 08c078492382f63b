using StarRating.Application.Assessments;
using StarRating.Application.Notices;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data.Notices;
using StarRating.Data.Ratings;
using StarRating.Notices;

namespace StarRating.Application.Demonstration.Years;

/// <summary>公示 and 生效.</summary>
internal static class Announcing
{
    /// <summary>Posts the notice, as the use case would.</summary>
    /// <returns>The last day of the publicity.</returns>
    public static async Task<Notice> Post(this CountyYear year, DateOnly day)
    {
        year.Turn(year.Officials.Staff, day);
        var workingDays = await year.Get<PublicityRule>().WorkingDays(year.Row.PolicyVersionId);
        var period = PublicityPeriod.After(day, workingDays, await year.Get<Holidays>().Calendar());
        var notice = new Notice
        {
            CountyId = year.County.Id,
            RatingYearId = year.Row.Id,
            Number = $"{year.County.Name}组示〔{day.Year}〕1号",
            Title = $"关于{year.County.Name}{year.Row.Year}年度村（社区）党组织书记星级评定结果的公示",
            PostedOn = day,
            StartsOn = period.StartsOn,
            EndsOn = period.EndsOn,
            WorkingDays = workingDays,
            ContactPhone = "0359-0000000",
        };
        year.Db.Notices.Add(notice);
        await year.Save<PostNotice>($"{year.Row.Year}年度评定结果公示，{period.StartsOn:yyyy-MM-dd}至{period.EndsOn:yyyy-MM-dd}");
        return notice;
    }

    /// <summary>Seals the proposals and writes them.</summary>
    public static async Task Seal(this CountyYear year, DateOnly day, List<Rating> ratings)
    {
        year.Turn(year.Officials.Manager, day);
        foreach (var rating in ratings)
        {
            rating.Seal(year.Now);
        }

        year.MoveTo(YearStage.InEffect);
        await year.Insert(ratings);
        await year.Save<SealTheYear>($"{year.Row.Year}年度评定结果生效，封存{ratings.Count}人");
    }
}
