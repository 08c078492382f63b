using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Policies;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Data;

/// <summary>Whatever the code that saves believes: nothing leaves its county, nothing is deleted, nothing sealed changes.</summary>
public class SavingTests
{
    [Theory, Engines]
    public async Task A_new_row_is_stamped_with_the_county_and_township_in_sight(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        var year = await AddYearAsync(database, counties);
        await using var db = database.Open(SessionScope.Townships(counties.East.Id, counties.Townships[0].Id));

        var progress = new TownshipProgress { RatingYearId = year.Id };
        db.Add(progress);
        await db.SaveChangesAsync();

        Assert.Equal((counties.East.Id, counties.Townships[0].Id, 1), (progress.CountyId, progress.TownshipId, progress.Version));
    }

    [Theory, Engines]
    public async Task A_row_of_a_foreign_county_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        db.Add(new Secretary { CountyId = counties.West.Id, Name = "外县人" });

        await Assert.ThrowsAsync<ScopeViolation>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_foreign_row_that_slipped_past_the_filters_cannot_be_changed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var foreign = await db.Secretaries.IgnoreQueryFilters([Filter.Tenant]).SingleAsync(s => s.Id == counties.Secretaries[2].Id);

        foreign.Note = "改";
        await Assert.ThrowsAsync<ScopeViolation>(() => db.SaveChangesAsync());

        foreign.CountyId = counties.East.Id;
        await Assert.ThrowsAsync<ScopeViolation>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_row_that_points_at_another_county_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        db.Add(NewAppointment(counties, secretary: 0, village: 2));

        await Assert.ThrowsAsync<ScopeViolation>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_row_keeps_its_county_for_good(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.OpenAsSystem();
        (await db.Secretaries.SingleAsync(s => s.Id == counties.Secretaries[0].Id)).CountyId = counties.West.Id;

        await Assert.ThrowsAsync<ScopeViolation>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_township_writes_no_score_of_the_next_township_under_its_own_name(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        var year = await AddYearAsync(database, counties);
        var (own, next) = (await AddMemberAsync(database, counties, year, 0), await AddMemberAsync(database, counties, year, 1));
        await using var db = database.Open(SessionScope.Townships(counties.East.Id, counties.Townships[0].Id));

        db.Add(new Score { CohortMemberId = own.Id, IndicatorId = "a", Value = 9.5m });
        await db.SaveChangesAsync();
        db.Add(new Score { CohortMemberId = next.Id, IndicatorId = "a", Value = 9.5m });

        await Assert.ThrowsAsync<ScopeViolation>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task The_city_writes_its_own_policy_and_nothing_of_a_county(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.City(counties.East.Id));

        db.Add(new PolicyVersion { Name = "市级标准", Json = "{}", Hash = "0" });
        await db.SaveChangesAsync();
        (await db.Secretaries.FirstAsync()).Note = "改";

        await Assert.ThrowsAsync<ScopeViolation>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_business_row_is_never_deleted(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await TestCounties.AddAsync(database);
        await using var db = database.OpenAsSystem();
        db.Remove(await db.Secretaries.FirstAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_published_policy_does_not_change(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.OpenAsSystem();
        var policy = new PolicyVersion { Name = "市级标准", Json = "{}", Hash = "0", Status = PolicyStatus.Published };
        db.Add(policy);
        await db.SaveChangesAsync();

        policy.Status = PolicyStatus.Superseded;
        await db.SaveChangesAsync();
        policy.Json = "{\"a\":1}";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task Of_two_savers_of_one_row_the_second_is_told(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var first = database.Open(SessionScope.County(counties.East.Id));
        await using var second = database.Open(SessionScope.County(counties.East.Id));
        var id = counties.Secretaries[0].Id;
        (await first.Secretaries.SingleAsync(s => s.Id == id)).Note = "甲";
        (await second.Secretaries.SingleAsync(s => s.Id == id)).Note = "乙";

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await using var after = database.Open(SessionScope.County(counties.East.Id));
        var kept = await after.Secretaries.SingleAsync(s => s.Id == id);
        Assert.Equal(("甲", 2), (kept.Note, kept.Version));
    }

    [Theory, Engines]
    public async Task A_form_opened_before_another_save_is_a_conflict(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var person = await db.Secretaries.SingleAsync(s => s.Id == counties.Secretaries[0].Id);
        person.Note = "甲";
        await db.SaveChangesAsync();

        db.Expect(person, 1);
        person.Note = "乙";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task Scores_are_summed_and_ordered_by_the_database(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        var year = await AddYearAsync(database, counties);
        var member = await AddMemberAsync(database, counties, year, 0);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        foreach (var (indicator, value) in new[] { ("a", 9.75m), ("b", 100m), ("c", 0.0001m) })
        {
            db.Add(new Score { TownshipId = member.TownshipId, CohortMemberId = member.Id, IndicatorId = indicator, Value = value });
        }

        await db.SaveChangesAsync();

        Assert.Equal(109.7501m, await db.Scores.SumAsync(score => score.Value));
        Assert.Equal(["c", "a", "b"], await db.Scores.OrderBy(score => score.Value).Select(score => score.IndicatorId).ToListAsync());
        Assert.Equal("b", (await db.Scores.SingleAsync(score => score.Value > 9.75m)).IndicatorId);
    }

    [Theory, Engines]
    public async Task What_does_not_fit_is_refused_on_every_engine_alike(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        var year = await AddYearAsync(database, counties);
        var member = await AddMemberAsync(database, counties, year, 0);
        await using var fine = database.Open(SessionScope.County(counties.East.Id));
        fine.Add(new Score { TownshipId = member.TownshipId, CohortMemberId = member.Id, IndicatorId = "a", Value = 9.00001m });
        await using var longer = database.Open(SessionScope.County(counties.East.Id));
        longer.Add(new Secretary { Name = new string('长', 41) });

        await Assert.ThrowsAsync<InvalidOperationException>(() => fine.SaveChangesAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => longer.SaveChangesAsync());
    }

    private static Appointment NewAppointment(TestCounties counties, int secretary, int village) => new()
    {
        SecretaryId = counties.Secretaries[secretary].Id,
        VillageId = counties.Villages[village].Id,
        VillageName = counties.Villages[village].Name,
        TownshipName = counties.Townships[village].Name,
        Post = Post.Secretary,
        StartsOn = new DateOnly(2020, 1, 1),
    };

    private static async Task<RatingYear> AddYearAsync(TestDatabase database, TestCounties counties)
    {
        await using var db = database.OpenAsSystem();
        var policy = new PolicyVersion { Name = "标准", Json = "{}", Hash = "0" };
        db.Add(policy);
        await db.SaveChangesAsync();
        var year = new RatingYear
        {
            CountyId = counties.East.Id,
            Year = 2025,
            PolicyVersionId = policy.Id,
            StageChangedAt = DateTime.UnixEpoch,
            AsOf = new DateOnly(2026, 1, 1),
        };
        db.Add(year);
        await db.SaveChangesAsync();
        return year;
    }

    private static async Task<CohortMember> AddMemberAsync(TestDatabase database, TestCounties counties, RatingYear year, int index)
    {
        await using var db = database.OpenAsSystem();
        var member = new CohortMember
        {
            CountyId = year.CountyId,
            RatingYearId = year.Id,
            SecretaryId = counties.Secretaries[index].Id,
            VillageId = counties.Villages[index].Id,
            TownshipId = counties.Townships[index].Id,
            SecretaryName = counties.Secretaries[index].Name,
            VillageName = counties.Villages[index].Name,
            TownshipName = counties.Townships[index].Name,
        };
        db.Add(member);
        await db.SaveChangesAsync();
        return member;
    }
}
