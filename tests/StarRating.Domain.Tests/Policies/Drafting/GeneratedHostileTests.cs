using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Domain.Tests.Documents;
using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;
using StarRating.Policies.Reviewing;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Policies.Drafting;

/// <summary>
/// Thousands of spoilt documents, made from the shipped policies by a seed: each is refused in Chinese, or it reads, and then everything that is done with a
/// policy answers. Never an exception of another kind, never for long.
/// </summary>
public sealed class GeneratedHostileTests
{
    private const int Each = 400;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "2147483647", "-2147483648", "2147483648", "999999999999", "1e11", "-1e11", "1e-28", "0.0000000000000000000000000001",
        "123456789012345678901234567890", "0.123456789012345678901234567890", "1e999", "1E+2", "13", "101", "3.5", "99999999999999999999",
    ];

    public static TheoryData<string> Examples => [.. Directory.EnumerateFiles(Repository.PathOf("docs/examples"), "policy.json", SearchOption.AllDirectories)
        .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal), "sample"];

    [Theory, MemberData(nameof(Examples))]
    public void A_spoilt_document_is_refused_in_Chinese_or_answers(string name)
    {
        var text = name == "sample" ? SamplePolicy.Json : Repository.Read($"docs/examples/{name}/policy.json");
        var facts = FactsJson.Read(Repository.Read($"docs/examples/{(name == "sample" ? "cohort" : name)}/facts.json"));
        var origin = DraftDocument.Read(text);
        var faults = new List<string>();
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < (name == "sample" ? Each / 5 : Each); seed++)
        {
            var spoilt = Spoil(seed % 2 == 0 ? text : origin.Json, new Random(seed));
            var watch = Stopwatch.StartNew();
            try
            {
                if (Answers(spoilt, origin, facts)) read++;
                else refused++;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add($"{name} {seed}: {fault.GetType().Name} {fault.Message} {string.Join(" < ", fault.StackTrace?.Split('\n').Where(line => line.Contains("StarRating.", StringComparison.Ordinal)).Take(3).Select(line => line.Trim()) ?? [])}");
            }

            if (watch.Elapsed > Longest) faults.Add($"{name} {seed}: {watch.Elapsed.TotalSeconds:0.0} s");
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {read + refused + faults.Count}: " + string.Join(Environment.NewLine, faults.Take(12)));
        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused");
    }

    [Theory]
    [InlineData(2_001, "列表过长")]
    [InlineData(80_000, "列表过长")]
    public void A_hundred_thousand_indicators_in_few_bytes_are_refused_quickly_and_in_little_memory(int count, string reason)
    {
        var nodes = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"kind":"yesNo","key":"{{i}}","name":"a","yes":1}"""));
        Refused(WithChannels(nodes), reason);
    }

    [Fact]
    public void And_so_are_groups_of_groups()
    {
        var leaf = string.Join(',', Enumerable.Range(0, 150).Select(i => $$"""{"kind":"yesNo","key":"{{i}}","name":"a","yes":1}"""));
        var groups = string.Join(',', Enumerable.Range(0, 200).Select(i => $$"""{"kind":"group","key":"g{{i}}","name":"a","children":[{{leaf}}]}"""));
        Refused(WithChannels(groups), "内容过多");
    }

    [Theory]
    [InlineData("NaN", "不是有效的 JSON")]
    [InlineData("Infinity", "不是有效的 JSON")]
    [InlineData("-Infinity", "不是有效的 JSON")]
    [InlineData("1e999", "数字超出范围")]
    [InlineData("-1e400", "数字超出范围")]
    [InlineData("123456789012345678901234567890", "数字超出范围")]
    [InlineData("1000000000000", "数字超出范围")]
    [InlineData("\"NaN\"", "应为数字")]
    [InlineData("\"0.3\"", "应为数字")]
    [InlineData("01", "不是有效的 JSON")]
    [InlineData("0x1F", "不是有效的 JSON")]
    [InlineData(".5", "不是有效的 JSON")]
    [InlineData("1.5e", "不是有效的 JSON")]
    [InlineData("true", "应为数字")]
    [InlineData("[0.3]", "应为数字")]
    public void A_number_that_is_none_is_refused_with_the_reason(string number, string reason) =>
        Refused(SamplePolicy.Json.Replace("\"ratio\": 0.3", $"\"ratio\": {number}", StringComparison.Ordinal), reason);

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("0.300", "0.3")]
    [InlineData("3e-1", "0.3")]
    [InlineData("0.30000000000000000000000000000000001", "0.3")]
    public void Numbers_written_otherwise_are_the_same_number(string number, string plain)
    {
        PolicyDocument Read(string ratio) => PolicyJson.Read(SamplePolicy.Json.Replace("\"ratio\": 0.3", $"\"ratio\": {ratio}", StringComparison.Ordinal)).Document;
        Assert.Equal(Read(plain).Grading!.Quotas[0].Ratio, Read(number).Grading!.Quotas[0].Ratio);
        Assert.Equal(PolicyJson.Hash(Read(plain)).Hash, PolicyJson.Hash(Read(number)).Hash);
    }

    private static string WithChannels(string channels) =>
        """{"format":"starrating/policy/1","title":"t","profiles":[{"id":"p","name":"n","population":{"posts":["secretary"]},"assessment":{"channels":[""" + channels + "]}}]}";

    private static void Refused(string text, string reason)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Assert.Contains(reason, Assert.Throws<DocumentException>(() => PolicyJson.Read(text)).Message, StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<DocumentException>(() => DraftDocument.Read(text)).Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Longest);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000_000 + (text.Length * 8L));
    }

    /// <summary>False when it is refused, in Chinese.</summary>
    private static bool Answers(string text, DraftDocument origin, FactsDocument facts)
    {
        DraftDocument draft;
        try
        {
            draft = DraftDocument.Read(text);
        }
        catch (DocumentException refused)
        {
            Chinese(refused.Message);
            Assert.Throws<DocumentException>(() => PolicyJson.Read(text));
            return false;
        }

        _ = PolicyReview.Of(draft);
        _ = PolicyComparison.Of(origin, draft);
        _ = BindingChecks.Check(origin, draft);
        var words = SettingWords.Of(draft);
        foreach (var unit in SettingUnits.Of(draft).All)
        {
            _ = words.Sentences(unit, draft);
        }

        Assert.Equal(draft.Json, DraftDocument.Read(draft.Json).Json);
        HashedPolicy policy;
        try
        {
            policy = PolicyJson.Read(text);
        }
        catch (DocumentException refused)
        {
            Chinese(refused.Message);
            return true;
        }

        _ = policy.Document.Profiles.Select(profile => PolicySentences.Of(profile).Count).ToList();
        var result = CohortRun.Of(policy, facts);
        foreach (var rating in result.Ratings)
        {
            Assert.Equal(rating.Outcome, TraceReplay.Outcome(rating.Trace));
            _ = TraceSentences.Of(rating, policy.Document, facts).Length;
        }

        foreach (var refused in result.Refusals)
        {
            Chinese(refused.Text);
        }

        return true;
    }

    private static void Chinese(string message) => Assert.Contains(message, c => c is >= '\u4e00' and <= '\u9fff');

    private static string Spoil(string text, Random random)
    {
        if (random.Next(6) == 0)
        {
            return SpoilText(text, random);
        }

        var root = JsonNode.Parse(text)!.AsObject();
        for (var i = 0; i < 1 + random.Next(3); i++)
        {
            SpoilNode(Somewhere(root, random), root, random);
        }

        return root.ToJsonString();
    }

    private static string SpoilText(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(5) switch
        {
            0 => text[..at],
            1 => text.Insert(at, ((char)random.Next(1, 0x3000)).ToString()),
            2 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
            3 => new StringBuilder(text) { [at] = "{}[],:\"0-eN\\"[random.Next(11)] }.ToString(),
            _ => text.Replace("\"kind\"", random.Next(2) == 0 ? "\"Kind\"" : "\"$type\"", StringComparison.Ordinal),
        };
    }

    private static JsonNode Somewhere(JsonNode node, Random random)
    {
        while (true)
        {
            List<JsonNode> inside = node switch
            {
                JsonObject setting => [.. setting.Select(member => member.Value).OfType<JsonNode>()],
                JsonArray list => [.. list.OfType<JsonNode>()],
                _ => [],
            };
            if (inside.Count == 0 || random.Next(8) == 0)
            {
                return node;
            }

            node = inside[random.Next(inside.Count)];
        }
    }

    private static void SpoilNode(JsonNode node, JsonObject root, Random random)
    {
        if (node is JsonArray list && list.Count > 0 && random.Next(2) == 0)
        {
            if (random.Next(2) == 0) list.Add(list[random.Next(list.Count)]!.DeepClone());
            else list.RemoveAt(random.Next(list.Count));
            return;
        }

        if (node is JsonObject setting && setting.Count > 0 && random.Next(2) == 0 && node != root)
        {
            var name = setting.ElementAt(random.Next(setting.Count)).Key;
            if (random.Next(3) == 0) setting["lines"] = new JsonArray();
            else setting.Remove(name);
            return;
        }

        if (node.Parent is JsonObject owner)
        {
            owner[node.GetPropertyName()] = Other(node, root, random);
        }
        else if (node.Parent is JsonArray among)
        {
            among[among.IndexOf(node)] = Other(node, root, random);
        }
    }

    private static JsonNode? Other(JsonNode node, JsonObject root, Random random) => random.Next(node is JsonValue ? 8 : 12) switch
    {
        0 or 1 or 2 => JsonNode.Parse(Numbers[random.Next(Numbers.Length)]),
        3 => JsonValue.Create(random.Next(4) switch { 0 => "", 1 => "不存在", 2 => new string('长', 300), _ => "优秀" }),
        4 => JsonValue.Create(random.Next(2) == 0),
        5 => null,
        6 => new JsonArray(),
        7 => JsonValue.Create(random.Next(3000)),
        8 => new JsonObject(),
        9 => Deep(node, random.Next(2, 60)),
        _ => Somewhere(root, random).DeepClone(),
    };

    private static JsonNode Deep(JsonNode node, int levels)
    {
        var deep = node.DeepClone();
        for (var i = 0; i < levels; i++)
        {
            deep = i % 2 == 0 ? new JsonObject { ["kind"] = "all", ["of"] = new JsonArray(deep) } : deep;
        }

        return deep;
    }
}
