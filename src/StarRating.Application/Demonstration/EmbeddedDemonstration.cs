using Microsoft.EntityFrameworkCore;
using StarRating.Application.Demonstration.Accounts;
using StarRating.Application.Demonstration.Creation;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Demonstration;

/// <summary>
/// The embedded demonstration database. It is made in a file of another name and renamed when it is whole, so that a creation
/// that was killed leaves nothing but a file that the next start throws away.
/// </summary>
public static class EmbeddedDemonstration
{
    private const string Unfinished = ".creating";

    /// <summary>
    /// Makes the demonstration where there is no database yet, and leaves one that is there as it is.
    /// </summary>
    /// <param name="databaseFile">Where it is, or will be.</param>
    /// <param name="keys">Keys of its encrypted columns.</param>
    /// <param name="clock">Says what today is.</param>
    /// <param name="tell">Told how far the making has come.</param>
    /// <param name="cancel">Gives up; what was made so far is thrown away by the next start.</param>
    /// <returns>The accounts with their passwords when it was made now; empty when it was there.</returns>
    /// <exception cref="Refusal">The database holds something else.</exception>
    public static async Task<IReadOnlyList<DemonstrationAccount>> EnsureAsync(
        string databaseFile, ColumnKeys keys, TimeProvider clock, Action<string>? tell = null, CancellationToken cancel = default)
    {
        if (File.Exists(databaseFile))
        {
            await GuardAsync(databaseFile, keys, clock, cancel);
            return [];
        }

        var unfinished = databaseFile + Unfinished;
        Sweep(unfinished);
        var accounts = await MakeAsync(SqliteFile.ConnectionString(unfinished), keys, clock, tell ?? (_ => { }), cancel);
        AccountsFile.Write(Path.GetDirectoryName(databaseFile)!, accounts);
        File.Move(unfinished, databaseFile);
        Sweep(unfinished);
        return accounts;
    }

    /// <summary>What a killed creation left behind, and what stands beside one that was finished.</summary>
    private static void Sweep(string unfinished)
    {
        foreach (var left in Directory.GetFiles(Path.GetDirectoryName(unfinished)!, Path.GetFileName(unfinished) + "*"))
        {
            File.Delete(left);
        }
    }

    private static async Task<IReadOnlyList<DemonstrationAccount>> MakeAsync(
        string connection, ColumnKeys keys, TimeProvider clock, Action<string> tell, CancellationToken cancel)
    {
        try
        {
            var accounts = await DemonstrationMaker.MakeAsync(Engine.Sqlite, connection, keys, clock, tell, cancel);
            SqliteFile.Settle(connection);
            return accounts;
        }
        finally
        {
            SqliteFile.Release(connection);
        }
    }

    private static async Task GuardAsync(string databaseFile, ColumnKeys keys, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = new ContextFactory(Engine.Sqlite, SqliteFile.ConnectionString(databaseFile) + ";Pooling=False", keys, clock).Create(new Session());
        var isDemo = await db.Installation.AsNoTracking().Select(installation => (bool?)installation.IsDemo).SingleOrDefaultAsync(cancel);
        if (isDemo != true)
        {
            throw new Refusal($"{databaseFile} 不是演示数据库，未作任何改动。请用 --data 另选一个目录运行演示。");
        }
    }
}
