using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StarRating.Documents;
using StarRating.Policies.Drafting;
using StarRating.Ratings;

namespace StarRating.Policies.Proving;

/// <summary>Reads and writes the cases of a test bench, and the bench that ships with the sample policy.</summary>
public static class SampleCases
{
    /// <summary>As many cases as a bench may hold.</summary>
    public const int Most = 500;

    /// <summary>The largest bench that is read, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly Lazy<ImmutableArray<SampleCase>> Ships = new(() => Read(ShippedJson));

    private static readonly Lazy<string> Sample = new(() => DraftDocument.Read(SamplePolicy.Json).Json);

    /// <summary>The bench of the sample policy: the worked examples of the rating rules, and one case for each article besides.</summary>
    public static ImmutableArray<SampleCase> Shipped => Ships.Value;

    /// <summary>The same, as text.</summary>
    public static string ShippedJson
    {
        get
        {
            using var stream = typeof(SampleCases).Assembly.GetManifestResourceStream("StarRating.Policies.sample-cases.json")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The bench that a draft begun from <paramref name="document"/> is given: that of the sample for the sample, else none.</summary>
    public static string ShippedFor(DraftDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Json == Sample.Value ? ShippedJson : "[]";
    }

    /// <summary>Reads a bench strictly.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static ImmutableArray<SampleCase> Read(string json)
    {
        var cases = StrictJson.Read<List<SampleCase>>(StrictJson.Utf8(json), MaxBytes, "样例人员");
        Demand(cases.Count <= Most, "$", $"样例人员最多 {Most} 名，现为 {cases.Count} 名。");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cases.Count; i++)
        {
            Check(cases[i], $"$[{i}]");
            Demand(seen.Add(cases[i].Id), $"$[{i}].id", $"样例编号“{cases[i].Id}”重复。");
        }

        return [.. cases];
    }

    /// <summary>Writes a bench, without blanks.</summary>
    public static string Write(IEnumerable<SampleCase> cases) => JsonSerializer.Serialize(cases.ToList(), StrictJson.Options);

    /// <summary>One case as one short word: who saw the same saw the same word. Empty for none.</summary>
    public static string Fingerprint(SampleCase? found) => found is null ? "" : CanonicalJson.HashOf(Write([found]))[..16];

    private static void Check(SampleCase known, string path)
    {
        Demand(known.Id.Length is > 0 and <= 40, $"{path}.id", "样例编号不能为空，且不超过 40 个字。");
        Demand(known.Name.Trim().Length is > 0 and <= 100, $"{path}.name", "样例名称不能为空，且不超过 100 个字。");
        Demand(known.Year is >= 1980 and <= 2200, $"{path}.year", "年度应在 1980 至 2200 之间。");
        Demand(known.Expected.Kind == OutcomeKind.Rated == known.Expected.Stars.HasValue, $"{path}.expected", "预期结果为定星的应写明星数，其他结果没有星数。");
        Demand(known.Expected.Stars is null or (>= 0 and <= 100), $"{path}.expected", "星数应在 0 至 100 之间。");
        if (known.Facts is { } facts)
        {
            FactsChecks.Refuse(facts);
            Demand(facts.Persons.Length > 0, $"{path}.facts", "事实文档中没有人员。");
            Demand(known.Person is null || facts.Persons.Any(person => person.Id == known.Person), $"{path}.person", $"事实文档中没有编号为“{known.Person}”的人员。");
        }
    }

    private static void Demand(bool condition, string path, string message)
    {
        if (!condition)
        {
            throw new DocumentException(message, path);
        }
    }
}
