using StarRating.Application;
using StarRating.Web.Hosting;

namespace StarRating.Web.CommandLine;

/// <summary>Serves the site.</summary>
public sealed class ServeCommand : ICommand
{
    public string Name => "serve";

    public string Summary => "serve the site (the default); --demo with an embedded demonstration, --urls http://127.0.0.1:5080";

    public async Task<int> RunAsync(string[] args)
    {
        var app = Site.Build(args);
        try
        {
            await Startup.PrepareAsync(app);
        }
        catch (Refusal refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }

        await app.RunAsync();
        return 0;
    }
}
