using System.Text.Json.Nodes;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;
using StarRating.Policies.Reviewing;

namespace StarRating.Web.Features.Policies;

/// <summary>What could not be saved, at the field it was typed in.</summary>
public sealed record DraftFault(string Path, string Message, IReadOnlyList<string> Typed);

/// <summary>An edit that came too late: what the clerk wanted, and what others wrote meanwhile.</summary>
public sealed record DraftClash(DraftEditForm Wanted, IReadOnlyList<DraftEditRow> Others);

/// <summary>A draft with its articles, one of them open.</summary>
public sealed class EditorPage
{
    /// <summary>Names the settings that stand under no article.</summary>
    public const string NoArticle = "none";

    private readonly Dictionary<string, SettingDifference> apart;
    private readonly Dictionary<string, ArticleDifference> articlesApart;
    private readonly Dictionary<string, Article> ofCity;

    public EditorPage(DraftView view, string? open, string? at)
    {
        (View, Open, At) = (view, open, at ?? "");
        Units = SettingUnits.Of(view.Document);
        Words = SettingWords.Brief(view.Document);
        Choices = DraftChoices.Of(view.Document);
        var differences = view.City is { } city ? PolicyComparison.Of(city.Document, view.Document) : [];
        apart = differences.SelectMany(article => article.Settings).DistinctBy(setting => setting.Path).ToDictionary(setting => setting.Path, StringComparer.Ordinal);
        articlesApart = differences.Where(article => article.TextDiffers && article.Article is not null).ToDictionary(article => article.Article!.Id, StringComparer.Ordinal);
        ofCity = view.City?.Document.Policy.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal) ?? [];
        var found = PolicyReview.Of(view.Document);
        Findings = [.. (view.City is null ? found : found.Concat(BindingChecks.Check(view.City.Document, view.Document))).OrderBy(finding => finding.Severity)];
    }

    public DraftView View { get; }

    public string? Open { get; }

    /// <summary>The item of a long list that is spread out.</summary>
    public string At { get; }

    public SettingUnits Units { get; }

    public SettingWords Words { get; }

    public DraftChoices Choices { get; }

    public IReadOnlyList<PolicyFinding> Findings { get; }

    public DraftFault? Fault { get; init; }

    public DraftClash? Clash { get; init; }

    /// <summary>What was just done, in words.</summary>
    public string Done { get; init; } = "";

    public long Id => View.Draft.Id;

    public PolicyDocument Policy => View.Document.Policy;

    public bool MayEdit => View.Draft.State == DraftState.Editing;

    public bool OfCity => View.Draft.CountyId is null;

    public int Errors => Findings.Count(finding => finding.Severity == FindingSeverity.Error);

    public int Warnings => Findings.Count - Errors;

    public static string Key(string? article) => article ?? NoArticle;

    /// <summary>The article a path stands under, as the page names it.</summary>
    public string KeyOf(string path) =>
        path.StartsWith("articles[", StringComparison.Ordinal) ? SettingPath.Steps(path)[1][1..] : Key(Units.Holding(path)?.Article);

    public IEnumerable<PolicyFinding> FindingsOf(string? article) => Findings.Where(finding => KeyOf(finding.Path) == Key(article));

    /// <summary>The findings of one setting.</summary>
    public IEnumerable<PolicyFinding> FindingsAt(SettingUnit unit) =>
        Findings.Where(finding => !finding.Path.StartsWith("articles[", StringComparison.Ordinal) && Units.Holding(finding.Path)?.Path == unit.Path);

    /// <summary>The findings of an article's own wording.</summary>
    public IEnumerable<PolicyFinding> FindingsAt(Article article) => Findings.Where(finding => finding.Path.StartsWith($"articles[{article.Id}]", StringComparison.Ordinal));

    public SettingDifference? Apart(SettingUnit unit) => apart.GetValueOrDefault(unit.Path);

    public ArticleDifference? Apart(Article article) => articlesApart.GetValueOrDefault(article.Id);

    /// <summary>Whether the city has locked the article.</summary>
    public bool Locked(string? article) => article is not null && ofCity.GetValueOrDefault(article)?.Binding == Binding.Locked;

    /// <summary>What the city lets a county do with the article; null for an article of its own.</summary>
    public Article? CityArticle(string? article) => article is null ? null : ofCity.GetValueOrDefault(article);

    public JsonObject Value(SettingUnit unit) => unit.Path.Length == 0
        ? JsonNode.Parse(View.Document.Json)!.AsObject() : View.Document.At(unit.Path)!.AsObject();

    /// <summary>A name for the element of a place, the same as long as the place has its path.</summary>
    public static string ElementOf(string path) => "p" + CanonicalJson.HashOf(path)[..10];

    /// <summary>The fields under an article that may be named in a county's range, each by its path; the numbers in tables among them.</summary>
    public IEnumerable<FieldOption> Fields(string? article) =>
        Units.Under(article).SelectMany(unit => RangeFields.Of(unit, Value(unit), Words.Title(unit, View.Document)));
}
