using System.Text.Json;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Web.CommandLine;

/// <summary>
/// Rates the persons of a facts document by a policy document and prints grades, outcomes with traces, and pay as JSON. Reads two files and no
/// database. A person whose facts do not allow a rating is listed under "refusals" and makes the exit code 1; the others are rated all the same.
/// </summary>
public sealed class RateCommand : ICommand
{
    private const string Usage = "rate --policy FILE|sample --facts FILE [--out FILE]";

    public string Name => "rate";

    public string Summary => "grades, stars with traces and pay of a facts document: --policy FILE|sample --facts FILE [--out FILE]";

    public async Task<int> RunAsync(string[] args)
    {
        var options = Read(args);
        if (options is null)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            var policy = options.Policy == "sample" ? SamplePolicy.Read() : PolicyJson.Read(await File.ReadAllBytesAsync(options.Policy));
            var result = CohortRun.Of(policy, FactsJson.Read(await File.ReadAllBytesAsync(options.Facts)));
            var json = JsonSerializer.Serialize(result, StrictJson.Indented) + "\n";
            if (options.Out is null) await Console.Out.WriteAsync(json);
            else await File.WriteAllTextAsync(options.Out, json);
            return result.Refusals.IsEmpty ? 0 : 1;
        }
        catch (Exception refused) when (refused is DocumentException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static Options? Read(string[] args)
    {
        string? policy = null, facts = null, output = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (i + 1 == args.Length) return null;
            switch (args[i])
            {
                case "--policy": policy = args[++i]; break;
                case "--facts": facts = args[++i]; break;
                case "--out": output = args[++i]; break;
                default: return null;
            }
        }

        return policy is null || facts is null ? null : new Options(policy, facts, output);
    }

    private sealed record Options(string Policy, string Facts, string? Out);
}
