using System.Diagnostics;
using System.Globalization;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

/// <summary>Starts <see cref="ChildProgram"/> on a test database and kills it (SIGKILL) a given time after its work began.</summary>
internal static class ChildProcess
{
    /// <summary>128 and SIGKILL's number.</summary>
    private const int Killed = 137;

    /// <returns>Whether the work was done before the kill.</returns>
    public static Task<bool> KilledAfter(TimeSpan delay, string work, TestDatabase database, long countyId, long row, TimeProvider clock) =>
        KilledAfter(delay, work, database.Engine, database.ConnectionString, $"{countyId}", $"{row}", clock);

    /// <param name="delay">From the moment at which the child begins.</param>
    /// <param name="work">Which of the child's works.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="connection">The database.</param>
    /// <param name="county">Whose desk it is at.</param>
    /// <param name="row">What it is about: a row, a file.</param>
    /// <param name="clock">The time of the test.</param>
    /// <returns>Whether the work was done before the kill.</returns>
    public static async Task<bool> KilledAfter(TimeSpan delay, string work, Engine engine, string connection, string county, string row, TimeProvider clock)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var part in new[]
        {
            "exec", typeof(ChildProgram).Assembly.Location, work, engine.ToString(), connection, county, row, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(part);
        }

        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync();
        var ready = await child.StandardOutput.ReadLineAsync();
        if (ready != "READY")
        {
            child.Kill();
            throw new InvalidOperationException($"The child said “{ready}”: {await errors}");
        }

        await child.StandardInput.WriteLineAsync("GO");
        await child.StandardInput.FlushAsync();
        await Task.Delay(delay);
        child.Kill();
        await child.WaitForExitAsync();
        if (child.ExitCode is not (0 or Killed) && await errors is var said && !said.Contains(nameof(Refusal), StringComparison.Ordinal))
        {
            // It did not get as far as the kill: nothing has been tried.
            throw new InvalidOperationException($"The child ended by itself with {child.ExitCode}: {said}");
        }

        return await child.StandardOutput.ReadLineAsync() == "DONE";
    }
}
