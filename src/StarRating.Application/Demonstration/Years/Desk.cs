using Microsoft.Extensions.DependencyInjection;
using StarRating.Data.Access;

namespace StarRating.Application.Demonstration.Years;

/// <summary>Runs one use case as one official on one day, in a container scope of its own, as a request would.</summary>
internal sealed class Desk(IServiceProvider services, StoryClock clock)
{
    public StoryClock Clock => clock;

    public async Task<T> Do<TUseCase, T>(Official who, DateOnly day, Func<TUseCase, Task<T>> work)
        where TUseCase : notnull
    {
        clock.GoTo(day);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(who.Scope, who.UserId, who.Name);
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task Do<TUseCase>(Official who, DateOnly day, Func<TUseCase, Task> work)
        where TUseCase : notnull =>
        Do<TUseCase, bool>(who, day, async useCase =>
        {
            await work(useCase);
            return true;
        });
}
