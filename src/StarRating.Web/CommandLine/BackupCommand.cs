using System.Diagnostics;
using StarRating.Data.Backup;
using StarRating.Data.Engines;

namespace StarRating.Web.CommandLine;

/// <summary>One encrypted archive of everything, from one consistent snapshot, while the site goes on.</summary>
public sealed class BackupCommand : ICommand
{
    /// <summary>A new file, read by its owner alone.</summary>
    private static FileStreamOptions Private
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return options;
        }
    }

    public string Name => "backup";

    public string Summary => "write everything into one encrypted archive: backup FILE [--passphrase-file FILE]";

    public Task<int> RunAsync(string[] args) => BackupDesk.RunAsync(args, async (services, file, passphrase) =>
    {
        var schema = await services.GetRequiredService<Schema>().CheckAsync();
        if (schema != SchemaState.Ready)
        {
            throw new BackupRefused(Hosting.Startup.WhatToDo(schema));
        }

        // Written aside and put in place when it is whole: half an archive never bears the name of one.
        var draft = $"{file}.part";
        try
        {
            var watch = Stopwatch.StartNew();
            BackupCount count;
            await using (var target = new FileStream(draft, Private))
            {
                count = await services.GetRequiredService<BackupWriter>().WriteAsync(target, passphrase);
                target.Flush(flushToDisk: true);
            }

            await BackupRestorer.CheckAsync(() => File.OpenRead(draft), passphrase);
            File.Move(draft, file, overwrite: false);
            return $"{count.Total:N0} rows of {count.Rows.Count} tables in {watch.Elapsed.TotalSeconds:0.0} s, {new FileInfo(file).Length / 1e6:0.0} MB, read back and found whole: {file}";
        }
        finally
        {
            File.Delete(draft);
        }
    });
}
