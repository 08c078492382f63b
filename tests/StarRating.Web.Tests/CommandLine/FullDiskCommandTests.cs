using System.Diagnostics;
using StarRating.Application;
using StarRating.Data.Backup;
using StarRating.Web.CommandLine;

namespace StarRating.Web.Tests.CommandLine;

/// <summary>Backup and restore, as processes of their own, on disks that are too small and then large enough.</summary>
public sealed class FullDiskCommandTests(PortalFactory portal) : IClassFixture<PortalFactory>, IDisposable
{
    private const string Passphrase = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("starrating-full-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TmpfsFact]
    public async Task A_restore_onto_a_full_disk_says_so_and_succeeds_on_the_same_folder_once_there_is_room()
    {
        var archive = await Archive();
        using var disk = new SmallTmpfs("400k");
        var (code, said) = await Run("restore", archive, "--data", disk.Folder);

        Assert.Equal((1, true), (code, said.Contains(NoRoom.ConsoleWords, StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        disk.Grow("64m");
        (code, said) = await Run("restore", archive, "--data", disk.Folder);
        Assert.True(code == 0, said);
    }

    [TmpfsFact]
    public async Task A_backup_onto_a_full_disk_says_so_and_leaves_no_half_archive()
    {
        var (code, said) = await Run("restore", await Archive(), "--data", Path.Combine(folder, "data"));
        Assert.True(code == 0, said);
        using var disk = new SmallTmpfs("8k");
        var file = Path.Combine(disk.Folder, "a.bak");
        (code, said) = await Run("backup", file, "--data", Path.Combine(folder, "data"));

        Assert.Equal((1, true), (code, said.Contains(NoRoom.ConsoleWords, StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFiles(disk.Folder));
        disk.Grow("8m");
        (code, said) = await Run("backup", file, "--data", Path.Combine(folder, "data"));
        Assert.True(code == 0, said);
        Assert.Equal([file], Directory.GetFiles(disk.Folder));
    }

    private async Task<string> Archive()
    {
        var file = Path.Combine(folder, "city.bak");
        await using var target = File.Create(file);
        await portal.InDatabaseAsync(db => new BackupWriter(db, TimeProvider.System).WriteAsync(target, Passphrase));
        return file;
    }

    private static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Commands).Assembly.Location, .. arguments]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["STARRATING_BACKUP_PASSPHRASE"] = Passphrase;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync() + await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
