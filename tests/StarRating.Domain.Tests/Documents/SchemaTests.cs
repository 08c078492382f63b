using System.Text.Json;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Domain.Tests.Sealed;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Documents;

/// <summary>The examples and the sealed samples are valid by the published schemas; what the schemas refuse, the reader refuses too.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaCheck Facts = SchemaCheck.Read("docs/schemas/facts.schema.json");

    private static readonly SchemaCheck Policy = SchemaCheck.Read("docs/schemas/policy.schema.json");

    public static TheoryData<string> Examples =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs/examples"), "*.json", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("printed.json", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_valid_and_is_read(string file)
    {
        using var document = JsonDocument.Parse(Repository.Read(file));
        if (IsFacts(file))
        {
            Assert.Empty(Facts.Faults(document.RootElement));
            Assert.NotEmpty(FactsJson.Read(Repository.Read(file)).Persons);
        }
        else
        {
            Assert.Empty(Policy.Faults(document.RootElement));
            Assert.NotEmpty(PolicyJson.Read(Repository.Read(file)).Document.Profiles);
        }
    }

    /// <summary>Each example, broken in one place after another: schema and reader agree that it is broken.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void An_unknown_member_anywhere_is_refused_by_the_schema_and_by_the_reader(string file)
    {
        var whole = JsonNode.Parse(Repository.Read(file))!;
        foreach (var place in Objects(whole).Take(60))
        {
            place["unheardOf"] = 1;
            var text = whole.ToJsonString();
            using var broken = JsonDocument.Parse(text);
            Assert.NotEmpty((IsFacts(file) ? Facts : Policy).Faults(broken.RootElement));
            Assert.Throws<DocumentException>(() => { if (IsFacts(file)) FactsJson.Read(text); else PolicyJson.Read(text); });
            place.Remove("unheardOf");
        }
    }

    [Fact]
    public void The_sealed_samples_and_their_policies_are_valid()
    {
        foreach (var sample in SealedSample.Kept())
        {
            using var facts = JsonDocument.Parse(sample.Facts);
            Assert.Empty(Facts.Faults(facts.RootElement));
            using var policy = JsonDocument.Parse(Repository.Read(SealedSample.PolicyFile(sample.Policy)));
            Assert.Empty(Policy.Faults(policy.RootElement));
        }
    }

    [Fact]
    public void The_sample_policy_among_the_examples_is_the_one_that_ships() =>
        Assert.Equal(SamplePolicy.Json, Repository.Read("docs/examples/sample-policy.json"));

    private static bool IsFacts(string file) => file.EndsWith("facts.json", StringComparison.Ordinal);

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject item => item.Select(member => member.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(item),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };
}
