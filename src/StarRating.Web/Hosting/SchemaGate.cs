using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StarRating.Data;

namespace StarRating.Web.Hosting;

/// <summary>Does the database have the schema that this program expects? Asked until it has; once it has, it stays so.</summary>
public sealed class SchemaCheck(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<StarRatingContext>().Database;
        if (!await database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database cannot be reached.");
        }

        var pending = await database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any() ? HealthCheckResult.Unhealthy("Migrations are pending: run the migrate command.") : HealthCheckResult.Healthy();
    }
}

/// <summary>While the schema is not the program's own, pages answer 503 and say what to do; nothing touches the rows.</summary>
public sealed class SchemaGate(RequestDelegate next, IServiceScopeFactory scopes)
{
    private volatile bool open;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!open && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            && !context.Request.Path.StartsWithSegments("/error", StringComparison.Ordinal))
        {
            open = (await new SchemaCheck(scopes).CheckHealthAsync(new HealthCheckContext(), context.RequestAborted)).Status == HealthStatus.Healthy;
            if (!open)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "60";
                return;
            }
        }

        await next(context);
    }
}
