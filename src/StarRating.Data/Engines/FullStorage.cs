using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace StarRating.Data.Engines;

/// <summary>Recognises that there is no room left: a full disk, or a database at the size it was given. The engines roll back what they were at.</summary>
public static class FullStorage
{
    private const int SqliteFull = 13;

    /// <summary>The write-ahead log, or the index of it, could not grow.</summary>
    private static readonly int[] SqliteCannotGrow = [778, 4874];

    /// <summary>A file group, a database, the transaction log.</summary>
    private static readonly int[] SqlServerFull = [1101, 1105, 9002];

    /// <summary>ENOSPC and EDQUOT; their like on Windows.</summary>
    private static readonly int[] FileFull = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static bool IsFullStorage(this Exception exception) => exception switch
    {
        SqliteException sqlite when sqlite.SqliteErrorCode == SqliteFull || SqliteCannotGrow.Contains(sqlite.SqliteExtendedErrorCode) => true,
        SqlException server when SqlServerFull.Contains(server.Number) => true,
        DbException { SqlState: "53100" } => true,
        IOException file when FileFull.Contains(file.HResult) => true,
        { InnerException: { } inner } => inner.IsFullStorage(),
        _ => false,
    };
}
