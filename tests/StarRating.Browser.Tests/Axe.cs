using System.Text.Json;
using Microsoft.Playwright;

namespace StarRating.Browser.Tests;

/// <summary>Runs axe-core, with all of its rules, on a page.</summary>
internal static class Axe
{
    private static readonly string Script = ReadScript();

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Evaluated through the debugger, which the page's Content-Security-Policy does not reach.
        await page.EvaluateAsync(Script);
        var result = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v =>
              v.nodes.map(n => `axe ${v.id} (${v.impact}): ${v.help}: ${n.target.join(' ')}`))
            """);
        return [.. result.EnumerateArray().Select(line => line.GetString()!)];
    }

    private static string ReadScript()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")
            ?? throw new InvalidOperationException("axe.min.js is not embedded in the test assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
