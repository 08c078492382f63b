using StarRating.Data;
using StarRating.Data.Engines;
using StarRating.Web.Hosting;

namespace StarRating.Web.CommandLine;

/// <summary>Creates the database or brings it up to date. Safe to run twice, and while another one runs.</summary>
public sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public string Summary => "create the database or bring it up to date (back it up first)";

    public async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables().AddCommandLine(args).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddStarRatingData(configuration, Launch.Read(configuration, demo: false).DataFolder);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<Schema>();
        try
        {
            await schema.MigrateAsync();
        }
        catch (InvalidOperationException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }

        var state = await schema.CheckAsync();
        await Console.Out.WriteLineAsync(Startup.WhatToDo(state));
        return state == SchemaState.Ready ? 0 : 1;
    }
}
