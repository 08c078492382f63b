using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace StarRating.Web.Hosting;

/// <summary>Console and rolling files. Paths without query strings, no bodies, no values of rows.</summary>
public static class Logging
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static void AddPortalLogging(this WebApplicationBuilder builder, string dataFolder)
    {
        builder.Logging.ClearProviders();
        var formatter = new ScrubbingFormatter(new MessageTemplateTextFormatter(Line));
        builder.Services.AddSerilog((_, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Console(formatter, restrictedToMinimumLevel: builder.Configuration.GetValue("Logging:Console", LogEventLevel.Information))
            .WriteTo.File(
                formatter,
                Path.Combine(dataFolder, "logs", "starrating-.log"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: 20_000_000,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: 60,
                retainedFileTimeLimit: TimeSpan.FromDays(180)));
    }

    public static void UsePortalRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms";
        options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/lib", StringComparison.Ordinal) ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
