using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Notices;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>One county's 年度, worked by its officials through the same use cases as a real one.</summary>
internal sealed class CountyYear(Desk desk, County county, int year, Officials officials)
{
    public County County => county;

    public int Year => year;

    public Officials Officials => officials;

    public long Id { get; private set; }

    public async Task Open(long policyVersionId, DateOnly day) =>
        Id = await desk.Do<OpenTheYear, long>(officials.Manager, day, useCase => useCase.Open(new YearToOpen(year, policyVersionId)));

    public Task Freeze(DateOnly day) => desk.Do<FreezeTheCohort, FrozenCohort>(officials.Staff, day, useCase => useCase.Freeze(Id));

    public Task Advance(YearStage from, DateOnly day) =>
        desk.Do<AdvanceStage, YearStage>(officials.Manager, day, useCase => useCase.Advance(Id, from));

    /// <summary>Of these townships, the ones with somebody in the cohort: only they have anything to submit.</summary>
    public async Task<IReadOnlyList<Township>> Assessed(IReadOnlyList<Township> townships, DateOnly day)
    {
        var ids = await desk.Do<StarRatingContext, List<long>>(
            officials.Staff, day, db => db.TownshipProgress.Where(progress => progress.RatingYearId == Id).Select(progress => progress.TownshipId).ToListAsync());
        return [.. townships.Where(township => ids.Contains(township.Id))];
    }

    public Task Submit(Township township, DateOnly day) =>
        desk.Do<SubmitTownship>(officials.Reviewer(township), day, useCase => useCase.Run(Id, township.Id));

    public Task Accept(Township township, DateOnly day) =>
        desk.Do<AcceptTownship>(officials.Staff, day, useCase => useCase.Run(Id, township.Id));

    public Task SendBack(Township township, DateOnly day, string reason) =>
        desk.Do<SendBackTownship>(officials.Staff, day, useCase => useCase.Run(Id, township.Id, reason));

    /// <summary>Grades from the scores, without a decision about ties.</summary>
    public Task<GradedCohort> Grade(DateOnly day) =>
        desk.Do<ComputeGrades, GradedCohort>(officials.Staff, day, useCase => useCase.Run(Id, CancellationToken.None));

    /// <summary>The committee decides each tie for those who serve longest in the list, and the manager confirms the grades.</summary>
    public async Task DecideAndConfirm(GradedCohort graded, DateOnly day)
    {
        foreach (var pool in graded.Result.Pools.Where(pool => !pool.Tied.IsEmpty))
        {
            await desk.Do<DecideTie>(officials.Manager, day, useCase => useCase.Run(
                new TieChoice
                {
                    RatingYearId = Id,
                    PoolKey = pool.Pool,
                    Quota = pool.Quota,
                    Chosen = [.. pool.Tied.Take(pool.TiedPlaces).Select(PoolKeys.MemberId)],
                    Reason = "党委会议研究，综合全年重点任务完成情况确定",
                    DocumentNumber = $"党委会议纪要〔{year + 1}〕2号",
                    DecidedOn = day,
                },
                CancellationToken.None));
        }

        await desk.Do<ConfirmGrades>(officials.Manager, day, useCase => useCase.Run(Id, CancellationToken.None));
    }

    public Task Rate(DateOnly day) =>
        desk.Do<RateTheYear>(officials.Staff, day, useCase => useCase.Run(Id, CancellationToken.None));

    public async Task ConfirmExceptions(DateOnly day)
    {
        var waiting = await desk.Do<StarRatingContext, List<Confirmation>>(officials.Manager, day, db => db.Ratings
            .Where(rating => rating.RatingYearId == Id && rating.IsCurrent && rating.ExceptionText != "" && rating.ConfirmedAt == null)
            .OrderBy(rating => rating.Id)
            .Select(rating => new Confirmation(rating.Id, rating.Version, "已核对档案和相关文件，情况属实"))
            .ToListAsync());
        foreach (var confirmation in waiting)
        {
            await desk.Do<ConfirmRating>(officials.Manager, day, useCase => useCase.Run(confirmation, CancellationToken.None));
        }
    }

    public Task<long> Post(DateOnly day) => desk.Do<PostNotice, long>(officials.Staff, day, useCase => useCase.Post(Id, new NoticeToPost(
        $"{county.Name}组示〔{year + 1}〕1号", $"关于{county.Name}{year}年度村（社区）党组织书记星级评定结果的公示", day, "0359-0000000")));

    public Task<DateOnly> PublicityEnds(DateOnly day) => desk.Do<StarRatingContext, DateOnly>(officials.Staff, day, db => db.Notices
        .Where(notice => notice.RatingYearId == Id && notice.VoidedAt == null).Select(notice => notice.EndsOn).SingleAsync());

    public Task Seal(DateOnly day) => desk.Do<SealTheYear, int>(officials.Manager, day, useCase => useCase.Seal(Id));
}
