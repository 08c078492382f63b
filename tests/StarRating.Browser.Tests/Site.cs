using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Data.Access;

namespace StarRating.Browser.Tests;

/// <summary>The whole site in this process, on a free port and with an empty data directory of its own.</summary>
public class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("starrating-browser-").FullName;

    public Uri Address => ClientOptions.BaseAddress;

    protected string Folder => _folder;

    public virtual async Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        await FurnishAsync();
    }

    /// <summary>What is there before the first request; without any account every page would lead to the first set-up.</summary>
    protected virtual async Task FurnishAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.System, null, "test");
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(new User { UserName = "keeper", DisplayName = "保管员" }, "correct horse 7");
        Assert.True(made.Succeeded);
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
