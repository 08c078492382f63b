using Microsoft.EntityFrameworkCore;
using Moq;
using Npgsql;
using StarRating.Application.Jobs;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Backup;
using StarRating.Application.Tests.Imports;
using StarRating.Application.Tests.Jobs;
using StarRating.Application.Tests.Ratings;
using StarRating.Application.Tests.Reports;
using StarRating.Application.Tests.Secretaries;
using StarRating.Application.Tests.Treatments;
using StarRating.Data.Access;
using StarRating.Data.Backup;
using StarRating.Data.Engines;
using StarRating.Data.Imports;
using StarRating.Data.Jobs;

namespace StarRating.Application.Tests.Engines;

/// <summary>No room left in the middle of long work: nothing of it is kept, it is said in words, and once there is room the same work succeeds.</summary>
public sealed class FullStorageTests
{
    [Fact]
    public async Task An_import_is_committed_whole_or_not_at_all()
    {
        const int persons = 60;
        await using var import = await ImportScene.BeginAsync(Engine.Sqlite);
        var id = await import.Upload("roster", ImportScene.Book(
            ["乡镇|村|姓名|身份证号码|职务|任职时间", .. Enumerable.Range(0, persons).Select(i => $"第0镇|第0村|张甲|{SecretaryScene.IdOf("1980-01-01", i + 1)}|委员|2021-03")]));
        using var disk = SmallDisk.Of(import.Scene.Database.ConnectionString, room: 4);
        var before = await Stand();
        var full = await Assert.ThrowsAnyAsync<Exception>(() => import.Commit(id));

        Assert.True(full.IsFullStorage(), $"{full}");
        Assert.Equal(before, await Stand());
        disk.Free();
        await import.Commit(id);
        Assert.Equal((ImportState.Committed, persons), ((await Stand()).State, (await Stand()).Posts));

        async Task<(ImportState State, int Posts, int Records)> Stand() => (
            (await import.Batch(id)).State,
            await import.Scene.ReadAsync(db => db.Appointments.CountAsync()),
            await import.Scene.ReadAsync(db => db.ChangeRecords.CountAsync()));
    }

    [Fact]
    public async Task A_run_replaces_the_earlier_proposal_or_leaves_it()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var scene = await RatingScene.Make(database, persons: 60);
        using var disk = SmallDisk.Of(database.ConnectionString, room: 4);
        var full = await Assert.ThrowsAnyAsync<Exception>(Run);

        Assert.True(full.IsFullStorage(), $"{full}");
        await using (var db = scene.Open())
        {
            Assert.Equal((0, 0), (await db.Ratings.CountAsync(), await db.RatingRuns.CountAsync()));
        }

        disk.Free();
        await Run();
        await using var last = scene.Open();
        Assert.Equal((60, 1), (await last.Ratings.CountAsync(), await last.RatingRuns.CountAsync()));

        async Task Run()
        {
            await using var db = scene.Open();
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }
    }

    [Fact]
    public async Task A_job_whose_file_finds_no_room_says_so_and_keeps_none_of_it()
    {
        await using var scene = await JobScene.Make(Engine.Sqlite);
        var large = new Mock<IJobWork>();
        large.Setup(work => work.Run(It.IsAny<string>(), It.IsAny<JobProgress>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new JobResult("已导出。", File: new FileDraft("名册.xlsx", FileDraft.Xlsx, new byte[2_000_000])));
        var node = scene.Node(work: large.Object);
        var id = await scene.Ask("新名镇");
        using var disk = SmallDisk.Of(scene.Database.ConnectionString, room: 100);
        await JobScene.Runner(node).RunNext();

        Assert.Equal((JobState.Failed, NoRoom.Words, null), ((await scene.Row(id)).State, (await scene.Row(id)).Words, (await scene.Row(id)).FileId));
        await using (var db = scene.Database.OpenAsSystem())
        {
            Assert.False(await db.Files.IgnoreQueryFilters([Filter.Holder]).AnyAsync());
        }

        disk.Free();
        var again = await scene.Ask("新名镇");
        await JobScene.Runner(node).RunNext();
        Assert.Equal((JobState.Done, 2_000_000L), ((await scene.Row(again)).State, (await scene.Row(again)).FileLength));
    }

    [Fact]
    public async Task A_job_whose_work_finds_no_room_fails_in_words()
    {
        await using var scene = await JobScene.Make(Engine.Sqlite);
        var full = new Mock<IJobWork>();
        full.Setup(work => work.Run(It.IsAny<string>(), It.IsAny<JobProgress>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DbUpdateException("", new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13)));
        var id = await scene.Ask("新名镇");
        await JobScene.Runner(scene.Node(work: full.Object)).RunNext();
        Assert.Equal((JobState.Failed, NoRoom.Words), ((await scene.Row(id)).State, (await scene.Row(id)).Words));
        Assert.Equal("第0镇", await scene.TownshipName());
    }

    [Fact]
    public async Task An_export_that_cannot_be_recorded_is_not_handed_out()
    {
        await using var scene = await PayScene.Make(Engine.Sqlite);
        await using var desk = await ReportScene.Desk(scene);
        using var disk = SmallDisk.Of(scene.Rated.Database.ConnectionString, room: 0);
        var handedOut = 0;
        var full = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            // The pages there are have room for some records.
            for (; handedOut < 500; handedOut++)
            {
                await ReportScene.Export(desk, new("summary", "2024"));
            }
        });

        Assert.True(full.IsFullStorage(), $"{full}");
        Assert.Equal(handedOut, await Recorded());
        disk.Free();
        await using var next = await ReportScene.Desk(scene);
        await ReportScene.Export(next, new("summary", "2024"));
        Assert.Equal(handedOut + 1, await Recorded());

        async Task<int> Recorded()
        {
            await using var db = scene.Rated.Database.OpenAsSystem();
            return await db.ChangeRecords.CountAsync(record => record.UseCase == nameof(ExportReport));
        }
    }

    [Fact]
    public async Task A_restore_that_finds_no_room_leaves_a_target_that_can_be_filled()
    {
        await using var source = await TestDatabase.CreateAsync(Engine.Sqlite);
        await BackupTests.Fill(source);
        var archive = await BackupTests.Write(source);
        await using var target = EmptyDatabase.Of(Engine.Sqlite);
        foreach (var pages in new[] { 10, 100, 200, 300 })
        {
            // Among the tables, and among the rows.
            using var disk = SmallDisk.Of(target.ConnectionString, pages);
            if (await Record.ExceptionAsync(() => target.RestoreAsync(archive)) is { } full)
            {
                Assert.True(full.IsFullStorage(), $"{full}");
                Assert.NotEqual(SchemaState.Ready, await target.CheckAsync());
            }
            else
            {
                break;
            }
        }

        if (await target.CheckAsync() != SchemaState.Ready)
        {
            await target.RestoreAsync(archive);
        }

        await using var before = source.OpenAsSystem();
        await using var after = target.Open();
        Assert.Equal(await BackupTests.Dump(before), await BackupTests.Dump(after));
    }

    [Fact]
    public async Task A_backup_onto_a_full_disk_is_told_apart_from_other_faults()
    {
        await using var source = await TestDatabase.CreateAsync(Engine.Sqlite);
        await BackupTests.Fill(source);
        await using var db = source.OpenAsSystem();
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Linux's own full disk: every write is answered ENOSPC.
        var full = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var device = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            await new BackupWriter(db, TimeProvider.System).WriteAsync(device, EmptyDatabase.Passphrase);
        });
        Assert.True(full.IsFullStorage(), $"{full}");
    }

    [Fact]
    public void A_server_without_room_is_no_collision_that_a_second_try_would_mend()
    {
        var full = new DbUpdateException("", new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull));
        Assert.True(full.IsFullStorage());
        Assert.False(full.IsCollision());
        Assert.False(new IOException("in use").IsFullStorage());
        Assert.False(new PostgresException("deadlock", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected).IsFullStorage());
    }
}
