using StarRating.Application;
using StarRating.Application.Demonstration;
using StarRating.Data.Encryption;
using StarRating.Web.Hosting;

namespace StarRating.Web.CommandLine;

/// <summary>Makes the embedded demonstration database without serving it, and prints its accounts; one that is there is left as it is.</summary>
public sealed class DemoCommand : ICommand
{
    public string Name => "demo";

    public string Summary => "make the embedded demonstration database and print its accounts, without serving";

    public async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var folder = Launch.Read(configuration, demo: true).DataFolder;
        try
        {
            var keys = KeyFile.LoadOrCreate(configuration["Keys:File"] ?? Path.Combine(folder, KeyFile.DefaultName));
            var made = await EmbeddedDemonstration.EnsureAsync(Path.Combine(folder, "starrating.db"), keys, TimeProvider.System, DemonstrationGreeting.Tell);
            DemonstrationGreeting.Print(made, folder);
            return 0;
        }
        catch (Refusal refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
