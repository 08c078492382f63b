using StarRating.Data;

namespace StarRating.Web.Hosting;

/// <summary>What is done once before the first request.</summary>
public static class Startup
{
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StarRatingContext>().Database.EnsureCreatedAsync();
    }
}
