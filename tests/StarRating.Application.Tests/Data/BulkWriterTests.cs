using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Tests.Data;

public class BulkWriterTests
{
    [Theory, Engines]
    public async Task What_it_writes_is_read_back_as_what_a_save_writes(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));

        var rows = Enumerable.Range(0, 1000).Select(i => Person(counties, i)).ToList();
        await new BulkWriter(db).InsertAsync(rows, SessionScope.County(counties.East.Id));
        db.Add(Person(counties, 1000));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var bulk = await db.Secretaries.SingleAsync(s => s.Note == "第7人");
        var saved = await db.Secretaries.SingleAsync(s => s.Note == "第1000人");
        Assert.Equal(1003, await db.Secretaries.CountAsync());
        Assert.Equal("138****0007", bulk.Phone!.Masked);
        Assert.Equal("138****1000", saved.Phone!.Masked);
        Assert.Equal(saved.NameSort, bulk.NameSort);
        Assert.Equal(saved.Search, bulk.Search);
        Assert.Equal(database.Factory.Keys.Hash(bulk.IdNumber!.Reveal()), bulk.IdNumberHash);
        Assert.Equal((saved.Version, saved.BornOn, saved.Sex, saved.Education), (bulk.Version, bulk.BornOn, bulk.Sex, bulk.Education));
    }

    [Theory, Engines]
    public async Task It_writes_all_rows_or_none(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var twice = Person(counties, 1);
        var rows = new[] { Person(counties, 1), Person(counties, 2), twice };

        await Assert.ThrowsAnyAsync<Exception>(() => new BulkWriter(db).InsertAsync(rows, SessionScope.County(counties.East.Id)));

        Assert.Equal(2, await db.Secretaries.CountAsync());
    }

    [Theory, Engines]
    public async Task It_refuses_a_row_of_another_county_and_one_that_points_there(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var foreign = Person(counties, 1);
        foreign.CountyId = counties.West.Id;
        var pointing = Person(counties, 2);
        pointing.VillageId = counties.Villages[2].Id;

        await Assert.ThrowsAsync<ScopeViolation>(() => new BulkWriter(db).InsertAsync([foreign], SessionScope.County(counties.East.Id)));
        await Assert.ThrowsAsync<ScopeViolation>(() => new BulkWriter(db).InsertAsync([pointing], SessionScope.County(counties.East.Id)));
        await Assert.ThrowsAsync<ScopeViolation>(() => new BulkWriter(db).InsertAsync([Person(counties, 3)], SessionScope.City()));
    }

    private static Secretary Person(TestCounties counties, int i) => new()
    {
        CountyId = counties.East.Id,
        TownshipId = counties.Townships[0].Id,
        VillageId = counties.Villages[0].Id,
        Name = "查建国",
        IdNumber = new SensitiveText($"1408021970010{i:D5}"),
        Phone = new SensitiveText($"1380000{i:D4}"),
        BornOn = new DateOnly(1970, 1, 1),
        Education = Education.Bachelor,
        Note = $"第{i}人",
    };
}
