using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Policies;

namespace StarRating.Application.Policies;

/// <summary>One version of the list.</summary>
public sealed record PolicyRow(
    long Id, string Name, int Number, string Owner, PolicyStatus Status, int From, int? To, string DocumentNumber, DateTime? PublishedAt, string PublishedBy,
    string Hash, int YearsUsing);

/// <summary>One setting of the page, with the profile it belongs to; empty when it holds for all.</summary>
public sealed record SettingLine(string Profile, PolicySentence Sentence);

/// <summary>An article with the settings that belong to it; null for settings without one.</summary>
public sealed record ArticleWithSettings(Article? Article, IReadOnlyList<SettingLine> Settings);

/// <summary>A version as the page shows it.</summary>
public sealed record PolicyView(PolicyRow Row, PolicyDocument Document, IReadOnlyList<ArticleWithSettings> Articles);

/// <summary>Reads of policy versions.</summary>
public sealed class PolicyQueries(StarRatingContext db, PolicyStore store)
{
    public async Task<IReadOnlyList<PolicyRow>> List(CancellationToken cancel = default) =>
        await Rows(db.PolicyVersions.AsNoTracking().OrderBy(p => p.CountyId != null).ThenBy(p => p.CountyId).ThenByDescending(p => p.Number)).ToListAsync(cancel);

    /// <summary>Whether a county, or the city where none is named, has published anything yet.</summary>
    public Task<bool> HasVersion(long? countyId, CancellationToken cancel = default) =>
        db.PolicyVersions.AsNoTracking().AnyAsync(p => p.CountyId == countyId && p.Status != PolicyStatus.Draft, cancel);

    public async Task<PolicyView> View(long id, CancellationToken cancel = default)
    {
        var row = await Rows(db.PolicyVersions.AsNoTracking().Where(p => p.Id == id)).SingleOrDefaultAsync(cancel) ?? throw new NotFound("policy version");
        var document = (await store.Load(id, cancel)).Document;
        return new PolicyView(row, document, ByArticle(document));
    }

    /// <summary>The articles in their order with their settings; what names no article, or an unknown one, comes last.</summary>
    internal static IReadOnlyList<ArticleWithSettings> ByArticle(PolicyDocument document)
    {
        var lines = PolicySentences.Common(document).Select(sentence => new SettingLine("", sentence)).Concat(OfProfiles(document)).ToList();
        var known = document.Articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var articles = document.Articles
            .Select(article => new ArticleWithSettings(article, [.. lines.Where(line => line.Sentence.Article == article.Id)])).ToList();
        var rest = lines.Where(line => line.Sentence.Article is null || !known.Contains(line.Sentence.Article)).ToList();
        if (rest.Count > 0)
        {
            articles.Add(new ArticleWithSettings(null, rest));
        }

        return articles;
    }

    /// <summary>What every profile says alike is said once, without naming them.</summary>
    private static IEnumerable<SettingLine> OfProfiles(PolicyDocument document)
    {
        var said = document.Profiles.Select(profile => (profile.Name, Sentences: PolicySentences.Of(profile))).ToList();
        var alike = said[0].Sentences.Where(sentence => said.TrueForAll(other => other.Sentences.Contains(sentence))).Distinct().ToList();
        return alike.Select(sentence => new SettingLine("", sentence))
            .Concat(said.SelectMany(profile => profile.Sentences.Where(sentence => !alike.Contains(sentence))
                .Select(sentence => new SettingLine(profile.Name, sentence))));
    }

    private IQueryable<PolicyRow> Rows(IQueryable<PolicyVersion> versions) => versions.Select(p => new PolicyRow(
        p.Id, p.Name, p.Number,
        p.CountyId == null ? "市级" : db.Counties.Where(c => c.Id == p.CountyId).Select(c => c.Name).FirstOrDefault() ?? "",
        p.Status, p.EffectiveFromYear, p.EffectiveToYear, p.DocumentNumber, p.PublishedAt, p.PublishedBy, p.Hash,
        db.RatingYears.Count(y => y.PolicyVersionId == p.Id)));
}
