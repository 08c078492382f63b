using Xunit.Abstractions;

namespace StarRating.Web.Tests.Assessments;

/// <summary>Fifty reviewers enter scores at once: no error, no lost cell. Times are printed, nothing fails on them.</summary>
public sealed class LoadTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    [Fact]
    public Task Fifty_reviewers_at_once_lose_no_cell() => new ScoringCrowd(portal, output).Work();
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgreSqlLoadTests(PostgreSqlPortalFactory portal, ITestOutputHelper output) : IClassFixture<PostgreSqlPortalFactory>
{
    [PostgreSqlFact]
    public Task Fifty_reviewers_at_once_lose_no_cell() => new ScoringCrowd(portal, output).Work();
}
