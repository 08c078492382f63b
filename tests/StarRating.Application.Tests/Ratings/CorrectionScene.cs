using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Application.Ratings;
using StarRating.Application.Ratings.Corrections;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Treatments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Ratings;

/// <summary>
/// The county of <see cref="PayScene"/> with its year 2024 in effect, and the people of a correction: 李经办 prepares, 王主管 decides. Persons
/// 0 to 3 have 5, 2, 3 and 2 stars, the fifth is suspended, the sixth too new.
/// </summary>
internal sealed class CorrectionScene : IAsyncDisposable
{
    public const string Staff = "李经办";
    public const string Manager = "王主管";

    private CorrectionScene(PayScene pay) => Pay = pay;

    public PayScene Pay { get; }

    public static async Task<CorrectionScene> Make(Engine engine)
    {
        var scene = new CorrectionScene(await PayScene.Make(engine, isSealed: false));
        await scene.Pay.Arrange(db => Seal(db, scene));
        return scene;
    }

    public Desk Desk(string name = Staff) => Pay.Desk(name);

    public async Task<T> At<TUseCase, T>(string name, Func<TUseCase, Task<T>> work)
        where TUseCase : notnull
    {
        await using var desk = Desk(name);
        return await work(desk.Get<TUseCase>());
    }

    public Task At<TUseCase>(string name, Func<TUseCase, Task> work)
        where TUseCase : notnull => At<TUseCase, int>(name, async useCase =>
        {
            await work(useCase);
            return 0;
        });

    /// <summary>The version in force.</summary>
    public async Task<Rating> Held(int person, int year = RatingScene.Year)
    {
        await using var desk = Desk();
        return await desk.Db.Ratings.AsNoTracking().SingleAsync(r => r.SecretaryId == Pay.Person(person) && r.Year == year && r.IsCurrent);
    }

    public async Task<List<Rating>> Versions(int person)
    {
        await using var desk = Desk();
        return await desk.Db.Ratings.AsNoTracking().Where(r => r.SecretaryId == Pay.Person(person)).OrderBy(r => r.Year).ThenBy(r => r.Sequence).ToListAsync();
    }

    public async Task<long> Propose(int person, CorrectionGround? ground = null, string? grade = null, decimal? score = null, string name = Staff)
    {
        var held = await Held(person);
        return await At<ProposeCorrection, long>(name, use => use.Propose(new CorrectionWish(held.Id, ground, grade, score, "核对任免文件后发现有误", "示组〔2025〕7号")));
    }

    public async Task<Correction> Correction(long id)
    {
        await using var desk = Desk();
        return await desk.Db.Corrections.AsNoTracking().Include(c => c.Notice).SingleAsync(c => c.Id == id);
    }

    public async Task Approve(long id, string name = Manager) => await At<ApproveCorrection>(name, async use => await use.Approve(id, (await Correction(id)).Version));

    public async Task Announce(long id) => await At<AnnounceCorrection>(Staff, async use => await use.Announce(
        id, (await Correction(id)).Version, new NoticeToPost("示组示〔2025〕3号", "关于更正星级评定结果的公示", Today, "0359-2020000")));

    public async Task Seal(long id, string name = Manager) => await At<PutCorrectionIntoEffect>(name, async use => await use.Seal(id, (await Correction(id)).Version));

    /// <summary>Approved, announced, hung for its working days, in effect.</summary>
    public async Task Finish(long id)
    {
        await Approve(id);
        await Announce(id);
        GoTo((await Correction(id)).Notice!.EndsOn.AddDays(1));
        await Seal(id);
    }

    public DateOnly Today => Pay.Clock.Today();

    public void GoTo(DateOnly day) => Pay.Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8)));

    /// <summary>Edits the files as the roster pages would.</summary>
    public Task Mend(Func<StarRatingContext, Task> change) => Pay.Arrange(change);

    /// <summary>The service of a person began earlier than recorded.</summary>
    public Task ServedSince(int person, DateOnly day) => Mend(async db =>
        (await db.Appointments.AsTracking().SingleAsync(a => a.SecretaryId == Pay.Person(person))).StartsOn = day);

    public Task CloseTheCase(DateOnly day) => Mend(async db =>
        (await db.Investigations.AsTracking().SingleAsync()).ClosedOn = day);

    /// <summary>2025 with the same cohort, everybody 合格, in the stage 评星.</summary>
    public async Task<long> NextYear()
    {
        GoTo(new DateOnly(2026, 1, 10));
        long id = 0;
        await Mend(async db =>
        {
            var last = await db.RatingYears.SingleAsync();
            var year = new RatingYear
            {
                CountyId = last.CountyId,
                Year = last.Year + 1,
                PolicyVersionId = last.PolicyVersionId,
                Stage = YearStage.Rating,
                StageChangedAt = Pay.Clock.GetUtcNow().UtcDateTime.AddDays(-1),
                AsOf = new DateOnly(last.Year + 2, 1, 1),
                CohortFrozenAt = Pay.Clock.GetUtcNow().UtcDateTime.AddDays(-2),
            };
            db.Add(year);
            await db.SaveChangesAsync();
            var members = (await db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == last.Id).ToListAsync()).ConvertAll(m => new CohortMember
            {
                CountyId = m.CountyId,
                RatingYearId = year.Id,
                SecretaryId = m.SecretaryId,
                VillageId = m.VillageId,
                TownshipId = m.TownshipId,
                ProfileId = m.ProfileId,
                Category = m.Category,
                VillageKind = m.VillageKind,
                SecretaryName = m.SecretaryName,
                VillageName = m.VillageName,
                TownshipName = m.TownshipName,
            });
            db.AddRange(members);
            await db.SaveChangesAsync();
            db.AddRange(members.Select(m => new GradeResult
            {
                CountyId = m.CountyId,
                RatingYearId = year.Id,
                TownshipId = m.TownshipId,
                CohortMemberId = m.Id,
                Total = 80,
                FinalGrade = "合格",
            }));
            await db.SaveChangesAsync();
            id = year.Id;
        });
        return id;
    }

    public Task<RatingRun> Run(long yearId) => At<RateTheYear, RatingRun>(Staff, use => use.Run(yearId, default));

    /// <summary>Puts the latest year into effect.</summary>
    public Task SealTheYear() => Mend(db => Seal(db, this));

    public ValueTask DisposeAsync() => Pay.DisposeAsync();

    private static async Task Seal(StarRatingContext db, CorrectionScene scene)
    {
        foreach (var rating in await db.Ratings.AsTracking().Where(r => r.SealedAt == null).ToListAsync())
        {
            rating.Seal(scene.Pay.Clock.GetUtcNow().UtcDateTime);
        }

        (await db.RatingYears.AsTracking().OrderBy(y => y.Year).LastAsync()).Stage = YearStage.InEffect;
    }
}
