using System.Net;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using StarRating.Application;
using StarRating.Data;
using StarRating.Web.Features.Errors;
using StarRating.Web.Features.Jobs;

namespace StarRating.Web.Hosting;

/// <summary>The services of the site and the order in which a request passes through it.</summary>
public static class Portal
{
    public static void AddPortalServices(this WebApplicationBuilder builder, Launch launch)
    {
        var services = builder.Services;
        services.AddSingleton(launch);
        services.AddSingleton(TimeProvider.System);
        services.AddStarRatingData(builder.Configuration, launch.DataFolder);
        services.AddApplication();
        services.AddPortalKeyRing();
        services.AddPortalSignIn(builder.Configuration);
        services.AddPortalPages();
        services.AddScoped<ConflictReader>();
        services.AddScoped<JobDesk>();
        services.AddScoped<Features.Setup.SetupPass>();
        services.AddHostedService<JobService>();
        services.AddHealthChecks().AddCheck<SchemaCheck>("schema", tags: ["ready"]);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        AddForwardedHeaders(services, builder.Configuration);
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePortalRequestLog();
        app.UseSecurityHeaders();
        if (!app.Services.GetRequiredService<Launch>().Demo)
        {
            app.UseHsts();
        }

        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseResponseCompression();
        app.UsePortalStaticFiles();
        app.UseRouting();
        app.UseRequestLocalization();
        app.UseMiddleware<SchemaGate>();
        app.UseMiddleware<SetupGate>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        app.MapControllers();
    }

    /// <summary>Believed from the named proxies only (ForwardedHeaders:KnownProxies, separated by blanks or commas); from nobody when none is named.</summary>
    private static void AddForwardedHeaders(IServiceCollection services, IConfiguration configuration)
    {
        var proxies = (configuration["ForwardedHeaders:KnownProxies"] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders = proxies.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in proxies)
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }
}
