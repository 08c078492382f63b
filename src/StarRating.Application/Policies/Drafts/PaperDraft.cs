using System.Globalization;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>The document of a paper: its articles, with the sample's settings under none of them yet.</summary>
internal static class PaperDraft
{
    private static readonly string[] References = ["article", "gapArticle", "violationArticle", "limitArticle"];

    public static string Of(string title, IReadOnlyList<PaperArticle> articles)
    {
        var root = JsonNode.Parse(DraftDocument.Read(SamplePolicy.Json).Json)!.AsObject();
        Detach(root);
        root["title"] = title.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, 200)] : "政策文稿";
        root["label"] = "";
        root["articles"] = new JsonArray([.. articles.Select((article, i) => new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"p{i + 1}"),
            ["number"] = article.Number,
            ["text"] = article.Text,
        })]);
        return root.ToJsonString(StrictJson.Options);
    }

    private static void Detach(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Detach(item);
                break;
            case JsonObject setting:
                foreach (var name in References) setting.Remove(name);
                foreach (var (_, value) in setting) Detach(value);
                break;
            default:
                break;
        }
    }
}
