using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using StarRating.Data.Access;
using StarRating.Data.Encryption;

namespace StarRating.Data.Engines;

/// <summary>For <c>dotnet ef</c>: the model alone, no server is asked.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(
        (DbContextOptions<SqliteContext>)new DbContextOptionsBuilder<SqliteContext>().UseEngine(Engine.Sqlite, "Data Source=design.db").Options,
        new Session(), ColumnKeys.Create(), TimeProvider.System);
}

/// <inheritdoc cref="SqliteDesignTimeFactory"/>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) => new(
        (DbContextOptions<SqlServerContext>)new DbContextOptionsBuilder<SqlServerContext>().UseEngine(Engine.SqlServer, "Server=design").Options,
        new Session(), ColumnKeys.Create(), TimeProvider.System);
}

/// <inheritdoc cref="SqliteDesignTimeFactory"/>
public sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args) => new(
        (DbContextOptions<PostgreSqlContext>)new DbContextOptionsBuilder<PostgreSqlContext>().UseEngine(Engine.PostgreSql, "Host=design").Options,
        new Session(), ColumnKeys.Create(), TimeProvider.System);
}
