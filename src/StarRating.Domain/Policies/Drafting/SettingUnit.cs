using System.Text;
using System.Text.Json.Nodes;
using StarRating.Documents;

namespace StarRating.Policies.Drafting;

/// <summary>A setting that stands under an article and is edited by itself.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Form">Its sentences with fields.</param>
/// <param name="Title">What it is called on the page: 动态调星.</param>
/// <param name="Profile">The kind of persons it is for; empty: all.</param>
public sealed record SettingUnit(string Path, SettingForm Form, string Title, string Profile)
{
    /// <summary>The article it stands under, its own or that of the setting it is part of; null: none.</summary>
    public string? Article { get; init; }

    /// <summary>Whether it names an article of its own.</summary>
    public bool NamesArticle { get; init; }

    /// <summary>Whether it can name one.</summary>
    public bool MayNameArticle { get; init; }

    /// <summary>The list it is an item of; null: it is no item, and stands in its place or not at all.</summary>
    public string? List { get; init; }

    /// <summary>Its place in the list, 0 the first.</summary>
    public int Index { get; init; }

    /// <summary>How many the list has.</summary>
    public int Of { get; init; }

    /// <summary>Whether it may be taken away.</summary>
    public bool Removable { get; init; }
}

/// <summary>A place where a setting can be added.</summary>
/// <param name="Path">The list, or the place of the section.</param>
/// <param name="Title">What is added: 调星规则.</param>
/// <param name="Profile">The kind of persons it would be for; empty: all.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsList">Added to a list; otherwise put in an empty place.</param>
public sealed record AddPlace(string Path, string Title, string Profile, Type Type, bool IsList);

/// <summary>The settings of a draft, in the order of a rating, and where more can be added.</summary>
public sealed class SettingUnits
{
    private readonly DraftDocument draft;
    private readonly List<SettingUnit> units = [];
    private readonly List<AddPlace> places = [];

    private SettingUnits(DraftDocument draft) => this.draft = draft;

    /// <summary>The settings.</summary>
    public IReadOnlyList<SettingUnit> All => units;

    /// <summary>Where a setting can be added.</summary>
    public IReadOnlyList<AddPlace> Places => places;

    /// <summary>Finds the settings of a draft.</summary>
    public static SettingUnits Of(DraftDocument draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var found = new SettingUnits(draft);
        found.Walk();
        return found;
    }

    /// <summary>The settings under an article; null: those under none.</summary>
    public IEnumerable<SettingUnit> Under(string? article) => units.Where(unit => unit.Article == article);

    /// <summary>The setting in which a path lies: the one with the longest path that begins it; null when it lies in none.</summary>
    public SettingUnit? Holding(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return units.Where(unit => unit.Path.Length == 0 || path == unit.Path || (path.StartsWith(unit.Path, StringComparison.Ordinal) && path[unit.Path.Length] is '.' or '['))
            .MaxBy(unit => unit.Path.Length);
    }

    /// <summary>What an article and its settings are, as one short word: two clerks who saw the same see the same word.</summary>
    public string Fingerprint(string? article)
    {
        var text = new StringBuilder();
        if (article is not null)
        {
            text.Append(draft.Root["articles"]!.AsArray().FirstOrDefault(known => (string?)known!["id"] == article)?.ToJsonString(StrictJson.Options));
        }

        foreach (var unit in Under(article))
        {
            text.Append('\n').Append(unit.Path).Append('\n').Append(Own(unit));
        }

        return CanonicalJson.HashOf(text.ToString())[..16];
    }

    /// <summary>A setting's own members, without the settings inside it that stand by themselves.</summary>
    internal string Own(SettingUnit unit)
    {
        var own = new JsonObject();
        if (SettingPath.Find(draft.Root, unit.Path) is JsonObject setting)
        {
            foreach (var name in unit.Form.Fields.Select(field => field.Name).Append("kind").Append("article"))
            {
                own[name] = setting[name]?.DeepClone();
            }
        }

        return own.ToJsonString(StrictJson.Options);
    }

    private void Walk()
    {
        Section("", typeof(PolicyDocument), "", null);
        foreach (var path in Items("profiles", typeof(Profile), "评定类别", "", null))
        {
            var name = (string?)SettingPath.Find(draft.Root, path + ".name") ?? "";
            Profile(path, name);
        }

        if (Section("grading", typeof(Assessments.GradingSettings), "", null, optional: true) is { } grading)
        {
            Items("grading.grades", typeof(Assessments.GradeDefinition), "考核等次", "", grading.Article);
            Items("grading.direct", typeof(Assessments.DirectGrade), "直接评定等次", "", grading.Article);
            Items("grading.quotas", typeof(Assessments.QuotaSettings), "等次名额", "", grading.Article);
        }

        Section("publicity", typeof(Notices.PublicitySettings), "", null);
        if (Section("procedure", typeof(ProcedureSettings), "", null, optional: true) is { } procedure)
        {
            Items("procedure.steps", typeof(ProcedureStep), "程序步骤", "", procedure.Article);
        }
    }

    private void Profile(string path, string name)
    {
        foreach (var (member, type) in PolicySections.OfProfile)
        {
            var at = SettingPath.Member(path, member.Name);
            if (Section(at, type, name, null, member.Optional) is not { } section)
            {
                continue;
            }

            foreach (var list in PolicySections.ListsOf(section.Form.Type))
            {
                Items($"{at}.{list.Name}", list.Type, list.Title, name, section.Article);
            }
        }

        foreach (var list in PolicySections.ListsOf(typeof(Profile)))
        {
            Items($"{path}.{list.Name}", list.Type, list.Title, name, null);
        }
    }

    private SettingUnit? Section(string path, Type type, string profile, string? article, bool optional = false)
    {
        var node = SettingPath.Find(draft.Root, path);
        if (node is not JsonObject setting)
        {
            if (optional) places.Add(new AddPlace(path, PolicySections.TitleOf(type), profile, type, IsList: false));
            return null;
        }

        return Unit(path, setting, type, PolicySections.TitleOf(type), profile, article) is var unit && optional ? Add(unit with { Removable = true }) : Add(unit);
    }

    private List<string> Items(string path, Type type, string title, string profile, string? article)
    {
        places.Add(new AddPlace(path, title, profile, type, IsList: true));
        var paths = new List<string>();
        var list = SettingPath.Find(draft.Root, path) as JsonArray ?? [];
        for (var i = 0; i < list.Count; i++)
        {
            var at = SettingPath.Item(path, list, i);
            paths.Add(at);
            Add(Unit(at, list[i]!.AsObject(), type, title, profile, article) with { List = path, Index = i, Of = list.Count, Removable = true });
        }

        return paths;
    }

    private static SettingUnit Unit(string path, JsonObject setting, Type type, string title, string profile, string? article)
    {
        var actual = DraftPlaces.Actual(type, setting);
        var own = (string?)setting["article"];
        return new SettingUnit(path, SettingForms.Of(actual), title, profile)
        {
            Article = own ?? article,
            NamesArticle = own is not null,
            MayNameArticle = FieldReader.Members(actual).Any(member => member.Name == "article"),
        };
    }

    private SettingUnit Add(SettingUnit unit)
    {
        units.Add(unit);
        return unit;
    }
}
