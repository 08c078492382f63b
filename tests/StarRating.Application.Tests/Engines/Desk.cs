using Microsoft.Extensions.DependencyInjection;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Tests.Engines;

/// <summary>One person's session with the use cases as the site would make them: a context of its own, one scope.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public Desk(Func<StarRatingContext> open, TimeProvider clock)
    {
        services = new ServiceCollection()
            .AddSingleton(clock)
            .AddScoped(_ => open())
            .AddScoped(provider => provider.GetRequiredService<StarRatingContext>().Session)
            .AddScoped<StarRating.Data.Engines.BulkWriter>()
            .AddApplication()
            .BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public Desk(TestDatabase database, SessionScope scope, TimeProvider clock, string userName = "测试员")
        : this(() => database.Open(scope, userName), clock)
    {
    }

    public StarRatingContext Db => Get<StarRatingContext>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
