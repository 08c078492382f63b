using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace StarRating.Browser.Tests;

/// <summary>The whole site in this process, on a free port and with an empty data directory of its own.</summary>
public class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("starrating-browser-").FullName;

    public Uri Address => ClientOptions.BaseAddress;

    protected string Folder => _folder;

    public virtual Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting("SignIn:AttemptsPerMinute", "100000");
        builder.UseSetting("Logging:Console", "Fatal");
    }
}
