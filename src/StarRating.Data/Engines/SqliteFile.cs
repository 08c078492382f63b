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

    /// <summary>
    /// Does not wait for the disk while a file is being made that is thrown away unless it is finished (<see cref="Settle"/>). It bears on
    /// the pooled connection, which work done one thing after another uses again and again.
    /// </summary>
    public static void Hasten(string connectionString) => Run(connectionString, "PRAGMA synchronous = OFF");

    /// <summary>Brings what the write-ahead log holds into the file, and the file to the disk, so that the file alone is the database.</summary>
    public static void Settle(string connectionString) => Run(connectionString, "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>Closes the pooled connections, so that the file can be renamed or deleted.</summary>
    public static void Release(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Run(string connectionString, string pragma)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
