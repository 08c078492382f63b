using Microsoft.Data.Sqlite;

namespace StarRating.Data.Engines;

/// <summary>The file of the embedded engine.</summary>
public static class SqliteFile
{
    /// <summary>Foreign keys on; a writer waits for another up to half a minute instead of failing.</summary>
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    /// <summary>A whole copy, taken through the engine, so that what is still in the write-ahead log is in it.</summary>
    public static void Copy(SqliteConnection source, string target)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        copy.Open();
        source.BackupDatabase(copy);
    }

    /// <summary>Brings what the write-ahead log holds into the file, so that the file alone is the database.</summary>
    public static void Settle(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        checkpoint.ExecuteNonQuery();
    }
}
