using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Application.Treatments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Treatments;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Application.Tests.Treatments;

/// <summary>
/// The county of <see cref="RatingScene"/>, rated by the engine, under a policy that pays 2,000 a month, 100 more for each star, and half of the
/// base for six months after a serious warning. Two townships, six persons: 5, 2, 3, 2 stars; the fifth suspended, the sixth too new to be rated.
/// </summary>
internal sealed class PayScene : IAsyncDisposable
{
    private PayScene(RatingScene rated, FakeTimeProvider clock) => (Rated, Clock) = (rated, clock);

    public RatingScene Rated { get; }

    public FakeTimeProvider Clock { get; }

    public static PolicyDocument Policy { get; } = ScenePolicy.Document with
    {
        Profiles =
        [
            ScenePolicy.Document.Profiles[0] with
            {
                Pay = new PaySettings
                {
                    Article = "a12",
                    Components =
                    [
                        new RegularPay { Key = "base", Name = "基本报酬", Amount = new AmountTable { Lines = [new AmountLine { Yuan = 2000 }] } },
                        new StarPay { Key = "stars", Name = "星级报酬", Table = [.. Enumerable.Range(1, 10).Select(n => new StarAmount(n, n * 100))] },
                    ],
                    Deductions =
                    [
                        new DeductionRule { Id = "d1", Kinds = [SanctionKind.PartySeriousWarning], Components = ["base"], Percent = 50, Method = DeductionMethod.ByMonths, Months = 6 },
                    ],
                },
            },
        ],
    };

    /// <summary>The same, with a base for one category of villages only, and no star pay.</summary>
    public static PolicyDocument ByCategory { get; } = WithBase(new AmountLine { Categories = [VillageCategory.ClusteredUpgrade], Yuan = 2000 });

    /// <summary>The same, with 2,600 in the villages of another category.</summary>
    public static PolicyDocument ByTwoCategories { get; } = WithBase(
        new AmountLine { Categories = [VillageCategory.ClusteredUpgrade], Yuan = 2000 },
        new AmountLine { Categories = [VillageCategory.HeritageProtected], Yuan = 2600 });

    public static async Task<PayScene> Make(Engine engine, int persons = 6, bool isSealed = true, PolicyDocument? rules = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 1, 10, 12, 0, 0, TimeSpan.FromHours(8)));
        var scene = new PayScene(await RatingScene.Make(await TestDatabase.CreateAsync(engine, clock), persons, rules: rules ?? Policy), clock);
        await using (var db = scene.Rated.Open())
        {
            await RatingScene.Rating(db, clock).Run(scene.Rated.YearId, default);
        }

        if (isSealed)
        {
            await scene.Seal();
        }

        return scene;
    }

    public Desk Desk(string name = "王主管") => new(Rated.Database, SessionScope.County(Rated.CountyId), Clock, name);

    public long Person(int index) => Rated.SecretaryIds[index];

    /// <summary>The year takes effect today.</summary>
    public Task Seal() => Arrange(async db =>
    {
        foreach (var rating in await db.Ratings.AsTracking().ToListAsync())
        {
            rating.SealedAt = Clock.GetUtcNow().UtcDateTime;
        }
    });

    public async Task Arrange(Func<StarRatingContext, Task> change)
    {
        await using var db = Rated.Database.OpenAsSystem();
        await change(db);
        await db.SaveChangesAsync();
    }

    public async Task<DraftedSheet> Draft(string month)
    {
        await using var desk = Desk();
        return await desk.Get<DraftPaySheet>().Draft(YearMonth.Parse(month));
    }

    /// <summary>Drafts a month and pays it; then a day goes by.</summary>
    public async Task<long> Pay(string month)
    {
        var sheet = await Draft(month);
        await Lock(sheet.Id);
        Clock.Advance(TimeSpan.FromDays(1));
        return sheet.Id;
    }

    public async Task Lock(long id, string name = "王主管")
    {
        await using var desk = Desk(name);
        var version = await desk.Db.PaySheets.Where(s => s.Id == id).Select(s => s.Version).SingleAsync();
        await desk.Get<LockPaySheet>().Lock(id, version);
    }

    public async Task<List<PayLine>> Lines(long sheet)
    {
        await using var desk = Desk();
        return await desk.Db.PayLines.AsNoTracking().Where(l => l.PaySheetId == sheet).OrderBy(l => l.Id).ToListAsync();
    }

    public async Task<SheetPage> Page(long sheet)
    {
        await using var desk = Desk();
        return await desk.Get<PaySheetQueries>().Sheet(sheet);
    }

    public async ValueTask DisposeAsync() => await Rated.Database.DisposeAsync();

    private static PolicyDocument WithBase(params AmountLine[] lines) => Policy with
    {
        Profiles =
        [
            Policy.Profiles[0] with
            {
                Pay = Policy.Profiles[0].Pay! with { Components = [new RegularPay { Key = "base", Name = "基本报酬", Amount = new AmountTable { Lines = [.. lines] } }] },
            },
        ],
    };
}
