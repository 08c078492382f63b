using StarRating.Application.Setup;

namespace StarRating.Web.Hosting;

/// <summary>While there is no account, every page leads to the first set-up; health, errors and files excepted.</summary>
public sealed class SetupGate(RequestDelegate next, SetupDesk desk)
{
    public const string Path = "/setup";

    private static readonly string[] Free = [Path, "/health", "/error"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Free.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) && await desk.IsOpen(context.RequestAborted))
        {
            context.Response.Redirect(context.Request.PathBase + Path);
            return;
        }

        await next(context);
    }
}
