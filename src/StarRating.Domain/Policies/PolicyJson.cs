using System.Collections.Immutable;
using System.Text.Json;
using StarRating.Documents;

namespace StarRating.Policies;

/// <summary>Reads and writes policy documents (docs/policy-format.md).</summary>
public static class PolicyJson
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>What the largest paper needs is some two thousand settings; a list of it has some hundred.</summary>
    private static readonly JsonLimits Limits = new(Settings: 20_000, Elements: 2_000, Number: 1_000_000_000_000m);

    /// <summary>Reads a policy strictly and hashes it.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static HashedPolicy Read(string text) => Read(StrictJson.Utf8(text));

    /// <summary>Reads a policy strictly from UTF-8 and hashes it.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static HashedPolicy Read(ReadOnlyMemory<byte> utf8)
    {
        return Read(utf8, PolicyUpgrades.Steps);
    }

    /// <summary>The same with given upgrades: the document is upgraded, its canonical text and hash are those of what was given.</summary>
    internal static HashedPolicy Read(ReadOnlyMemory<byte> utf8, ImmutableArray<PolicyUpgrade> upgrades)
    {
        var document = StrictJson.Read<PolicyDocument>(PolicyUpgrades.Apply(utf8, upgrades, MaxBytes).Span, MaxBytes, "政策文档", Limits);
        PolicyChecks.Refuse(document);
        var canonical = CanonicalJson.Of(utf8);
        return new HashedPolicy(document, canonical, CanonicalJson.HashOf(canonical));
    }

    /// <summary>Reads a policy that is still being written: the form must be right, what it says need not yet hold together.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static PolicyDocument ReadUnfinished(string text)
    {
        var document = StrictJson.Read<PolicyDocument>(PolicyUpgrades.Apply(StrictJson.Utf8(text), PolicyUpgrades.Steps, MaxBytes).Span, MaxBytes, "政策文档", Limits);
        PolicyChecks.RefuseUnreadable(document);
        return document;
    }

    /// <summary>Hashes a policy made in memory: what <see cref="Read(string)"/> finds in its written text.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static HashedPolicy Hash(PolicyDocument document) => Read(Write(document));

    /// <summary>Writes a policy, every setting spelled out, indented.</summary>
    public static string Write(PolicyDocument document) =>
        JsonSerializer.Serialize(document, StrictJson.Indented) + "\n";
}
