namespace StarRating.Data.Backup;

/// <summary>The first line of an archive. The migrations are those that the database had, in order, without the engine's time stamps.</summary>
public sealed record BackupManifest(int Format, DateTime MadeAt, string City, bool IsDemo, string Engine, int SchemaVersion, IReadOnlyList<string> Migrations)
{
    public const int PresentFormat = 1;

    /// <summary>20260301090000_AddTraining is AddTraining in every engine.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}

/// <summary>How many rows each table has, in the last line of an archive and in the answer of the commands.</summary>
public sealed record BackupCount(BackupManifest Manifest, IReadOnlyDictionary<string, long> Rows)
{
    public long Total => Rows.Values.Sum();
}
