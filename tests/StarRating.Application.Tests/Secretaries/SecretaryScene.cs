using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Secretaries;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Auditing;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Secretaries;

/// <summary>The east county's roster on 2026-03-02, kept by 王经办; villages 0 and 1 are east's, 2 and 3 west's.</summary>
internal sealed class SecretaryScene : IAsyncDisposable
{
    private SecretaryScene(TestDatabase database, FakeTimeProvider clock, TestCounties counties) =>
        (Database, Clock, Counties) = (database, clock, counties);

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public TestCounties Counties { get; }

    /// <summary>The person of the first eastern village, without a post yet.</summary>
    public long Person => Counties.Secretaries[0].Id;

    public long Colleague => Counties.Secretaries[1].Id;

    /// <summary>A person of the western county.</summary>
    public long Foreigner => Counties.Secretaries[2].Id;

    public long Village => Counties.Villages[0].Id;

    public long OtherVillage => Counties.Villages[1].Id;

    public long ForeignVillage => Counties.Villages[2].Id;

    public static async Task<SecretaryScene> BeginAsync(Engine engine)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var database = await TestDatabase.CreateAsync(engine, clock);
        return new(database, clock, await TestCounties.AddAsync(database));
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A valid ID number of somebody born on that day; area 140899 was never given out.</summary>
    public static string IdOf(string born, int serial = 1)
    {
        var digits = $"140899{Day(born):yyyyMMdd}{serial:000}";
        return digits + IdNumber.CheckCharacter(digits);
    }

    public static PersonalData Data(string name = "张新任", string? id = null) =>
        new(name, id ?? IdOf("1980-05-06"), "13800000000", "6222020000000000008", "汉族", Education.SeniorMiddle, new DateOnly(2004, 7, 1));

    public AppointmentToMake Post(string from, long? village = null, PostsToHold posts = PostsToHold.Secretary) =>
        new(village ?? Village, posts, Day(from), DatePrecision.Day, IsActing: false, IsMain: true, "东组发〔2026〕1号");

    public Desk East(string name = "王经办") => new(Database, SessionScope.County(Counties.East.Id), Clock, name);

    public Desk West() => new(Database, SessionScope.County(Counties.West.Id), Clock, "西县经办");

    public Desk Township(int index) =>
        new(Database, SessionScope.Townships(Counties.Townships[index].CountyId, Counties.Townships[index].Id), Clock, "乡镇考核员");

    /// <summary>One use case at a desk of its own, as one request would run it.</summary>
    public async Task<T> Run<TUseCase, T>(Func<TUseCase, Task<T>> act, Desk? at = null)
        where TUseCase : notnull
    {
        await using var desk = at ?? East();
        return await act(desk.Get<TUseCase>());
    }

    public async Task Run<TUseCase>(Func<TUseCase, Task> act, Desk? at = null)
        where TUseCase : notnull
    {
        await using var desk = at ?? East();
        await act(desk.Get<TUseCase>());
    }

    /// <summary>The refusal of one use case: its message must hold the words, at that field.</summary>
    public async Task Refused<TUseCase>(string field, string words, Func<TUseCase, Task> act)
        where TUseCase : notnull
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Run(act));
        Assert.Equal(field, refusal.Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    public async Task<Appointment> AppointAsync(string from, long? person = null, long? village = null, PostsToHold posts = PostsToHold.Secretary)
    {
        await Run<Appoint>(appoint => appoint.Make(person ?? Person, Post(from, village, posts), "任职"));
        return await ReadAsync(db => db.Appointments.OrderBy(a => a.Id).LastAsync());
    }

    public async Task<T> ReadAsync<T>(Func<StarRatingContext, Task<T>> read)
    {
        await using var db = Database.OpenAsSystem();
        return await read(db);
    }

    public Task<T> OnlyAsync<T>()
        where T : class => ReadAsync(db => db.Set<T>().SingleAsync());

    /// <summary>The one record that the use case wrote of that entity.</summary>
    public Task<ChangeRecord> RecordOf<TUseCase>(string entity) =>
        ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.UseCase == typeof(TUseCase).Name && r.Entity == entity));

    /// <summary>Who, why and what changed, as the record has it.</summary>
    public async Task Recorded<TUseCase>(string entity, string reason, string field, string? before, string? after)
    {
        var record = await RecordOf<TUseCase>(entity);
        Assert.Equal(("王经办", reason, (long?)Counties.East.Id), (record.UserName, record.Reason, record.CountyId));
        Assert.Equal(new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), record.At);
        var change = Assert.Single(ChangedFields.FromJson(record.ChangesJson), changed => changed.Field == field);
        Assert.Equal((before, after), (change.Before, change.After));
    }

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();
}
