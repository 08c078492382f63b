using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Organization;

namespace StarRating.Application.Tests.Lists;

public sealed class KeysetTests
{
    private static readonly ListOrder<Village> Villages = new ListOrder<Village>(village => village.Id)
        .By("code", village => village.Code)
        .By("name", village => village.NameSort)
        .By("kind", village => village.Kind).Then(village => village.Category)
        .By("category", village => village.Category);

    private static readonly ListOrder<Secretary> People = new ListOrder<Secretary>(person => person.Id)
        .By("village", person => person.Village!.Code, mayBeNull: true)
        .By("name", person => person.NameSort)
        .By("age", person => person.BornOn, turned: true);

    [Theory, Engines]
    public async Task Walking_on_and_back_meets_every_row_once_and_in_order(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await Fill(database, counties);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        foreach (var size in new[] { 5, 16 })
        {
            foreach (var sort in new[] { "", "-code", "name", "-name", "kind", "-kind", "category", "-category", "no-such-column" })
            {
                await Walk(ask => Villages.Page(db.Villages.AsNoTracking(), sort, ask, rows => rows.Select(row => row.Id), id => id, default), size);
            }

            foreach (var sort in new[] { "village", "-village", "name", "-name", "age", "-age" })
            {
                await Walk(ask => People.Page(db.Secretaries.AsNoTracking(), sort, ask, rows => rows.Select(row => row.Id), id => id, default), size);
            }
        }
    }

    [Theory, Engines]
    public async Task A_page_begins_at_a_range_of_its_order_that_an_index_can_seek(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.OpenAsSystem();
        Assert.Contains(".\"Code\" >= ", Villages.Following(db.Villages, "code", "140802", 7L).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains(".\"Code\" <= ", Villages.Following(db.Villages, "-code", "140802", 7L).ToQueryString(), StringComparison.Ordinal);

        // Of what may be nothing there is none: rows without a value would be left out.
        Assert.DoesNotContain(" <= ", People.Following(db.Secretaries, "age", new DateOnly(1970, 1, 1), 7L).ToQueryString(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Nothing_is_last_when_rising_and_first_when_falling_and_age_rises_as_birth_falls(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await Fill(database, counties);
        await using var db = database.Open(SessionScope.County(counties.East.Id));

        var villages = db.Villages.AsNoTracking();
        var rising = (await Villages.Page(villages, "category", new PageAsk(), rows => rows.Select(row => new { row.Id, row.Category }), row => row.Id, default)).Rows;
        var falling = (await Villages.Page(villages, "-category", new PageAsk(), rows => rows.Select(row => new { row.Id, row.Category }), row => row.Id, default)).Rows;
        Assert.Null(rising[^1].Category);
        Assert.NotNull(rising[0].Category);
        Assert.Equal(rising.Reverse(), falling);

        var born = (await People.Page(db.Secretaries.AsNoTracking(), "age", new PageAsk(), rows => rows.Select(row => new { row.Id, row.BornOn }), row => row.Id, default)).Rows
            .Select(row => row.BornOn).OfType<DateOnly>().ToList();
        Assert.Equal(born.OrderDescending(), born);
    }

    [Theory, Engines]
    public async Task A_row_added_or_gone_meanwhile_moves_no_other_into_or_out_of_sight(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await Fill(database, counties);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var all = await db.Villages.OrderBy(village => village.Code).ThenBy(village => village.Id).Select(village => village.Id).ToListAsync();
        var first = await Page(new PageAsk(Size: 10));
        await Add(database, counties, "002", "先来村");

        // By offset the last row of the first page would come again; by key it does not.
        var second = await Page(new PageAsk(2, first.Last, Known: first.Total, Size: 10));
        Assert.Equal(all[10..20], second.Rows);
        Assert.Equal(first.Total, second.Total);

        // A row of another county, or none at all, to go on from: the number decides.
        foreach (var gone in new[] { counties.Villages[^1].Id, 999_999L })
        {
            Assert.Equal(2, (await Page(new PageAsk(2, gone, Known: 5, Size: 10))).Number);
        }

        Task<KeyPage<long>> Page(PageAsk ask) => Villages.Page(db.Villages.AsNoTracking(), "", ask, rows => rows.Select(row => row.Id), id => id, default);
    }

    private static async Task Walk(Func<PageAsk, Task<KeyPage<long>>> read, int size)
    {
        var whole = (await read(new PageAsk(Size: 1000))).Rows;
        var forth = new List<long>();
        var page = await read(new PageAsk(Size: size));
        forth.AddRange(page.Rows);
        while (page.Number < page.Pages)
        {
            var number = page.Number + 1;
            page = await read(new PageAsk(number, page.Last, Known: page.Total, Size: size));
            Assert.Equal(number, page.Number);
            forth.AddRange(page.Rows);
        }

        Assert.Equal(whole, forth);
        var back = new List<long>();
        page = await read(new PageAsk(FromEnd: true, Size: size));
        back.InsertRange(0, page.Rows);
        while (page.Number > 1)
        {
            page = await read(new PageAsk(page.Number - 1, Before: page.First, Known: page.Total, Size: size));
            back.InsertRange(0, page.Rows);
        }

        Assert.Equal(whole, back);
        for (var number = 1; number <= page.Pages; number++)
        {
            Assert.Equal(whole.Skip((number - 1) * size).Take(size), (await read(new PageAsk(number, Size: size))).Rows);
        }
    }

    /// <summary>Thirty villages of three names, three categories and none; twelve persons of three names, some without a village or a birthday.</summary>
    private static async Task Fill(TestDatabase database, TestCounties counties)
    {
        for (var i = 10; i < 40; i++)
        {
            await Add(database, counties, $"2{i}", $"{(char)('甲' + (i % 3))}村", (i % 4) switch
            {
                0 => null,
                1 => VillageCategory.ClusteredUpgrade,
                2 => VillageCategory.UrbanCommunity,
                _ => VillageCategory.HeritageProtected,
            });
        }

        await using var db = database.OpenAsSystem();
        db.Session.Why.For("测试");
        for (var i = 0; i < 12; i++)
        {
            db.Add(new Secretary
            {
                CountyId = counties.East.Id,
                Name = new[] { "单雄", "解放", "张强" }[i % 3],
                VillageId = i % 4 == 0 ? null : counties.Villages[0].Id,
                TownshipId = i % 4 == 0 ? null : counties.Townships[0].Id,
                BornOn = i % 5 == 0 ? null : new DateOnly(1960 + (i % 4), 1, 1),
            });
        }

        await db.SaveChangesAsync();
    }

    private static async Task Add(TestDatabase database, TestCounties counties, string end, string name, VillageCategory? category = null)
    {
        await using var db = database.OpenAsSystem();
        db.Session.Why.For("测试");
        var township = counties.Townships[0];
        db.Add(new Village
        {
            CountyId = counties.East.Id,
            TownshipId = township.Id,
            Code = (township.Code + end)[..Math.Min(12, township.Code.Length + end.Length)],
            Name = name,
            Kind = category == VillageCategory.UrbanCommunity ? VillageKind.Community : VillageKind.Village,
            Category = category,
            ValidFrom = new DateOnly(2020, 1, 1),
        });
        await db.SaveChangesAsync();
    }
}
