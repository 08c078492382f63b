using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using Xunit.Abstractions;

namespace StarRating.Application.Tests.Backup;

/// <summary>The process is killed while an archive is restored: the target holds everything or nothing, and may be filled in a second try.</summary>
public sealed class KilledRestoreTests(ITestOutputHelper output) : IDisposable
{
    private const int Villages = 3000;

    private readonly string archive = Path.GetTempFileName();

    public void Dispose() => File.Delete(archive);

    [Theory, Engines]
    public async Task A_restore_that_is_killed_filled_the_target_or_left_it_to_be_filled(Engine engine)
    {
        await using var source = await TestDatabase.CreateAsync(engine);
        var counties = await BackupTests.Fill(source);
        string expected;
        await using (var db = source.OpenAsSystem())
        {
            var town = counties.Townships[0];
            await new BulkWriter(db).InsertAsync(
                Enumerable.Range(0, Villages).Select(i => new Village { CountyId = town.CountyId, TownshipId = town.Id, Code = $"{i:000000000000}", Name = $"第{i}村", ValidFrom = town.ValidFrom }).ToList(),
                SessionScope.System);
            expected = await BackupTests.Dump(db);
        }

        await File.WriteAllBytesAsync(archive, await BackupTests.Write(source));
        var times = new KillTimes(29);
        var target = EmptyDatabase.Of(engine, TestDatabase.Keys);
        try
        {
            for (var kill = 0; kill < KillTimes.Count(3, 25); kill++)
            {
                var moment = times.Next();
                var done = await ChildProcess.KilledAfter(moment, "restore", engine, target.ConnectionString, "0", archive, TimeProvider.System);
                var state = await target.CheckAsync();
                var whole = state == SchemaState.Ready;
                times.Saw(moment, whole);
                output.WriteLine($"{engine}, killed at {moment.TotalMilliseconds:0} ms: {state}, {(done ? "it had finished" : "it was at work")}");
                Assert.True(whole || !done, "It said that it was done.");
                if (!whole)
                {
                    continue;
                }

                await using (var db = target.Open())
                {
                    Assert.Equal(expected, await BackupTests.Dump(db));
                }

                await target.DisposeAsync();
                target = EmptyDatabase.Of(engine, TestDatabase.Keys);
            }

            // Whatever the last kill left: whole, or good for another try.
            if (await target.CheckAsync() != SchemaState.Ready)
            {
                await target.RestoreAsync(await File.ReadAllBytesAsync(archive));
            }

            await using var last = target.Open();
            Assert.Equal(expected, await BackupTests.Dump(last));
        }
        finally
        {
            await target.DisposeAsync();
        }
    }
}
