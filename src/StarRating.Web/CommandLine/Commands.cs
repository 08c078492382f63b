using StarRating.Application;
using StarRating.Data.Engines;

namespace StarRating.Web.CommandLine;

/// <summary>
/// The first argument names a command; without one the site is served. One class a command: write it beside the others and
/// name it here.
/// </summary>
public static class Commands
{
    private static readonly ServeCommand Serve = new();

    public static IReadOnlyList<ICommand> All { get; } = [Serve, new MigrateCommand(), new SetupCodeCommand(), new BackupCommand(), new RestoreCommand(), new DemoCommand(), new RateCommand()];

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await Named(args);
        }
        catch (Exception full) when (full.IsFullStorage())
        {
            await Console.Error.WriteLineAsync($"{NoRoom.ConsoleWords}（{full.GetBaseException().Message}）");
            return 1;
        }
    }

    private static Task<int> Named(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return args is ["--help" or "-h"] ? Help(0) : Serve.RunAsync(args);
        }

        return All.FirstOrDefault(command => command.Name == args[0]) is { } named ? named.RunAsync(args[1..]) : Help(2);
    }

    private static async Task<int> Help(int exitCode)
    {
        var output = exitCode == 0 ? Console.Out : Console.Error;
        await output.WriteLineAsync("StarRating [command] [options]");
        foreach (var command in All)
        {
            await output.WriteLineAsync($"  {command.Name,-12}{command.Summary}");
        }

        return exitCode;
    }
}
