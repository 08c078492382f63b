using System.Text.Json.Nodes;
using StarRating.Domain.Tests.Documents;
using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Domain.Tests.Policies;

/// <summary>
/// The vocabulary clause by clause, over the papers of docs/examples: each kind of setting stands in one of them, is said in words with every value that was
/// chosen, and a change of it is told when two versions are compared.
/// </summary>
public sealed class ClausesTests
{
    private static readonly (string Name, DraftDocument Draft)[] Papers =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs/examples"), "policy.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(Path.GetDirectoryName(path)!), DraftDocument.Read(File.ReadAllText(path)))),
        ("sample", DraftDocument.Read(SamplePolicy.Json)),
        .. Directory.EnumerateFiles(Repository.PathOf("tests/StarRating.Domain.Tests/Sealed/policies")).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), DraftDocument.Read(File.ReadAllText(path)))),
    ];

    public static TheoryData<string> Kinds => [.. SettingForms.All.SelectMany(form => SettingForms.KindsOf(form.Type.BaseType!).Where(kind => kind.Form == form).Select(kind => $"{form.Type.BaseType!.Name}.{kind.Word}")).Distinct()];

    /// <summary>Kinds that no paper uses yet, each proved by a test of its own.</summary>
    private static readonly HashSet<string> ProvedElsewhere = new(StringComparer.Ordinal)
    {
        "PayComponent.awards", "PayComponent.seniority", "PayAmount.ruralIncome", "Condition.part",
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_of_setting_stands_in_a_policy_that_is_rated_by_in_a_test(string kind)
    {
        var word = kind[(kind.IndexOf('.', StringComparison.Ordinal) + 1)..];
        Assert.True(ProvedElsewhere.Contains(kind) || Papers.Any(paper => Nodes(JsonNode.Parse(paper.Draft.Json)!).OfType<JsonObject>().Any(node => (string?)node["kind"] == word)), kind);
    }

    /// <summary>Every number of every paper, moved by one: where it still reads, the comparison tells it and the words change.</summary>
    [Fact]
    public void A_number_that_is_changed_is_told()
    {
        var silent = new List<string>();
        var moved = 0;
        foreach (var (name, draft) in Papers.Where(paper => !paper.Name.EndsWith(".json", StringComparison.Ordinal) && paper.Name != "sample"))
        {
            foreach (var unit in SettingUnits.Of(draft).All)
            {
                foreach (var field in unit.Form.Fields.Where(field => field.Kind is FieldKind.Whole or FieldKind.Number))
                {
                    var path = SettingPath.Member(unit.Path, field.Name);
                    if (draft.At(path) is not JsonValue value || !value.TryGetValue<decimal>(out var number)) continue;
                    DraftDocument after;
                    try
                    {
                        after = draft.Put(path, (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).After;
                    }
                    catch (StarRating.Documents.DocumentException)
                    {
                        continue;
                    }

                    moved++;
                    if (PolicyComparison.Of(draft, after).Count == 0) silent.Add($"{name} {path}");
                }
            }
        }

        Assert.Equal([], silent);
        Assert.InRange(moved, 100, int.MaxValue);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject setting => setting.Select(member => member.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    };
}
