using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Policies;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Policies;
using StarRating.Policies;

namespace StarRating.Application.Tests.Policies;

public sealed class PublishPolicyTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    private static readonly string Sample = SamplePolicy.Json;

    [Theory, Engines]
    public async Task A_published_version_is_hashed_numbered_and_names_who_published_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, Clock);
        var counties = await TestCounties.AddAsync(database);

        var id = await Publish(database, counties.East.Id, Sample);

        await using var db = database.OpenAsSystem();
        var stored = await db.PolicyVersions.SingleAsync(v => v.Id == id);
        var policy = PolicyJson.Read(Sample);
        Assert.Equal((1, PolicyStatus.Published, policy.Hash, policy.CanonicalJson), (stored.Number, stored.Status, stored.Hash, stored.Json));
        Assert.Equal(("王主管", new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), "东发〔2026〕1号"), (stored.PublishedBy, stored.PublishedAt!.Value, stored.DocumentNumber));
        var record = await db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(PublishPolicy));
        Assert.Equal(("王主管", (long?)counties.East.Id, id), (record.UserName, record.CountyId, record.EntityId!.Value));
    }

    [Theory, Engines]
    public async Task The_same_document_twice_is_one_version_and_another_supersedes_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, Clock);
        var county = (await TestCounties.AddAsync(database)).East.Id;
        var first = await Publish(database, county, Sample);

        Assert.Equal(first, await Publish(database, county, Sample));
        var second = await Publish(database, county, Changed(Sample));

        await using var db = database.OpenAsSystem();
        var versions = await db.PolicyVersions.OrderBy(v => v.Number).ToListAsync();
        Assert.Equal([(first, 1, PolicyStatus.Superseded), (second, 2, PolicyStatus.Published)], versions.Select(v => (v.Id, v.Number, v.Status)));

        // The first one again is a third version, for the numbers tell the order in which they held.
        var third = await Publish(database, county, Sample);
        Assert.NotEqual(first, third);
        Assert.Equal(3, await db.PolicyVersions.AsNoTracking().Where(v => v.Id == third).Select(v => v.Number).SingleAsync());
    }

    [Theory, Engines]
    public async Task Each_county_and_the_city_count_their_own_versions(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, Clock);
        var counties = await TestCounties.AddAsync(database);
        await Publish(database, counties.East.Id, Sample);
        await Publish(database, counties.West.Id, Sample);
        await using (var city = new Desk(database, SessionScope.City(), Clock, "市级"))
        {
            await city.Get<PublishPolicy>().Publish(new(null, Sample), default);
        }

        await using var db = database.OpenAsSystem();
        Assert.Equal([1, 1, 1], await db.PolicyVersions.Select(v => v.Number).ToListAsync());
        Assert.All(await db.PolicyVersions.ToListAsync(), version => Assert.Equal(PolicyStatus.Published, version.Status));
        await using var east = new Desk(database, SessionScope.County(counties.East.Id), Clock);
        var seen = await east.Get<PolicyQueries>().List();
        Assert.Equal(["市级", "东县"], seen.Select(row => row.Owner));
    }

    [Theory, Engines]
    public async Task A_county_publishes_nothing_for_another_one_or_for_the_city(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, Clock);
        var counties = await TestCounties.AddAsync(database);
        await using var east = new Desk(database, SessionScope.County(counties.East.Id), Clock);

        await Assert.ThrowsAsync<ScopeViolation>(() => east.Get<PublishPolicy>().Publish(new(counties.West.Id, Sample), default));
        await using var again = new Desk(database, SessionScope.County(counties.East.Id), Clock);
        await Assert.ThrowsAsync<ScopeViolation>(() => again.Get<PublishPolicy>().Publish(new(null, Sample), default));

        await using var db = database.OpenAsSystem();
        Assert.Empty(await db.PolicyVersions.ToListAsync());
        var west = await Publish(database, counties.West.Id, Sample);
        await using var third = new Desk(database, SessionScope.County(counties.East.Id), Clock);
        await Assert.ThrowsAsync<NotFound>(() => third.Get<PolicyQueries>().View(west));
        await Assert.ThrowsAsync<NotFound>(() => third.Get<PolicyStore>().Load(west, default));
    }

    [Theory, Engines]
    public async Task A_document_that_cannot_be_applied_is_refused_with_the_place_of_the_fault(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, Clock);
        var county = (await TestCounties.AddAsync(database)).East.Id;

        foreach (var wrong in new[] { "", "{", "[]", Sample.Replace("\"profiles\"", "\"profilez\"", StringComparison.Ordinal) })
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => Publish(database, county, wrong));
            Assert.StartsWith("政策文件无法发布：", refusal.Message, StringComparison.Ordinal);
        }

        await using var db = database.OpenAsSystem();
        Assert.Empty(await db.PolicyVersions.ToListAsync());
    }

    [Theory, Engines]
    public async Task A_version_that_was_changed_behind_the_programs_back_is_not_applied(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, Clock);
        var county = (await TestCounties.AddAsync(database)).East.Id;
        var id = await Publish(database, county, Sample);
        await using (var db = database.OpenAsSystem())
        {
            await db.PolicyVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.Json, PolicyJson.Read(Changed(Sample)).CanonicalJson));
        }

        await using var desk = new Desk(database, SessionScope.County(county), Clock);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => desk.Get<PolicyStore>().Load(id, default));
        Assert.Contains("内容与发布时不一致", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<long> Publish(TestDatabase database, long county, string json)
    {
        await using var desk = new Desk(database, SessionScope.County(county), Clock, "王主管");
        return await desk.Get<PublishPolicy>().Publish(new(county, json, "东发〔2026〕1号"), default);
    }

    private static string Changed(string json)
    {
        var policy = PolicyJson.Read(json);
        return PolicyJson.Hash(policy.Document with { Title = policy.Document.Title + "（修订）" }).CanonicalJson;
    }
}
