using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Application.Ratings.Corrections;

namespace StarRating.Application.Demonstration.Years;

/// <summary>补定: whoever was suspended and whose case has closed since, from proposal to effect, by the use cases.</summary>
internal static class Supplement
{
    /// <summary>In 闻喜县 it is left to do: 南查清 waits there, and keeps the run of the next year from rating him.</summary>
    private const string LeftToDo = "140823";

    public static async Task SupplementSuspended(this CountyYear year, DateOnly day)
    {
        if (year.County.Code == LeftToDo)
        {
            return;
        }

        year.Turn(year.Officials.Staff, day);
        foreach (var person in await year.Get<CorrectionQueries>().ToSupplement())
        {
            await PutIntoEffect(year, person, day);
        }
    }

    private static async Task PutIntoEffect(CountyYear year, PersonToSupplement person, DateOnly day)
    {
        year.Turn(year.Officials.Staff, day);
        var id = await year.Get<ProposeCorrection>().Propose(new CorrectionWish(
            person.RatingId, Ground: null, Grade: null, Score: null, "案件已结，不予处分，补定星级", $"{year.County.Name}纪结〔{day.Year}〕3号"));
        year.Turn(year.Officials.Manager, day.AddDays(1));
        await year.Get<ApproveCorrection>().Approve(id, await Version(year, id));
        year.Turn(year.Officials.Staff, day.AddDays(2));
        await year.Get<AnnounceCorrection>().Announce(id, await Version(year, id), new NoticeToPost(
            $"{year.County.Name}组示〔{day.Year}〕4号", $"关于补定{person.Name}同志{person.Year}年度星级的公示", day.AddDays(2), "0359-0000000"));
        var notice = await year.Get<CorrectionQueries>().Notice(id);
        year.Turn(year.Officials.Manager, notice!.Value.Period.EndsOn.AddDays(1));
        await year.Get<PutCorrectionIntoEffect>().Seal(id, await Version(year, id));
    }

    internal static Task<int> Version(CountyYear year, long id) =>
        year.Db.Corrections.AsNoTracking().Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
}
