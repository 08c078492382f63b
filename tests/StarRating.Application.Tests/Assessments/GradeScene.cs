using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Assessments;

/// <summary>
/// A county in its stage 定等次: one township of secretaries, all of its figures accepted, and one person of the other township left
/// out until <see cref="TakeIn"/>. The total is 0.6 × (58 + 组织建设) + 18 + 19.2: 40 points make 96, 30 make 90, 20 make 84.
/// </summary>
internal sealed class GradeScene : IAsyncDisposable
{
    private readonly ScoreScene scores;

    private GradeScene(ScoreScene scores) => this.scores = scores;

    public long Year => scores.Year;

    public long[] Members => scores.Members;

    public long ForeignMember => scores.ForeignMember;

    public long Township => scores.Township;

    public long OtherTownship => scores.OtherTownship;

    public static PolicyDocument Policy { get; } = ScorePolicy.Document with
    {
        Grading = new GradingSettings
        {
            Grades =
            [
                new GradeDefinition { Name = "优秀", From = 90 }, new GradeDefinition { Name = "合格", From = 75 },
                new GradeDefinition { Name = "基本合格", From = 60 }, new GradeDefinition { Name = "不合格" },
            ],
            Quotas = [new QuotaSettings { Id = "best", Grade = "优秀", Ratio = 0.3m, Minimum = 1 }],
            TieBreakers = ["quant", "public"],
        },
    };

    public static Task<GradeScene> Begin(Engine engine, params int[] party) => Begin(engine, Policy, party);

    public static async Task<GradeScene> Begin(Engine engine, PolicyDocument policy, params int[] party)
    {
        var filled = await ScoreScene.Set(engine, party.Length, policy);
        await using (var db = filled.Database.OpenAsSystem())
        {
            db.Add(new TermOfOffice { CountyId = filled.County, Name = "第十三届", StartsOn = new(2020, 12, 1) });
            foreach (var member in await db.CohortMembers.ToListAsync())
            {
                db.Add(new Appointment
                {
                    CountyId = filled.County,
                    SecretaryId = member.SecretaryId,
                    VillageId = member.VillageId,
                    VillageName = member.VillageName,
                    TownshipName = member.TownshipName,
                    Post = Post.Secretary,
                    StartsOn = new(2018, 1, 1),
                });
                member.Excluded = member.Id == filled.ForeignMember;
            }

            (await db.RatingYears.SingleAsync()).CohortFrozenAt = filled.Clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync();
        }

        var scene = new GradeScene(filled);
        await filled.FillIn();
        await scene.Score(party);
        await filled.MoveTo(YearStage.Grading);
        return scene;
    }

    /// <summary>组织建设 of the members in their order, in place of what was entered.</summary>
    public async Task Score(params int[] party)
    {
        await using var db = scores.Database.OpenAsSystem();
        for (var i = 0; i < party.Length; i++)
        {
            var member = Members[i];
            (await db.Scores.SingleAsync(s => s.CohortMemberId == member && s.IndicatorId == "party")).Value = party[i];
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The person of the other township takes part after all, without a figure entered.</summary>
    public async Task TakeIn()
    {
        await using var db = scores.Database.OpenAsSystem();
        (await db.CohortMembers.SingleAsync(m => m.Id == ForeignMember)).Excluded = false;
        await db.SaveChangesAsync();
    }

    public Desk County(string name = "王主管") => new(scores.Database, SessionScope.County(scores.County), scores.Clock, name);

    public Desk InTownship(long township) => new(scores.Database, SessionScope.Townships(scores.County, township), scores.Clock, "乡镇考核员");

    /// <summary>Somebody whose county is another.</summary>
    public Desk Stranger() => new(scores.Database, SessionScope.County(scores.County + 1000), scores.Clock, "外县主管");

    public async Task Run<TUseCase>(Func<TUseCase, Task> act, Desk? at = null)
        where TUseCase : notnull
    {
        await using var desk = at ?? County();
        await act(desk.Get<TUseCase>());
    }

    public async Task<T> Ask<TUseCase, T>(Func<TUseCase, Task<T>> ask, Desk? at = null)
        where TUseCase : notnull
    {
        await using var desk = at ?? County();
        return await ask(desk.Get<TUseCase>());
    }

    public Task Compute() => Run<ComputeGrades>(compute => compute.Run(Year, default));

    public async Task Refused<TUseCase>(string field, string words, Func<TUseCase, Task> act)
        where TUseCase : notnull
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Run(act));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    public async Task<T> Read<T>(Func<StarRatingContext, Task<T>> read)
    {
        await using var db = scores.Database.OpenAsSystem();
        return await read(db);
    }

    /// <summary>The stored grades in the order of the members; null while one waits or has none.</summary>
    public Task<List<string?>> Grades() => Read(db => db.GradeResults.Where(g => !g.CohortMember.Excluded)
        .OrderBy(g => g.CohortMemberId).Select(g => g.FinalGrade).ToListAsync());

    public Task<GradeResult> GradeOf(int member) => Read(db => db.GradeResults.SingleAsync(g => g.CohortMemberId == Members[member]));

    public Task<RatingYear> TheYear() => Read(db => db.RatingYears.SingleAsync());

    public Task<YearSummary> Summary() => Ask<YearSummaries, YearSummary>(summaries => summaries.Of(Year));

    public Task MoveTo(YearStage stage) => scores.MoveTo(stage);

    /// <summary>Records of the use case, with who and why.</summary>
    public Task<List<ChangeRecord>> Records<TUseCase>() =>
        Read(db => db.ChangeRecords.Where(r => r.UseCase == typeof(TUseCase).Name).OrderBy(r => r.Id).ToListAsync());

    public ValueTask DisposeAsync() => scores.DisposeAsync();
}
