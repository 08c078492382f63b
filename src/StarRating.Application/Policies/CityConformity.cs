using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies;

/// <summary>One thing in which a county's policy departs from the city's version it follows.</summary>
/// <param name="County">The county.</param>
/// <param name="Article">The article's number; empty for settings without one.</param>
/// <param name="Binding">What the city lets a county do with the article.</param>
/// <param name="Setting">The setting, with the kind of persons it is for.</param>
/// <param name="Field">The field; empty where the whole setting, or the article's text, differs.</param>
/// <param name="City">What the city says.</param>
/// <param name="Own">What the county says.</param>
/// <param name="By">By how much, where both are numbers.</param>
/// <param name="Allowed">Whether the binding allows it.</param>
public sealed record Departure(string County, string Article, string Binding, string Setting, string Field, string City, string Own, decimal? By, bool Allowed);

/// <summary>How one county's policy stands to the city's.</summary>
/// <param name="CountyId">The county.</param>
/// <param name="County">Its name.</param>
/// <param name="Policy">Its policy in force; null: it applies the city's itself.</param>
/// <param name="VersionId">That version.</param>
/// <param name="Follows">The number of the city's version it follows.</param>
/// <param name="Outdated">The city has published a newer one since.</param>
/// <param name="Departures">In what it departs.</param>
public sealed record CountyConformity(long CountyId, string County, string? Policy, long? VersionId, int? Follows, bool Outdated, IReadOnlyList<Departure> Departures)
{
    /// <summary>Those that the city's bindings do not allow.</summary>
    public int NotAllowed => Departures.Count(departure => !departure.Allowed);
}

/// <summary>Which county departs from the city's policy, where, and by how much.</summary>
public sealed class CityConformity(StarRatingContext db)
{
    /// <summary>The counties in sight, each with its policy in force beside the city's version it follows.</summary>
    public async Task<IReadOnlyList<CountyConformity>> Of(CancellationToken cancel = default)
    {
        var versions = await db.PolicyVersions.AsNoTracking().Where(p => p.Status == PolicyStatus.Published || p.CountyId == null).ToListAsync(cancel);
        var city = versions.Where(p => p.CountyId is null && p.Status != PolicyStatus.Draft).OrderByDescending(p => p.Number).ToList();
        var latest = city.FirstOrDefault(p => p.Status == PolicyStatus.Published);
        var read = new Dictionary<long, DraftDocument>();
        var counties = await db.Counties.AsNoTracking().OrderBy(c => c.Code).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
        return
        [
            .. counties.Select(county =>
            {
                var own = versions.Where(p => p.CountyId == county.Id && p.Status == PolicyStatus.Published).MaxBy(p => p.Number);
                var follows = city.Find(p => p.Id == own?.CityVersionId) ?? latest;
                return new CountyConformity(
                    county.Id, county.Name, own?.Name, own?.Id, follows?.Number, follows is not null && latest is not null && own is not null && follows.Id != latest.Id,
                    own is null || follows is null ? [] : [.. Departures(county.Name, Read(follows), Read(own))]);
            }),
        ];

        DraftDocument Read(PolicyVersion version) =>
            read.TryGetValue(version.Id, out var known) ? known : read[version.Id] = DraftDocument.Read(version.Json);
    }

    private static IEnumerable<Departure> Departures(string county, DraftDocument city, DraftDocument own)
    {
        var broken = BindingChecks.Breaches(city, own).Select(breach => breach.Place).ToHashSet(StringComparer.Ordinal);
        foreach (var article in PolicyComparison.Of(city, own))
        {
            var named = article.Was ?? article.Article;
            var (number, binding) = (named?.Number ?? "", named?.Binding.InChinese() ?? "");
            if (article.Was?.Text != article.Article?.Text)
            {
                yield return new(county, number, binding, "条款原文", "", Cut(article).Before, Cut(article).Now, null, Allowed(article.Article is null ? $"articles[{named?.Id}]" : $"articles[{named?.Id}].text"));
            }

            foreach (var setting in article.Settings)
            {
                var where = setting.Profile.Length > 0 ? $"{setting.Profile}：{setting.Title}" : setting.Title;
                if (setting.Fields.Count == 0)
                {
                    yield return new(county, number, binding, where, setting.Kind.InChinese(), Said(string.Join("；", setting.Before)), Said(string.Join("；", setting.Now)), null, Allowed(setting.Path));
                }

                foreach (var field in setting.Fields)
                {
                    yield return new(county, number, binding, where, field.Kind == DifferenceKind.Changed ? field.Name : $"{field.Kind.InChinese()}{(field.Name.Length > 0 ? "　" : "")}{field.Name}", Said(field.Before), Said(field.Now), field.By, Allowed(field.Path));
                }
            }
        }

        bool Allowed(string path) => !broken.Contains(path);
    }

    private static (string Before, string Now) Cut(ArticleDifference article)
    {
        var (before, now) = TextDifference.Cut(article.Was?.Text ?? "", article.Article?.Text ?? "");
        return (Short(article.Was is null ? null : before), Short(article.Article is null ? null : now));
    }

    private static string Said(string text) => text.Length == 0 ? "（无）" : Short(text);

    private static string Short(string? text) => text is null ? "（没有这一条）" : text.Length <= 60 ? text : text[..60] + "…";
}
