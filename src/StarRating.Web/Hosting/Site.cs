namespace StarRating.Web.Hosting;

/// <summary>The site, put together.</summary>
public static class Site
{
    public static WebApplication Build(string[] args)
    {
        // A word without a value would take the next one for its value.
        var demo = args.Contains(Launch.DemoOption, StringComparer.Ordinal);
        args = [.. args.Where(arg => arg != Launch.DemoOption)];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var launch = Launch.Read(builder.Configuration, demo);
        if (!builder.Environment.IsProduction() || !Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
        {
            // Run from a build rather than from a publish: the files are still in the project's own folder.
            builder.WebHost.UseStaticWebAssets();
        }

        if (launch.Demo && builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(Launch.DemoAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 24_000_000;
        });
        // Each does something only under its own service manager.
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "StarRating");
        builder.AddPortalLogging(launch.DataFolder);
        builder.AddPortalServices(launch);
        var app = builder.Build();
        app.UsePortal();
        return app;
    }
}
