using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Backup;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Tests.Backup;

/// <summary>What was backed up comes back on any engine and with other keys; what is damaged, cut off, newer or aimed at work that exists does not.</summary>
public sealed class BackupTests
{
    private const string Passphrase = EmptyDatabase.Passphrase;

    public static TheoryData<Engine, Engine> EveryPair
    {
        get
        {
            var pairs = new TheoryData<Engine, Engine>();
            foreach (var from in EnginesPresent.All)
            {
                foreach (var to in EnginesPresent.All)
                {
                    pairs.Add(from, to);
                }
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(EveryPair))]
    public async Task Everything_comes_back_on_any_engine_with_other_keys(Engine from, Engine to)
    {
        await using var source = await TestDatabase.CreateAsync(from);
        var counties = await Fill(source);
        var archive = await Write(source);
        await using var target = EmptyDatabase.Of(to);
        var count = await target.RestoreAsync(archive);

        Assert.Equal(4, count.Rows["Secretaries"]);
        await using var before = source.OpenAsSystem();
        await using var after = target.Open();
        Assert.Equal(await Dump(before), await Dump(after));
        var person = await after.Secretaries.OrderBy(p => p.Id).FirstAsync();
        Assert.Equal("140802196501011236", person.IdNumber!.Reveal());
        Assert.Equal(target.Keys.Hash("140802196501011236"), person.IdNumberHash);
        Assert.Equal(SchemaState.Ready, await new Schema(after, target.Keys, TimeProvider.System).CheckAsync());

        // The next row gets an id of its own.
        after.Session.Why.For("Test");
        var added = new Secretary { CountyId = counties.East.Id, Name = "新来的" };
        after.Add(added);
        await after.SaveChangesAsync();
        Assert.True(added.Id > person.Id);
    }

    [Theory, Engines]
    public async Task A_backup_is_one_moment_although_the_site_goes_on(Engine engine)
    {
        await using var source = await TestDatabase.CreateAsync(engine);
        var counties = await Fill(source);
        await using (var db = source.OpenAsSystem())
        {
            // Enough that the first piece leaves before the people are read.
            var town = counties.Townships[0];
            await new BulkWriter(db).InsertAsync(
                Enumerable.Range(0, 3000).Select(i => new Village { CountyId = town.CountyId, TownshipId = town.Id, Code = $"{i:000000000000}", Name = Guid.NewGuid().ToString(), ValidFrom = town.ValidFrom }).ToList(),
                SessionScope.System);
        }

        using var target = new PausingStream(async () =>
        {
            await using var other = source.OpenAsSystem();
            other.Add(new Secretary { CountyId = (await other.Counties.FirstAsync()).Id, Name = "迟到的" });
            await other.SaveChangesAsync();
        });
        await using (var db = source.OpenAsSystem())
        {
            await new BackupWriter(db, TimeProvider.System).WriteAsync(target, Passphrase);
        }

        var count = await BackupRestorer.CheckAsync(() => new MemoryStream(target.ToArray()), Passphrase);
        Assert.True(target.WasPaused);
        Assert.Equal(4, count.Rows["Secretaries"]);
    }

    [Theory, Engines]
    public async Task A_damaged_a_cut_off_and_a_foreign_file_are_refused_and_the_target_stays_empty(Engine engine)
    {
        await using var source = await TestDatabase.CreateAsync(engine);
        await Fill(source);
        var archive = await Write(source);
        await using var target = EmptyDatabase.Of(engine);
        var random = new Random(7);
        for (var i = 0; i < 10; i++)
        {
            var changed = (byte[])archive.Clone();
            changed[random.Next(changed.Length)] ^= 1;
            await Assert.ThrowsAsync<BackupRefused>(() => target.RestoreAsync(changed));
            await Assert.ThrowsAsync<BackupRefused>(() => target.RestoreAsync(archive[..random.Next(archive.Length)]));
        }

        await Assert.ThrowsAsync<BackupRefused>(() => target.RestoreAsync("PK no archive at all, but long enough to have a head of its own"u8.ToArray()));
        var wrong = await Assert.ThrowsAsync<BackupRefused>(() => target.RestoreAsync(archive, "another pass phrase"));
        Assert.Contains("pass phrase", wrong.Message, StringComparison.Ordinal);
        await target.RestoreAsync(archive);
    }

    [Theory, Engines]
    public async Task A_restore_never_touches_a_database_with_work_in_it(Engine engine)
    {
        await using var source = await TestDatabase.CreateAsync(engine);
        await Fill(source);
        var archive = await Write(source);
        await using var db = source.OpenAsSystem();
        var before = await Dump(db);

        await Assert.ThrowsAsync<BackupRefused>(() => new BackupRestorer(db, TestDatabase.Keys).RestoreAsync(() => new MemoryStream(archive), Passphrase));
        Assert.Equal(before, await Dump(db));
    }

    [Theory, Engines]
    public async Task An_archive_of_a_newer_program_is_refused_and_the_target_stays_empty(Engine engine)
    {
        await using var source = await TestDatabase.CreateAsync(engine);
        await Fill(source);
        var archive = await Write(source);
        await using var target = EmptyDatabase.Of(engine);
        foreach (var newer in new Func<BackupManifest, BackupManifest>[]
        {
            manifest => manifest with { Format = BackupManifest.PresentFormat + 1 },
            manifest => manifest with { SchemaVersion = Schema.Version + 1 },
            manifest => manifest with { Migrations = [.. manifest.Migrations, "OfNextYear"] },
        })
        {
            var refused = await Assert.ThrowsAsync<BackupRefused>(() => target.RestoreAsync(With(archive, newer)));
            Assert.Contains("newer program", refused.Message, StringComparison.Ordinal);
            Assert.Equal(SchemaState.Unreachable, await target.CheckAsync());
        }

        await target.RestoreAsync(With(archive, manifest => manifest));
    }

    [Fact]
    public async Task A_short_pass_phrase_is_refused()
    {
        await using var source = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = source.OpenAsSystem();
        await Assert.ThrowsAsync<BackupRefused>(() => new BackupWriter(db, TimeProvider.System).WriteAsync(new MemoryStream(), "too short"));
    }

    [Fact]
    public void Every_table_is_in_a_backup_and_each_of_its_columns_is_read_and_written()
    {
        using var db = Models.Open(Engine.Sqlite);
        var tables = StoredTable.All(db.Model);

        Assert.Equal(db.Model.GetEntityTypes().Count() - 1, tables.Count);
        Assert.Equal(["Ratings.CorrectionId"], tables.SelectMany(table => table.Late.Where(late => !late.GetContainingForeignKeys().Any(key => key.PrincipalEntityType == table.Entity)).Select(late => $"{table.Name}.{late.Name}")));
        Assert.All(tables, table => Assert.All(table.Columns, column => Assert.False(column.IsShadowProperty(), $"{table.Name}.{column.Name}")));
    }

    internal static async Task<TestCounties> Fill(TestDatabase database)
    {
        var counties = await TestCounties.AddAsync(database);
        await using var db = database.OpenAsSystem();
        foreach (var person in await db.Secretaries.OrderBy(p => p.Id).Take(1).ToListAsync())
        {
            person.IdNumber = new SensitiveText("140802196501011236");
            person.BornOn = new DateOnly(1965, 1, 1);
        }

        // The successor comes after it: a row may name a later one of its own table.
        (await db.Villages.FindAsync(counties.Villages[0].Id))!.SuccessorId = counties.Villages[1].Id;
        await db.SaveChangesAsync();
        return counties;
    }

    internal static async Task<byte[]> Write(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        using var archive = new MemoryStream();
        await new BackupWriter(db, TimeProvider.System).WriteAsync(archive, Passphrase);
        return archive.ToArray();
    }

    internal static async Task<string> Dump(StarRatingContext db)
    {
        var people = await db.Secretaries.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        var villages = await db.Villages.AsNoTracking().OrderBy(v => v.Id).ToListAsync();
        var changes = await db.ChangeRecords.AsNoTracking().OrderBy(c => c.Id).ToListAsync();
        return string.Join(
            "\n",
            people.Select(p => $"{p.Id} {p.Version} {p.Name} {p.CountyId} {p.TownshipId} {p.VillageId} {p.IdNumber?.Reveal()} {p.BornOn} {Convert.ToHexString(p.NameSort)} {p.Search}")
                .Concat(villages.Select(v => $"{v.Id} {v.Version} {v.Code} {v.Name} {v.TownshipId} {v.Kind} {v.ValidFrom} {v.SuccessorId}"))
                .Concat(changes.Select(c => $"{c.Id} {c.At.Ticks / 10} {c.Entity} {c.EntityId} {c.UseCase} {c.ChangesJson}")));
    }

    /// <summary>The same archive with another first line.</summary>
    private static byte[] With(byte[] archive, Func<BackupManifest, BackupManifest> change)
    {
        using var lines = new MemoryStream();
        using (var unzipped = new GZipStream(new OpeningStream(new MemoryStream(archive), Passphrase), CompressionMode.Decompress))
        {
            unzipped.CopyTo(lines);
        }

        var text = Encoding.UTF8.GetString(lines.ToArray());
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        using var changed = new MemoryStream();
        using var sealing = new SealingStream(changed, Passphrase);
        using (var zip = new GZipStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(change(JsonSerializer.Deserialize<BackupManifest>(text[..end])!)) + text[end..]));
        }

        sealing.Finish();
        return changed.ToArray();
    }

    /// <summary>Lets the site work on once the first bytes have left.</summary>
    private sealed class PausingStream(Func<Task> act) : MemoryStream
    {
        public bool WasPaused { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            if (!WasPaused && Length > ArchiveKey.HeadSize)
            {
                WasPaused = true;
                act().GetAwaiter().GetResult();
            }
        }
    }
}
