using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StarRating.Application.Tests.Engines;

/// <summary>
/// An SQLite database that may not grow: <c>max_page_count</c> is what it is now and some pages more, so that the engine says “full” as it does on a full
/// disk. The limit belongs to a connection and is set on each that is opened to the file until this is disposed.
/// </summary>
public sealed class SmallDisk : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The engine's own limit.</summary>
    private const long Endless = 1073741823;

    private readonly string file;
    private readonly List<IDisposable> listening = [];
    private long pages;

    private SmallDisk(string file, long pages) => (this.file, this.pages) = (file, pages);

    /// <summary>A target that does not exist yet may have so many pages in all.</summary>
    public static SmallDisk Of(string connectionString, int room)
    {
        var path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var disk = new SmallDisk(path, (File.Exists(path) ? PagesOf(connectionString) : 0) + room);
        disk.listening.Add(DiagnosticListener.AllListeners.Subscribe(disk));
        return disk;
    }

    /// <summary>Somebody has tidied up.</summary>
    public void Free() => pages = Endless;

    public void Dispose() => listening.ForEach(one => one.Dispose());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            lock (listening)
            {
                listening.Add(value.Subscribe(this));
            }
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: ConnectionEndEventData { Connection: SqliteConnection connection } } && value.Key == RelationalEventId.ConnectionOpened.Name && connection.DataSource == file)
        {
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private static long PagesOf(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        return (long)Run(connection, "PRAGMA page_count")!;
    }

    private static object? Run(DbConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar();
    }
}
