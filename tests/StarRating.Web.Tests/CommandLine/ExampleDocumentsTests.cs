using System.Text.Json;
using StarRating.Web.CommandLine;

namespace StarRating.Web.Tests.CommandLine;

/// <summary>
/// The examples of docs/examples go through the real command, and what it prints is what is kept beside them (eng/keep.sh writes it again).
/// The numbers that a reader of the rules expects are asserted here apart, so that a wrong printout cannot be kept by mistake.
/// </summary>
public sealed class ExampleDocumentsTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Root(), "docs", "examples");

    private readonly string _scratch = Directory.CreateTempSubdirectory("examples-").FullName;

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    public static TheoryData<string> Examples => [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_prints_what_is_kept_beside_it(string name)
    {
        var printed = await Print(name);
        var kept = Path.Combine(Folder, name, "printed.json");
        if (Environment.GetEnvironmentVariable("STARRATING_KEEP") == "1") await File.WriteAllTextAsync(kept, printed);
        Assert.True(await File.ReadAllTextAsync(kept) == printed, $"docs/examples/{name} prints something else now: run eng/keep.sh, read the difference, and commit it if it is meant.");
    }

    /// <summary>Outcome by person: stars, or the reason. Example 8 and the like are in the engine's own tests; these are of documents.</summary>
    [Theory]
    [InlineData("one-person", "p1=4")]
    [InlineData("cohort", "p01=4 p02=1 p03=2 p04=3 p05=1 p06=2 p07=2 p08=2 p09=2 p10=serviceTooShort p11=underInvestigation")]
    [InlineData("band", "p1=5 p2=3 p3=belowLowest p4=serviceTooShort p5=4")]
    [InlineData("themes", "p1=4 p2=3 p3=1 p4=3")]
    [InlineData("career-ladder", "p1=1 p2=4 p3=3 p4=4 p5=5 p6=3 p7=3 p8=12 p9=13")]
    [InlineData("forced-distribution", "p01=5 p02=5 p03=3 p04=4 p05=4 p06=4 p07=2 p08=3 p09=3 p10=2")]
    [InlineData("double-growth", "p1=4 p2=3 p3=3 p4=4")]
    [InlineData("two-yearly", "p1=5 p2=4 p3=belowLowest p4=5 p5=4")]
    [InlineData("veto-assessment-runs", "p1=veto p2=8 p3=7 p4=7")]
    [InlineData("honours-and-treatment", "p1=5 p2=4 p3=8 p4=1")]
    [InlineData("example-13", "p1=1 p2=noGrade")]
    [InlineData("example-14", "p1=1 p2=2")]
    [InlineData("example-15", "p1=2 p2=1")]
    public async Task The_stars_are_those_expected(string name, string expected)
    {
        using var printed = JsonDocument.Parse(await Print(name));
        Assert.Equal(expected, string.Join(' ', printed.RootElement.GetProperty("ratings").EnumerateArray().Select(rating =>
        {
            var outcome = rating.GetProperty("outcome");
            return $"{rating.GetProperty("person")}={(outcome.TryGetProperty("stars", out var stars) ? stars.ToString() : outcome.GetProperty("reason").ToString())}";
        })));
    }

    [Fact]
    public async Task The_treatments_are_those_expected()
    {
        using var printed = JsonDocument.Parse(await Print("honours-and-treatment"));
        Assert.Equal("p1 exam continued; p1 health earned; p3 exam continued; p3 health permanent; p4 help earned", string.Join("; ", printed.RootElement.GetProperty("treatments").EnumerateArray()
            .Select(given => $"{given.GetProperty("person")} {given.GetProperty("treatment")} {given.GetProperty("state")}")));
    }

    [Theory]
    [InlineData("example-13", "p1=89 p2=")]
    [InlineData("example-14", "p1=85 p2=95")]
    public async Task The_totals_are_those_of_the_rules(string name, string expected)
    {
        using var printed = JsonDocument.Parse(await Print(name));
        Assert.Equal(expected, string.Join(' ', printed.RootElement.GetProperty("assessments").EnumerateArray()
            .Select(a => $"{a.GetProperty("person")}={(a.GetProperty("result").TryGetProperty("total", out var total) ? total.ToString() : "")}")));
    }

    [Theory]
    [InlineData("example-16", "pay", "p1=39456 p2=23016")]
    [InlineData("example-17", "deduction", "2024=-3868.85 2025=-5145.21")]
    [InlineData("example-17-by-months", "deduction", "2024=-3500 2025=-5500")]
    [InlineData("example-18", "pay", "p1=7500 p2=24000")]
    public async Task The_amounts_are_those_of_the_rules(string name, string kind, string expected)
    {
        using var printed = JsonDocument.Parse(await Print(name));
        var lines = printed.RootElement.GetProperty("pay").EnumerateArray().SelectMany(month => month.GetProperty("lines").EnumerateArray())
            .Where(line => line.GetProperty("kind").GetString() == kind);
        var by = lines.GroupBy(line => kind == "pay" ? line.GetProperty("person").GetString()! : line.GetProperty("month").GetString()![..4]);
        Assert.Equal(expected, string.Join(' ', by.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => FormattableString.Invariant($"{g.Key}={g.Sum(l => l.GetProperty("amount").GetDecimal()):0.##}"))));
    }

    private async Task<string> Print(string name)
    {
        var folder = Path.Combine(Folder, name);
        var policy = Path.Combine(folder, "policy.json");
        var output = Path.Combine(_scratch, name + ".json");
        Assert.Equal(0, await new RateCommand().RunAsync(["--policy", File.Exists(policy) ? policy : "sample", "--facts", Path.Combine(folder, "facts.json"), "--out", output]));
        return await File.ReadAllTextAsync(output);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StarRating.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
