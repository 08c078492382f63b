using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>One draft of the list.</summary>
public sealed record DraftRow(long Id, string Name, DraftState State, string StartedBy, DateTime StartedAt, string BasedOn, int Edits, string LastEdit, DateTime? LastAt, string LastBy);

/// <summary>A version that a draft can begin from.</summary>
public sealed record DraftSource(long Id, long? CountyId, string Owner, string Name, int Number, PolicyStatus Status, int From, int? To);

/// <summary>A version a draft refers to.</summary>
public sealed record DraftReference(long Id, string Name, int Number, DraftDocument Document);

/// <summary>One edit of a draft.</summary>
public sealed record DraftEditRow(int Number, string Article, string Words, string Path, DateTime At, string By, bool Undone);

/// <summary>A draft as its pages show it.</summary>
/// <param name="Draft">The row, with its document as text.</param>
/// <param name="Document">The document.</param>
/// <param name="BasedOn">The version it was begun from.</param>
/// <param name="City">The city's version whose bindings hold.</param>
/// <param name="NewerCity">The city's present version, where the draft follows an older one.</param>
/// <param name="LastEdit">The latest edit that stands: what undoing takes back first.</param>
public sealed record DraftView(PolicyDraft Draft, DraftDocument Document, DraftReference? BasedOn, DraftReference? City, DraftSource? NewerCity, DraftEditRow? LastEdit);

/// <summary>Reads of drafts. What another side writes is not seen; what is published by anyone may be begun from.</summary>
public sealed class DraftQueries(StarRatingContext db)
{
    private const int MostEdits = 300;

    public async Task<IReadOnlyList<DraftRow>> List(CancellationToken cancel = default)
    {
        var drafts = await db.PolicyDrafts.AsNoTracking()
            .OrderBy(d => d.State).ThenByDescending(d => d.Id)
            .Select(d => new { d.Id, d.Name, d.State, d.StartedBy, d.StartedAt, d.BasedOnId, Edits = db.PolicyDraftEdits.Count(e => e.DraftId == d.Id) })
            .ToListAsync(cancel);
        var sources = (await Sources(cancel)).ToDictionary(source => source.Id, source => $"{source.Owner}《{source.Name}》第{source.Number}版");
        var ids = drafts.ConvertAll(d => d.Id);
        var last = await db.PolicyDraftEdits.AsNoTracking()
            .Where(e => ids.Contains(e.DraftId) && e.Number == db.PolicyDraftEdits.Where(other => other.DraftId == e.DraftId).Max(other => other.Number))
            .Select(e => new { e.DraftId, e.Words, e.At, e.UserName }).ToDictionaryAsync(e => e.DraftId, cancel);
        return
        [
            .. drafts.Select(d => (Draft: d, Last: last.GetValueOrDefault(d.Id))).Select(row => new DraftRow(
                row.Draft.Id, row.Draft.Name, row.Draft.State, row.Draft.StartedBy, row.Draft.StartedAt,
                row.Draft.BasedOnId is { } from ? sources.GetValueOrDefault(from, "") : "文件或文稿", row.Draft.Edits, row.Last?.Words ?? "", row.Last?.At, row.Last?.UserName ?? "")),
        ];
    }

    /// <summary>Every published version, the city's first, then the counties' in order: what is published is no secret.</summary>
    public async Task<IReadOnlyList<DraftSource>> Sources(CancellationToken cancel = default) =>
        await db.PolicyVersions.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking()
            .Where(p => p.Status != PolicyStatus.Draft)
            .OrderBy(p => p.CountyId != null).ThenBy(p => p.CountyId).ThenByDescending(p => p.Number)
            .Select(p => new DraftSource(
                p.Id, p.CountyId,
                p.CountyId == null ? "市级" : db.Counties.IgnoreQueryFilters(new[] { Filter.Tenant }).Where(c => c.Id == p.CountyId).Select(c => c.Name).FirstOrDefault() ?? "",
                p.Name, p.Number, p.Status, p.EffectiveFromYear, p.EffectiveToYear))
            .ToListAsync(cancel);

    public async Task<DraftView> View(long id, CancellationToken cancel = default)
    {
        var draft = await Find(id, cancel);
        var newest = draft.CountyId is null || draft.CityVersionId is null ? null
            : (await Sources(cancel)).FirstOrDefault(source => source.CountyId is null && source.Status == PolicyStatus.Published);
        return new DraftView(
            draft,
            DraftDocument.Read(draft.Json),
            await Reference(draft.BasedOnId, cancel),
            await Reference(draft.CityVersionId, cancel),
            newest is not null && newest.Id != draft.CityVersionId ? newest : null,
            await Rows(db.PolicyDraftEdits.AsNoTracking().Where(e => e.DraftId == id && !e.Undone).OrderByDescending(e => e.Number).Take(1)).FirstOrDefaultAsync(cancel));
    }

    /// <summary>The latest edits, the last first.</summary>
    public async Task<IReadOnlyList<DraftEditRow>> History(long id, CancellationToken cancel = default)
    {
        await Find(id, cancel);
        return await Edits(id, MostEdits, cancel);
    }

    /// <summary>What others did under an article since somebody saw it is told from its latest edits.</summary>
    public async Task<IReadOnlyList<DraftEditRow>> LatestOf(long id, string? article, CancellationToken cancel = default) =>
        await Rows(db.PolicyDraftEdits.AsNoTracking().Where(e => e.DraftId == id && e.Article == (article ?? "")).OrderByDescending(e => e.Number).Take(3)).ToListAsync(cancel);

    /// <summary>A published version, whoever's.</summary>
    public async Task<DraftReference?> Reference(long? versionId, CancellationToken cancel = default)
    {
        var version = versionId is not { } id ? null
            : await db.PolicyVersions.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Status != PolicyStatus.Draft, cancel);
        return version is null ? null : new DraftReference(version.Id, version.Name, version.Number, DraftDocument.Read(version.Json));
    }

    private async Task<PolicyDraft> Find(long id, CancellationToken cancel) =>
        await db.PolicyDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFound("policy draft");

    private async Task<List<DraftEditRow>> Edits(long id, int most, CancellationToken cancel) =>
        await Rows(db.PolicyDraftEdits.AsNoTracking().Where(e => e.DraftId == id).OrderByDescending(e => e.Number).Take(most)).ToListAsync(cancel);

    private static IQueryable<DraftEditRow> Rows(IQueryable<PolicyDraftEdit> edits) =>
        edits.Select(e => new DraftEditRow(e.Number, e.Article, e.Words, e.Path, e.At, e.UserName, e.Undone));
}
