using Microsoft.Extensions.DependencyInjection;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Demonstration.Creation;

/// <summary>The use cases on the database that is being made, with the clock of the story.</summary>
internal static class DemonstrationServices
{
    public static ServiceProvider Build(ContextFactory contexts, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton(contexts);
        services.AddSingleton(contexts.Keys);
        services.AddScoped<Session>();
        services.AddScoped(provider => provider.GetRequiredService<Session>().Why);
        services.AddScoped(provider => provider.GetRequiredService<ContextFactory>().Create(provider.GetRequiredService<Session>()));
        services.AddScoped<Schema>();
        services.AddScoped<BulkWriter>();
        services.AddApplication();
        return services.BuildServiceProvider();
    }
}
