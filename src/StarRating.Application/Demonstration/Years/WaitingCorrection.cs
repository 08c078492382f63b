using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Ratings.Corrections;
using StarRating.Application.Secretaries;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Data.Ratings;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.Years;

/// <summary>更正: in 新绛县 an award of 2024 came to light after the year took effect; the staff has proposed, the manager has not decided.</summary>
internal static class WaitingCorrection
{
    private const string CountyCode = "140825";
    private const int Year = 2024;

    public static async Task Play(IServiceProvider services, StoryClock clock, County county, Officials officials, DateOnly today)
    {
        if (county.Code != CountyCode)
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider;
        clock.Restart(today.AddDays(-1));
        work.GetRequiredService<Session>().Enter(officials.Staff.Scope, officials.Staff.UserId, officials.Staff.Name);
        var held = await Somebody(work.GetRequiredService<StarRatingContext>());
        await work.GetRequiredService<RecordAward>().Record(held.SecretaryId, new AwardToRecord(
            "优秀党务工作者", AwardLevel.City, "中共运城市委", new DateOnly(Year, 7, 1), $"运字〔{Year}〕27号", OfVillage: false, "补报获奖文件"));
        await work.GetRequiredService<ProposeCorrection>().Propose(new CorrectionWish(
            held.Id, CorrectionGround.Award, Grade: null, Score: null,
            "本人2024年获市级表彰的文件在评定时未归档，年度生效后补报，经核对原件属实", $"{county.Name}组报〔{today.Year}〕11号"));
    }

    /// <summary>Rated in both years, without any award so far.</summary>
    private static Task<Rating> Somebody(StarRatingContext db) => db.Ratings.AsNoTracking()
        .Where(r => r.Year == Year && r.IsCurrent && r.SealedAt != null && r.OutcomeKind == OutcomeKind.Rated && r.Stars >= 1 && r.Stars <= 3)
        .Where(r => !db.Awards.Any(a => a.SecretaryId == r.SecretaryId))
        .Where(r => db.Ratings.Any(l => l.SecretaryId == r.SecretaryId && l.Year == Year + 1 && l.OutcomeKind == OutcomeKind.Rated))
        .OrderBy(r => r.Id).FirstAsync();
}
