using Microsoft.EntityFrameworkCore;
using StarRating.Application.Demonstration;
using StarRating.Application.Setup;
using StarRating.Data;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Web.Hosting;

/// <summary>What is done once before the first request.</summary>
public static class Startup
{
    /// <summary>
    /// The embedded database is made and brought up to date here; that of a server only by the migrate command. A demonstration is never
    /// loaded into a database that holds real work.
    /// </summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var launch = app.Services.GetRequiredService<Launch>();
        var embedded = app.Services.GetRequiredService<ContextFactory>().Engine == Engine.Sqlite;
        await using var scope = app.Services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<Schema>();
        if (embedded && launch.Demo)
        {
            var file = scope.ServiceProvider.GetRequiredService<StarRatingContext>().Database.GetDbConnection().DataSource;
            var made = await EmbeddedDemonstration.EnsureAsync(
                file, app.Services.GetRequiredService<ColumnKeys>(), app.Services.GetRequiredService<TimeProvider>(), DemonstrationGreeting.Tell);
            DemonstrationGreeting.GreetWhenServing(app, launch, made);
        }

        if (embedded)
        {
            await schema.MigrateAsync(launch.Demo);
        }

        var state = await schema.CheckAsync();
        if (state != SchemaState.Ready)
        {
            app.Logger.LogError("{WhatToDo}", WhatToDo(state));
        }
        else if (launch.Demo && !await scope.ServiceProvider.GetRequiredService<StarRatingContext>().Installation.AllAsync(installation => installation.IsDemo))
        {
            throw new InvalidOperationException("This database was not made by --demo. Choose another folder with --data.");
        }
        else if (await scope.ServiceProvider.GetRequiredService<SetupCode>().Issue() is { } code)
        {
            SetupGreeting.GreetWhenServing(app, code);
        }
    }

    public static string WhatToDo(SchemaState state) => state switch
    {
        SchemaState.Ready => "Ready.",
        SchemaState.Unreachable => "The database cannot be reached.",
        SchemaState.Older => "The database is older than this program: run the migrate command.",
        SchemaState.Newer => "The database is newer than this program: install the newer program.",
        SchemaState.OtherKeys => "The key file does not belong to this database.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
