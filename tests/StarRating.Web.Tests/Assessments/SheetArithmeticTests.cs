using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Organization;
using StarRating.Web.Features.Assessments;

namespace StarRating.Web.Tests.Assessments;

/// <summary>The sums that run along while one types are the server's sums: both are held against each other over generated trees.</summary>
public class SheetArithmeticTests
{
    private const string Script = """
        import { assess } from "./assess.js";
        let text = "";
        for await (const part of process.stdin) text += part;
        const out = JSON.parse(text).map(c => {
          const root = assess(c.tree, key => c.entries[key] ?? "", c.fixed);
          return [root.score === null ? null : root.score.text(2), ...root.parts.map(p => p.score === null ? null : p.score.text(6))];
        });
        process.stdout.write(JSON.stringify(out));
        """;

    [Fact]
    public async Task The_sums_on_the_sheet_are_the_domains_sums()
    {
        var random = new Random(20260101);
        var cases = Enumerable.Range(0, 1500).Select(_ => Case.Draw(random)).ToArray();
        var shown = await InNodeAsync(JsonSerializer.Serialize(cases.Select(c => new { tree = c.Tree, entries = c.Entries, @fixed = c.Fixed })));

        Assert.Equal(cases.Length, shown.Length);
        Assert.InRange(cases.Count(c => c.Result.Total is not null), 300, cases.Length - 300);
        foreach (var (expected, actual) in cases.Zip(shown))
        {
            var channels = expected.Result.Channels.Select(c => c.Score is { } score ? Math.Round(score, 6, MidpointRounding.AwayFromZero) : (decimal?)null);
            Assert.Equal([expected.Result.Total, .. channels], actual.Select(text => text is null ? (decimal?)null : decimal.Parse(text, CultureInfo.InvariantCulture)));
        }
    }

    private static async Task<string?[][]> InNodeAsync(string cases)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Root(), "src", "StarRating.Web", "wwwroot", "js", "scores"),
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(cases);
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<string?[][]>(output)!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "StarRating.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private sealed record Case(object Tree, Dictionary<string, string> Entries, Dictionary<string, object> Fixed, AssessmentResult Result)
    {
        public static Case Draw(Random random)
        {
            var settings = new DrawnTree(random).Settings();
            var form = AssessmentForm.Of(settings);
            var category = Pick<VillageCategory>(random);
            var full = random.Next(3) > 0; // most sheets are filled in, or hardly any drawn tree would have a total
            var entries = form.At(EntryPlace.Sheet).Where(e => e.AppliesTo(VillageKind.Village, category, 2025) && (full || random.Next(12) > 0))
                .ToDictionary(e => e.Node.Key, e => DrawnTree.Figure(random, e.Node));
            var reviews = form.At(EntryPlace.Review).Where(_ => full || random.Next(4) > 0).ToDictionary(e => e.Node.Key, _ => random.Next(0, 10001) / 100m);
            var facts = new AssessmentFacts
            {
                Year = 2025,
                Category = category,
                Scores = [.. entries.Concat(reviews).Select(e => new ScoreFacts { Id = e.Key, Indicator = e.Key, Value = e.Value, Evidence = true })],
            };
            var result = Assessment.Score(settings, new BallotsSettings(), facts);
            return new Case(
                SheetTree.Of(settings, VillageKind.Village, category, 2025),
                entries.ToDictionary(e => e.Key, e => SheetJson.Figure(e.Value)!),
                form.At(EntryPlace.Review).ToDictionary(e => e.Node.Key, e => (object)new { score = SheetJson.Figure(result.ScoreOf(e.Node.Key)), touched = reviews.ContainsKey(e.Node.Key) }),
                result);
        }

        private static T Pick<T>(Random random)
            where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
    }
}
