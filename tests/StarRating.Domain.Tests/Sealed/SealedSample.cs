using System.Text.Json;
using StarRating.Documents;
using StarRating.Domain.Tests.Documents;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Sealed;

/// <summary>
/// One sealed rating as it is kept: the facts as stored, the policy's hash, the engine's revision, the outcome, the trace to the byte, the seal.
/// The policies lie beside them under their hashes.
/// </summary>
internal sealed record SealedSample(string Name, string Facts, string Policy, string Revision, string Outcome, string Trace, string Seal)
{
    internal const string Folder = "tests/StarRating.Domain.Tests/Sealed";

    internal string File => $"{Folder}/{Name}.json";

    internal static string PolicyFile(string hash) => $"{Folder}/policies/{hash}.json";

    /// <summary>Rates the one person of a facts document as a county's run does, and seals the result.</summary>
    internal static SealedSample Of(string name, HashedPolicy policy, string factsJson)
    {
        var result = Rate(policy, FactsJson.Read(factsJson));
        var trace = ResultJson.WriteTrace(result.Trace);
        var content = new SealedContent
        {
            FactsJson = factsJson,
            PolicyHash = policy.Hash,
            EngineRevision = result.EngineRevision,
            Outcome = result.Outcome.Kind,
            Stars = (result.Outcome as Rated)?.Stars,
            Reason = result.Outcome is Rated ? "" : result.Outcome.InChinese(),
            Grade = result.Grade,
            TraceJson = trace,
        };
        return new SealedSample(
            name, factsJson, policy.Hash, result.EngineRevision, JsonSerializer.Serialize(result.Outcome, StrictJson.Options), trace, RatingSeal.Of(content).Hash);
    }

    internal static RatingResult Rate(HashedPolicy policy, FactsDocument facts)
    {
        var person = Assert.Single(facts.Persons);
        return new Rater(policy, facts).Rate(person, person.Years.FirstOrDefault(year => year.Year == facts.Year), person.Previous);
    }

    internal static IEnumerable<SealedSample> Kept() =>
        Directory.EnumerateFiles(Repository.PathOf(Folder), "*.json").Order(StringComparer.Ordinal).Select(path => Read(Path.GetFileNameWithoutExtension(path)));

    internal static SealedSample Read(string name)
    {
        using var document = JsonDocument.Parse(Repository.Read($"{Folder}/{name}.json"));
        string Raw(string member) => document.RootElement.GetProperty(member).GetRawText();
        string Text(string member) => document.RootElement.GetProperty(member).GetString()!;
        return new SealedSample(name, Raw("facts"), Text("policy"), Text("engineRevision"), Raw("outcome"), Raw("trace"), Text("seal"));
    }

    internal HashedPolicy PolicyThen() => PolicyJson.Read(Repository.Read(PolicyFile(Policy)));

    /// <summary>The file's text: facts, outcome and trace each on one line, letter for letter what was sealed.</summary>
    internal string Written() =>
        $$"""
        {
          "policy": "{{Policy}}",
          "engineRevision": "{{Revision}}",
          "facts": {{Facts}},
          "outcome": {{Outcome}},
          "trace": {{Trace}},
          "seal": "{{Seal}}"
        }

        """.ReplaceLineEndings("\n");
}
