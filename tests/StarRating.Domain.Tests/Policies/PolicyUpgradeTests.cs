using System.Text;
using StarRating.Documents;
using StarRating.Domain.Tests.Documents;
using StarRating.Policies;

namespace StarRating.Domain.Tests.Policies;

/// <summary>Documents of earlier formats are upgraded on reading and keep the hash of their text. The oldest kept documents need no step.</summary>
public sealed class PolicyUpgradeTests
{
    /// <summary>Two formats that never were: the first called the title a name, the second kept the first year as a text.</summary>
    private static readonly PolicyUpgrade[] Two =
    [
        new("starrating/policy/-1", "starrating/policy/0", document =>
        {
            document["title"] = document["name"]!.DeepClone();
            document.Remove("name");
        }),
        new("starrating/policy/0", PolicyDocument.FormatName, document => document["firstYear"] = int.Parse((string)document["firstYear"]!, null)),
    ];

    [Theory]
    [InlineData("\"format\": \"starrating/policy/-1\", \"name\": \"旧办法\"")]
    [InlineData("\"format\": \"starrating/policy/0\", \"title\": \"旧办法\"")]
    public void An_older_document_is_upgraded_step_by_step_and_keeps_its_own_hash(string head)
    {
        var text = "{" + head + ", \"firstYear\": \"2021\", \"profiles\": [{\"id\": \"v\", \"name\": \"书记\", \"population\": {\"posts\": [\"secretary\"], \"kinds\": [\"village\"]}}]}";
        var read = PolicyJson.Read(Encoding.UTF8.GetBytes(text), [.. Two]);
        Assert.Equal((PolicyDocument.FormatName, "旧办法", 2021), (read.Document.Format, read.Document.Title, read.Document.FirstYear));
        Assert.Equal(CanonicalJson.HashOf(CanonicalJson.Of(Encoding.UTF8.GetBytes(text))), read.Hash);
    }

    [Fact]
    public void A_format_that_no_step_knows_is_refused_by_its_name() =>
        Assert.Contains("格式应为", Assert.Throws<DocumentException>(() => PolicyJson.Read(
            "{\"format\": \"starrating/policy/9\", \"title\": \"x\", \"profiles\": []}")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_steps_follow_each_other_and_end_at_the_present_format()
    {
        var steps = PolicyUpgrades.Steps;
        Assert.Equal(steps.Skip(1).Select(step => step.From), steps.SkipLast(1).Select(step => step.To));
        Assert.All(steps.TakeLast(1), step => Assert.Equal(PolicyDocument.FormatName, step.To));
    }

    [Fact]
    public void The_oldest_kept_policies_read_as_they_are_with_the_hash_of_their_day()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/StarRating.Domain.Tests/Sealed/policies"), "*.json"))
        {
            Assert.Equal(Path.GetFileNameWithoutExtension(file), PolicyJson.Read(File.ReadAllText(file)).Hash);
        }
    }
}
