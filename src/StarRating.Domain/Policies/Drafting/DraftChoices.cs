using System.Text.Json.Nodes;

namespace StarRating.Policies.Drafting;

/// <summary>The words that may be chosen in a field of a draft: the field's own, or those the draft gives (its grades, articles, ballots …).</summary>
public sealed class DraftChoices
{
    private readonly JsonObject root;

    private DraftChoices(JsonObject root) => this.root = root;

    /// <summary>The choices of a draft.</summary>
    public static DraftChoices Of(DraftDocument draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new DraftChoices(draft.Root);
    }

    /// <summary>The choices of the field at a path; empty where words are written freely.</summary>
    /// <param name="field">The field.</param>
    /// <param name="path">The setting it is a field of; what belongs to a kind of persons is theirs alone.</param>
    public IReadOnlyList<FieldOption> Options(SettingField field, string path)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(path);
        var found = field.Source switch
        {
            ChoiceSource.Grades => Grades(),
            ChoiceSource.Articles => Named(root["articles"], "id", "number"),
            ChoiceSource.Items => Profiles(path).SelectMany(profile => Named(profile["listedItems"], "code", "name")),
            ChoiceSource.Ballots => Profiles(path).SelectMany(Ballots).SelectMany(ballot => Named(new JsonArray(ballot.DeepClone()), "key", "name")),
            ChoiceSource.BallotOptions => Ballot(path).SelectMany(ballot => Named(ballot["options"], "key", "name")),
            ChoiceSource.Shares => Profiles(path).SelectMany(Ballots).SelectMany(ballot => Named(ballot["thresholds"], "key", "name")),
            ChoiceSource.Components => Profiles(path).SelectMany(profile => Components(profile["pay"]?["components"])),
            ChoiceSource.Themes => Profiles(path).SelectMany(profile => Named(profile["mode"]?["themes"], "code", "name")),
            ChoiceSource.Indicators => Profiles(path).SelectMany(profile => Indicators(profile["assessment"]?["channels"])),
            _ => field.Options,
        };
        return [.. found.DistinctBy(option => option.Word)];
    }

    /// <summary>The components; of one that is split, its two parts.</summary>
    private static IEnumerable<FieldOption> Components(JsonNode? list) => Named(list, "key", "name").Zip((list as JsonArray ?? []).OfType<JsonObject>()).SelectMany(known =>
        known.Second["basePercent"] is null ? [known.First]
            : new[] { new FieldOption(known.First.Word + ".base", known.First.Name + "的基本部分"), new FieldOption(known.First.Word + ".performance", known.First.Name + "的绩效部分") });

    private IEnumerable<FieldOption> Grades() => root["grading"] is JsonObject grading
        ? Named(grading["grades"], "name", "name")
        : Profiles("").SelectMany(profile => Named(profile["gradeStars"]?["grades"], "grade", "grade"));

    /// <summary>The profile a path lies in; all of them for what belongs to none.</summary>
    private IEnumerable<JsonObject> Profiles(string path)
    {
        var profiles = root["profiles"]!.AsArray();
        return SettingPath.Steps(path) is ["profiles", var step, ..] && SettingPath.IndexOf(profiles, step[1..]) is >= 0 and var index
            ? [profiles[index]!.AsObject()]
            : profiles.OfType<JsonObject>();
    }

    private IEnumerable<JsonNode> Ballot(string path)
    {
        const string list = ".ballots.ballots[";
        var at = path.IndexOf(list, StringComparison.Ordinal);
        var end = at < 0 ? -1 : path.IndexOf(']', at + list.Length);
        return end > 0 && SettingPath.Find(root, path[..(end + 1)]) is { } ballot ? [ballot] : Profiles(path).SelectMany(Ballots);
    }

    private static IEnumerable<JsonObject> Ballots(JsonObject profile) => (profile["ballots"]?["ballots"] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static IEnumerable<FieldOption> Indicators(JsonNode? nodes) =>
        (nodes as JsonArray)?.OfType<JsonObject>().SelectMany(node => Named(new JsonArray(node.DeepClone()), "key", "name").Concat(Indicators(node["children"]))) ?? [];

    private static IEnumerable<FieldOption> Named(JsonNode? list, string word, string name) =>
        (list as JsonArray)?.OfType<JsonObject>()
            .Select(item => (Word: (string?)item[word] ?? "", Name: (string?)item[name] ?? ""))
            .Where(item => item.Word.Length > 0)
            .Select(item => new FieldOption(item.Word, item.Name.Length > 0 ? item.Name : item.Word)) ?? [];
}
