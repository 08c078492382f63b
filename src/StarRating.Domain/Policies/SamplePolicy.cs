using System.Text;

namespace StarRating.Policies;

/// <summary>The sample policy that ships (rating rules §4), labelled 示例; every line is meant to be edited.</summary>
public static class SamplePolicy
{
    private static readonly Lazy<HashedPolicy> Shipped = new(() => PolicyJson.Read(Json));

    /// <summary>The document as it ships, with its comments on provenance in the articles.</summary>
    public static string Json
    {
        get
        {
            using var stream = typeof(SamplePolicy).Assembly.GetManifestResourceStream("StarRating.Policies.sample-policy.json")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The document, read and hashed.</summary>
    public static HashedPolicy Read() => Shipped.Value;
}
