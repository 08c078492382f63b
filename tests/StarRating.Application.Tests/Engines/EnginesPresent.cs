using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

/// <summary>The engines that this run has: SQLite always, PostgreSQL where STARRATING_TEST_POSTGRES names a server.</summary>
public static class EnginesPresent
{
    private static readonly string? Postgres = Environment.GetEnvironmentVariable("STARRATING_TEST_POSTGRES");

    /// <summary>A run that must have PostgreSQL (test.sh, CI) fails without it instead of passing on SQLite alone.</summary>
    private static readonly bool PostgresRequired = Environment.GetEnvironmentVariable("STARRATING_REQUIRE_POSTGRES") == "1";

    public static IEnumerable<Engine> All
    {
        get
        {
            yield return Engine.Sqlite;
            if (PostgresRequired || !string.IsNullOrWhiteSpace(Postgres))
            {
                yield return Engine.PostgreSql;
            }
        }
    }

    public static string PostgresServer => !string.IsNullOrWhiteSpace(Postgres)
        ? Postgres
        : throw new InvalidOperationException("STARRATING_REQUIRE_POSTGRES is set, but STARRATING_TEST_POSTGRES names no server.");
}
