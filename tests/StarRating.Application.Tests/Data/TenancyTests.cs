using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Data;

public class TenancyTests
{
    [Theory, Engines]
    public async Task A_session_that_was_given_nothing_sees_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await TestCounties.AddAsync(database);

        await using var db = database.Open(SessionScope.Nobody);

        Assert.Empty(await db.Counties.ToListAsync());
        Assert.Empty(await db.Townships.ToListAsync());
        Assert.Empty(await db.Villages.ToListAsync());
        Assert.Empty(await db.Secretaries.ToListAsync());
        Assert.Empty(await db.ChangeRecords.ToListAsync());
    }

    [Theory, Engines]
    public async Task A_county_sees_its_own_rows_only_even_by_a_foreign_id(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);

        await using var db = database.Open(SessionScope.County(counties.East.Id));

        Assert.Equal(["东县"], await db.Counties.Select(county => county.Name).ToListAsync());
        Assert.Equal(["书记0", "书记1"], await db.Secretaries.OrderBy(s => s.Id).Select(s => s.Name).ToListAsync());
        Assert.Null(await db.Secretaries.FindAsync(counties.Secretaries[2].Id));
        Assert.Equal(2, await db.Villages.CountAsync());
        Assert.All(await db.ChangeRecords.ToListAsync(), record => Assert.Equal(counties.East.Id, record.CountyId));
    }

    [Theory, Engines]
    public async Task A_township_sees_neither_the_next_township_nor_its_persons_nor_their_rows(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await AddAppointmentsAndAwards(database, counties);

        await using var db = database.Open(SessionScope.Townships(counties.East.Id, counties.Townships[0].Id));

        Assert.Equal(["书记0"], await db.Secretaries.Select(s => s.Name).ToListAsync());
        Assert.Equal([counties.Secretaries[0].Id], await db.Appointments.Select(a => a.SecretaryId).ToListAsync());
        Assert.Equal(["个人0", "村0"], await db.Awards.OrderBy(a => a.Id).Select(a => a.Title).ToListAsync());
    }

    [Theory, Engines]
    public async Task The_rows_of_a_person_move_with_the_person(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await AddAppointmentsAndAwards(database, counties);
        await using (var system = database.OpenAsSystem())
        {
            var moved = await system.Secretaries.SingleAsync(s => s.Id == counties.Secretaries[0].Id);
            moved.TownshipId = counties.Townships[1].Id;
            await system.SaveChangesAsync();
        }

        await using var left = database.Open(SessionScope.Townships(counties.East.Id, counties.Townships[0].Id));
        await using var reached = database.Open(SessionScope.Townships(counties.East.Id, counties.Townships[1].Id));

        Assert.Empty(await left.Appointments.ToListAsync());
        Assert.Equal(2, await reached.Appointments.CountAsync());
    }

    [Theory, Engines]
    public async Task A_person_sees_the_own_file_only(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await AddAppointmentsAndAwards(database, counties);

        await using var db = database.Open(SessionScope.Self(counties.East.Id, counties.Townships[0].Id, counties.Secretaries[0].Id));

        Assert.Equal(["书记0"], await db.Secretaries.Select(s => s.Name).ToListAsync());
        Assert.Single(await db.Appointments.ToListAsync());
        Assert.Empty(await db.ChangeRecords.ToListAsync());
    }

    [Theory, Engines]
    public async Task The_city_reads_every_county_or_the_one_it_chose(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);

        await using var all = database.Open(SessionScope.City());
        await using var one = database.Open(SessionScope.City(counties.West.Id));

        Assert.Equal(4, await all.Secretaries.CountAsync());
        Assert.Equal(["书记2", "书记3"], await one.Secretaries.OrderBy(s => s.Id).Select(s => s.Name).ToListAsync());
    }

    [Fact]
    public async Task All_costs_no_condition_and_one_county_an_equality_that_an_index_serves()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var system = database.OpenAsSystem();
        await using var county = database.Open(SessionScope.County(7));

        await using var connection = county.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var plan = county.Villages.CreateDbCommand();
        plan.CommandText = "EXPLAIN QUERY PLAN " + plan.CommandText;
        await using var rows = await plan.ExecuteReaderAsync();
        Assert.True(await rows.ReadAsync());

        Assert.DoesNotContain("WHERE", system.Villages.ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("USING INDEX", rows.GetString(3), StringComparison.Ordinal);
    }

    private static async Task AddAppointmentsAndAwards(TestDatabase database, TestCounties counties)
    {
        await using var db = database.OpenAsSystem();
        for (var i = 0; i < counties.Villages.Count; i++)
        {
            var village = counties.Villages[i];
            db.Add(new Appointment
            {
                CountyId = village.CountyId,
                SecretaryId = counties.Secretaries[i].Id,
                VillageId = village.Id,
                VillageName = village.Name,
                TownshipName = counties.Townships[i].Name,
                Post = Post.Secretary,
                StartsOn = new DateOnly(2020, 1, 1),
            });
            db.Add(new Award { CountyId = village.CountyId, SecretaryId = counties.Secretaries[i].Id, Title = $"个人{i}", AwardedOn = new DateOnly(2021, 7, 1) });
            db.Add(new Award { CountyId = village.CountyId, VillageId = village.Id, Title = $"村{i}", AwardedOn = new DateOnly(2021, 7, 1) });
            await db.SaveChangesAsync();
        }
    }
}
