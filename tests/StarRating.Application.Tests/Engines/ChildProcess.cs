using System.Diagnostics;
using System.Globalization;

namespace StarRating.Application.Tests.Engines;

/// <summary>Starts <see cref="ChildProgram"/> on a test database and kills it (SIGKILL) a given time after its work began.</summary>
internal static class ChildProcess
{
    /// <returns>Whether the work was done before the kill.</returns>
    public static async Task<bool> KilledAfter(TimeSpan delay, string work, TestDatabase database, long countyId, long row, TimeProvider clock)
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
            "exec", typeof(ChildProgram).Assembly.Location, work, database.Engine.ToString(), database.ConnectionString,
            countyId.ToString(CultureInfo.InvariantCulture), row.ToString(CultureInfo.InvariantCulture), clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
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
        return await child.StandardOutput.ReadLineAsync() == "DONE";
    }
}
