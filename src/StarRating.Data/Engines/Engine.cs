namespace StarRating.Data.Engines;

public enum Engine
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
