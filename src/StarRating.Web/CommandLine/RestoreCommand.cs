using StarRating.Data.Backup;

namespace StarRating.Web.CommandLine;

/// <summary>Fills an empty database, of any engine, from an archive.</summary>
public sealed class RestoreCommand : ICommand
{
    public string Name => "restore";

    public string Summary => "fill an empty database from an archive: restore FILE [--passphrase-file FILE]";

    public Task<int> RunAsync(string[] args) => BackupDesk.RunAsync(args, async (services, file, passphrase) =>
    {
        if (!File.Exists(file))
        {
            throw new BackupRefused($"There is no file {file}.");
        }

        var count = await services.GetRequiredService<BackupRestorer>().RestoreAsync(() => File.OpenRead(file), passphrase);
        return $"{count.Total:N0} rows of {count.Rows.Count} tables restored from the backup of {count.Manifest.MadeAt:yyyy-MM-dd HH:mm} UTC ({count.Manifest.Engine}).";
    });
}
