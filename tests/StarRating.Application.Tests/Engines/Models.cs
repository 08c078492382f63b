using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

/// <summary>A context of any engine without a server, to look at its model and the SQL it would send.</summary>
internal static class Models
{
    public static StarRatingContext Open(Engine engine, ColumnKeys? keys = null, SessionScope? scope = null)
    {
        var connection = engine switch
        {
            Engine.SqlServer => "Server=nowhere",
            Engine.PostgreSql => "Host=nowhere",
            _ => "Data Source=:memory:",
        };
        var session = new Session();
        session.Enter(scope ?? SessionScope.Nobody, null, "");
        return new ContextFactory(engine, connection, keys ?? TestDatabase.Keys, TimeProvider.System).Create(session);
    }
}
