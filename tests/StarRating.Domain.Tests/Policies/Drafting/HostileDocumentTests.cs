using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;
using StarRating.Policies.Reviewing;

namespace StarRating.Domain.Tests.Policies.Drafting;

/// <summary>A document that is malformed or hostile is refused with the reason, as a policy, as a draft and as a bench; memory stays bounded.</summary>
public sealed class HostileDocumentTests
{
    private const int Seeds = 40;

    private static readonly JsonObject Sample = JsonNode.Parse(SamplePolicy.Json)!.AsObject();

    public static TheoryData<string, string> Hostile => new()
    {
        { "10 MB", "过大" },
        { "100,000 indicators", "过大" },
        { "deep", "嵌套过深" },
        { "duplicate ids", "重复" },
        { "duplicate members", "重复出现" },
        { "NaN", "不是有效的 JSON" },
        { "huge number", "数字超出范围" },
        { "number as text", "应为数字" },
        { "wrong format", "格式应为" },
        { "unknown member", "不认识的项" },
        { "unknown kind", "kind" },
        { "null in list", "空值" },
        { "long text", "文本过长" },
        { "lone surrogate", "无效字符" },
        { "nothing", "不是有效的 JSON" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void It_is_refused_with_the_reason_and_little_memory(string what, string reason)
    {
        var text = Text(what);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<DocumentException>(() => DraftDocument.Read(text));
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<DocumentException>(() => PolicyJson.Read(text)).Message, StringComparison.Ordinal);
        Assert.InRange(taken, 0, 40_000_000 + (text.Length * 4L));
    }

    [Fact]
    public void A_hundred_thousand_indicators_in_few_bytes_are_not_there_and_a_bench_of_five_thousand_is_refused()
    {
        var cases = "[" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$$"""{"id":"c{{{i}}}","name":"a","year":2021,"expected":{"kind":"noStar"}}""")) + "]";
        Assert.Contains("最多 500 名", Assert.Throws<DocumentException>(() => SampleCases.Read(cases)).Message, StringComparison.Ordinal);
        foreach (var wrong in new[] { "", "{}", "[{}]", "[null]", "[[[[", new string('[', 50_000) })
        {
            Assert.Throws<DocumentException>(() => SampleCases.Read(wrong));
        }
    }

    /// <summary>Random changes of the sample's JSON: refused in Chinese, or read, reviewed and run; never anything else.</summary>
    [Fact]
    public void Random_documents_are_refused_or_read_and_what_is_read_can_be_reviewed_and_proved()
    {
        var read = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var copy = Sample.DeepClone().AsObject();
            for (var i = 0; i < 1 + random.Next(3); i++)
            {
                Spoil(copy, random);
            }

            DraftDocument draft;
            try
            {
                draft = DraftDocument.Read(copy.ToJsonString());
            }
            catch (DocumentException refused)
            {
                Assert.Contains(refused.Message, c => c is >= '\u4e00' and <= '\u9fff');
                continue;
            }

            read++;
            Assert.NotNull(PolicyReview.Of(draft));
            Assert.NotNull(TestBench.Run(draft, SampleCases.Shipped));
            Assert.Equal(draft.Json, DraftDocument.Read(draft.Json).Json);
        }

        Assert.InRange(read, 1, Seeds);
    }

    /// <summary>Random edits by path: each is refused in words, or leaves a document that reads, reviews and runs.</summary>
    [Fact]
    public void Random_edits_always_leave_a_document_that_reads()
    {
        var draft = DraftDocument.Read(SamplePolicy.Json);
        var random = new Random(20261123);
        var done = 0;
        for (var i = 0; i < 300; i++)
        {
            var units = SettingUnits.Of(draft);
            var unit = units.All[random.Next(units.All.Count)];
            var fields = unit.Form.Fields.ToList();
            var field = fields.Count == 0 ? null : fields[random.Next(fields.Count)];
            var place = units.Places[random.Next(units.Places.Count)];
            try
            {
                draft = (random.Next(7) switch
                {
                    0 or 1 when field is not null => draft.Fill(SettingPath.Member(unit.Path, field.Name), [Typed(random)]),
                    2 when unit.List is not null => draft.Remove(unit.Path),
                    3 when unit.List is not null => draft.Move(unit.Path, random.Next(-3, 9)),
                    4 when place.IsList => draft.Add(place.Path, Kind(place.Type, random), random.Next(2) == 0 ? "a9" : null),
                    5 when field is not null => draft.Put(SettingPath.Member(unit.Path, field.Name), random.Next(3) == 0 ? null : Typed(random) is var typed && random.Next(2) == 0 ? $"\"{typed}\"" : "[1]"),
                    _ when unit.Removable && unit.List is null => draft.Choose(unit.Path, null),
                    _ => throw new DocumentException("没有可以做的。"),
                }).After;
                done++;
            }
            catch (DocumentException)
            {
                continue;
            }

            if (i % 20 == 0)
            {
                Assert.NotNull(PolicyReview.Of(draft));
                Assert.NotNull(TestBench.Run(draft, SampleCases.Shipped));
            }
        }

        Assert.InRange(done, 30, 300);
        Assert.Equal(draft.Json, DraftDocument.Read(draft.Json).Json);
    }

    private static string? Kind(Type type, Random random) =>
        type.IsAbstract && SettingForms.KindsOf(type) is { Length: > 0 } kinds ? kinds[random.Next(kinds.Length)].Word : null;

    private static string Typed(Random random) => random.Next(8) switch
    {
        0 => "",
        1 => "-1",
        2 => "99999999999999999999999999999",
        3 => "3.5",
        4 => "NaN",
        5 => "第十一条",
        6 => "0",
        _ => random.Next(200).ToString(CultureInfo.InvariantCulture),
    };

    private static void Spoil(JsonObject root, Random random)
    {
        JsonNode node = root;
        while (true)
        {
            var inside = node switch
            {
                JsonObject setting => setting.Select(member => member.Value).OfType<JsonNode>().ToList(),
                JsonArray list => [.. list.OfType<JsonNode>()],
                _ => [],
            };
            if (inside.Count == 0 || random.Next(4) == 0)
            {
                break;
            }

            node = inside[random.Next(inside.Count)];
        }

        switch (node)
        {
            case JsonArray { Count: > 0 } list when random.Next(2) == 0:
                list.Add(list[random.Next(list.Count)]!.DeepClone());
                break;
            case JsonArray { Count: > 0 } list:
                list.RemoveAt(random.Next(list.Count));
                break;
            case JsonObject { Count: > 0 } setting when node != root:
                setting.Remove(setting.ElementAt(random.Next(setting.Count)).Key);
                break;
            case JsonValue value when value.Parent is JsonObject owner:
                owner[value.GetPropertyName()] = random.Next(4) switch { 0 => -1, 1 => "不存在", 2 => null, _ => 1_000_000 };
                break;
        }
    }

    private static string Text(string what) => what switch
    {
        "10 MB" => Changed(root => root["articles"]!.AsArray().Add(new JsonObject { ["id"] = "big", ["number"] = "第一百条", ["text"] = new string('长', 10_000) })) + new string(' ', 10 * 1024 * 1024),
        "100,000 indicators" => Indicators(100_000),
        "deep" => new StringBuilder().Insert(0, "{\"format\":", 3_000).Append('1').Append('}', 3_000).ToString(),
        "duplicate ids" => Changed(root => root["articles"]![1]!["id"] = "a1"),
        "duplicate members" => SamplePolicy.Json.Replace("\"firstYear\": 2020,", "\"firstYear\": 2020, \"firstYear\": 2021,", StringComparison.Ordinal),
        "NaN" => SamplePolicy.Json.Replace("\"firstYear\": 2020", "\"firstYear\": NaN", StringComparison.Ordinal),
        "huge number" => SamplePolicy.Json.Replace("\"ratio\": 0.3", "\"ratio\": 1e400", StringComparison.Ordinal),
        "number as text" => SamplePolicy.Json.Replace("\"ratio\": 0.3", "\"ratio\": \"NaN\"", StringComparison.Ordinal),
        "wrong format" => Changed(root => root["format"] = "starrating/policy/99"),
        "unknown member" => Changed(root => root["script"] = "1+1"),
        "unknown kind" => Changed(root => root["profiles"]![0]!["mode"]!["kind"] = "script"),
        "null in list" => Changed(root => root["articles"]!.AsArray().Add(null)),
        "long text" => Changed(root => root["title"] = new string('长', 20_001)),
        "lone surrogate" => Changed(root => root["title"] = "MARK").Replace("MARK", "\\ud800", StringComparison.Ordinal),
        "nothing" => "",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static string Indicators(int count) => Changed(root =>
    {
        var children = root["profiles"]![0]!["assessment"]!["channels"]![0]!["children"]![0]!["children"]!.AsArray();
        for (var i = 0; i < count; i++)
        {
            children.Add(new JsonObject { ["kind"] = "points", ["key"] = $"k{i}", ["name"] = "指标", ["max"] = 1 });
        }
    });

    private static string Changed(Action<JsonObject> change)
    {
        var copy = Sample.DeepClone().AsObject();
        change(copy);
        return copy.ToJsonString();
    }
}
