using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

/// <summary>A process of the site, as far as its jobs go.</summary>
internal static class JobNode
{
    public static ServiceProvider Of(ContextFactory factory, TimeProvider clock, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton(factory)
            .AddScoped<Session>()
            .AddScoped(provider => factory.Create(provider.GetRequiredService<Session>()))
            .AddScoped<BulkWriter>()
            .AddApplication()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.None));
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
