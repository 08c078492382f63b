using StarRating.Application.Setup;
using StarRating.Data;
using StarRating.Data.Engines;
using StarRating.Web.Hosting;

namespace StarRating.Web.CommandLine;

/// <summary>Prints a new one-time code for the first set-up, where the program runs as a service and its console is out of sight.</summary>
public sealed class SetupCodeCommand : ICommand
{
    public string Name => "setup-code";

    public string Summary => "print a new one-time code for the first set-up of a running site";

    public async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables().AddCommandLine(args).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddStarRatingData(configuration, Launch.Read(configuration, demo: false).DataFolder);
        services.AddSingleton<SetupCode>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var state = await scope.ServiceProvider.GetRequiredService<Schema>().CheckAsync();
        if (state != SchemaState.Ready)
        {
            await Console.Error.WriteLineAsync(Startup.WhatToDo(state));
            return 1;
        }

        if (await provider.GetRequiredService<SetupCode>().Issue() is not { } code)
        {
            await Console.Error.WriteLineAsync("The first set-up is done; there is no code for it any more.");
            return 1;
        }

        SetupGreeting.Print(code, []);
        return 0;
    }
}
