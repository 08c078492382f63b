using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Auditing;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Tests.Data;

public class ChangeHistoryTests
{
    [Theory, Engines]
    public async Task A_change_records_who_why_and_the_values_before_and_after(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id), "李经办", 42);
        var person = await db.Secretaries.SingleAsync(s => s.Id == counties.Secretaries[0].Id);
        db.Session.Why.For("CorrectSecretary", "证件核对");
        person.Name = "书记甲";
        await db.SaveChangesAsync();

        var record = await db.ChangeRecords.OrderBy(r => r.Id).LastAsync();
        Assert.Equal(("李经办", 42L, "CorrectSecretary", "证件核对"), (record.UserName, record.UserId, record.UseCase, record.Reason));
        Assert.Equal(("Secretary", person.Id, ChangeKind.Changed), (record.Entity, record.EntityId, record.Kind));
        Assert.Equal((counties.East.Id, counties.Townships[0].Id), (record.CountyId, record.TownshipId));
        Assert.Equal([new ChangedField("Name", "书记0", "书记甲")], ChangedFields.FromJson(record.ChangesJson));
    }

    [Theory, Engines]
    public async Task A_new_row_is_recorded_under_the_id_that_the_database_gave_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var person = new Secretary { Name = "新人" };
        db.Add(person);
        await db.SaveChangesAsync();

        var record = await db.ChangeRecords.SingleAsync(r => r.Entity == "Secretary" && r.EntityId == person.Id);
        Assert.Equal(ChangeKind.Added, record.Kind);
        Assert.Contains(new ChangedField("Name", null, "新人"), ChangedFields.FromJson(record.ChangesJson));
    }

    [Theory, Engines]
    public async Task Sensitive_values_stand_masked_in_the_history(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var person = await db.Secretaries.SingleAsync(s => s.Id == counties.Secretaries[0].Id);
        person.IdNumber = new("11010519491231002X");
        person.Phone = new("13800005678");
        await db.SaveChangesAsync();

        var json = (await db.ChangeRecords.OrderBy(r => r.Id).LastAsync()).ChangesJson;
        Assert.Contains("1101**********002X", json, StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", json, StringComparison.Ordinal);
        Assert.DoesNotContain("13800005678", json, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Nothing_is_recorded_when_nothing_changed_or_the_save_failed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.Open(SessionScope.County(counties.East.Id));
        var before = await db.ChangeRecords.CountAsync();
        var person = await db.Secretaries.SingleAsync(s => s.Id == counties.Secretaries[0].Id);
        person.Note = person.Note;
        await db.SaveChangesAsync();
        db.Add(new Appointment { SecretaryId = person.Id, VillageId = long.MaxValue, VillageName = "无", TownshipName = "无" });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        await using var after = database.Open(SessionScope.County(counties.East.Id));
        Assert.Equal(before, await after.ChangeRecords.CountAsync());
    }

    [Theory, Engines]
    public async Task A_business_row_is_not_saved_without_a_use_case(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);
        var session = new Session();
        session.Enter(SessionScope.County(counties.East.Id), null, "某人");
        await using var db = database.Factory.Create(session);
        db.Add(new Secretary { Name = "新人" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_record_is_never_changed_or_removed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await TestCounties.AddAsync(database);
        await using var changing = database.OpenAsSystem();
        (await changing.ChangeRecords.FirstAsync()).Reason = "另一个原因";
        await using var removing = database.OpenAsSystem();
        removing.Remove(await removing.ChangeRecords.FirstAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => changing.SaveChangesAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => removing.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task A_township_reads_the_history_of_its_own_rows_only(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var counties = await TestCounties.AddAsync(database);

        await using var db = database.Open(SessionScope.Townships(counties.East.Id, counties.Townships[0].Id));

        var seen = await db.ChangeRecords.ToListAsync();
        Assert.NotEmpty(seen);
        Assert.All(seen, record => Assert.Equal(counties.Townships[0].Id, record.TownshipId));
    }
}
