using Microsoft.Extensions.Diagnostics.HealthChecks;
using StarRating.Data.Engines;

namespace StarRating.Web.Hosting;

/// <summary>Ready means: the database can be reached, has this program's schema and opens with this key file.</summary>
public sealed class SchemaCheck(Schema schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await schema.CheckAsync(cancellationToken) is var state && state == SchemaState.Ready
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(Startup.WhatToDo(state));
}

/// <summary>While the database is not the program's own, pages answer 503 and say what to do; nothing touches the rows.</summary>
public sealed class SchemaGate(RequestDelegate next)
{
    private volatile bool open;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!open && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            && !context.Request.Path.StartsWithSegments("/error", StringComparison.Ordinal))
        {
            open = await context.RequestServices.GetRequiredService<Schema>().CheckAsync(context.RequestAborted) == SchemaState.Ready;
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
