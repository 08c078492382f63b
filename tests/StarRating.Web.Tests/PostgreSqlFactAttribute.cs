namespace StarRating.Web.Tests;

/// <summary>Needs a PostgreSQL; a run that must have one (STARRATING_REQUIRE_POSTGRES) fails without it instead of leaving the test out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (TestDatabase.PostgreSqlServer is null && Environment.GetEnvironmentVariable("STARRATING_REQUIRE_POSTGRES") != "1")
        {
            Skip = "STARRATING_TEST_POSTGRES names no server.";
        }
    }
}
