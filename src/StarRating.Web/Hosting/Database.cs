using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Web.Hosting;

/// <summary>Which database the site works on: Database:Engine and Database:ConnectionString, else the embedded one in the data folder.</summary>
public static class Database
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder, Launch launch)
    {
        var engine = builder.Configuration.GetValue("Database:Engine", Engine.Sqlite);
        var connection = builder.Configuration["Database:ConnectionString"] ?? $"Data Source={Path.Combine(launch.DataFolder, "starrating.db")}";
        builder.Services.AddScoped<Session>();
        builder.Services.AddSingleton(ColumnKeys.Create());
        builder.Services.AddDbContext<StarRatingContext, SqliteContext>(options => options.UseEngine(engine, connection));
    }
}
