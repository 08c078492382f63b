using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Backup;
using StarRating.Data.Engines;
using StarRating.Web.Hosting;

namespace StarRating.Web.CommandLine;

/// <summary>What backup and restore share: the file, the pass phrase, the database, and a sentence for what went wrong.</summary>
internal static class BackupDesk
{
    public const string PassphraseVariable = "STARRATING_BACKUP_PASSPHRASE";

    public static async Task<int> RunAsync(string[] args, Func<IServiceProvider, string, string, Task<string>> work)
    {
        if (args is not [var file, .. var options] || file.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync($"Name the file. The pass phrase is read from --passphrase-file or from {PassphraseVariable}, never from the command line.");
            return 2;
        }

        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables().AddCommandLine(options).Build();
        if (await PassphraseAsync(configuration) is not { } passphrase)
        {
            await Console.Error.WriteLineAsync($"No pass phrase: give --passphrase-file FILE or set {PassphraseVariable}.");
            return 2;
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddStarRatingData(configuration, Launch.Read(configuration, demo: false).DataFolder);
        services.AddScoped<BackupWriter>();
        services.AddScoped<BackupRestorer>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.System, null, "备份");
        try
        {
            await Console.Out.WriteLineAsync(await work(scope.ServiceProvider, Path.GetFullPath(file), passphrase));
            return 0;
        }
        catch (Exception refused) when (refused is BackupRefused or IOException or UnauthorizedAccessException && !refused.IsFullStorage())
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static async Task<string?> PassphraseAsync(IConfiguration configuration) =>
        configuration["passphrase-file"] is { } named ? (await File.ReadAllTextAsync(named)).Trim() : configuration[PassphraseVariable];
}
