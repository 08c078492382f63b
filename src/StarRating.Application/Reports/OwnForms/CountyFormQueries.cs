using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>A county's own form in the list.</summary>
public sealed record CountyFormRow(long Id, int Version, string Name, string FileName, string Findings, DateTime UploadedAt, string UploadedBy, DateTime? EndedAt);

/// <summary>The county's own forms of a report, and what such a form may ask for.</summary>
public sealed class CountyFormQueries(StarRatingContext db, ReportDesk desk)
{
    public async Task<IReadOnlyList<CountyFormRow>> Of(string key, CancellationToken stop = default) =>
        db.Session.Scope.OnlyCountyId is null
            ? []
            : await db.CountyForms.AsNoTracking().Where(f => f.ReportKey == key).OrderBy(f => f.EndedAt != null).ThenByDescending(f => f.Id)
                .Select(f => new CountyFormRow(f.Id, f.Version, f.Name, f.FileName, f.Findings, f.UploadedAt, f.UploadedBy, f.EndedAt)).ToListAsync(stop);

    public async Task<FileDraft> File(string key, long id, CancellationToken stop = default) =>
        await db.CountyForms.AsNoTracking().Where(f => f.Id == id && f.ReportKey == key).Select(f => new FileDraft(f.FileName, FileDraft.Xlsx, f.Content)).SingleOrDefaultAsync(stop)
        ?? throw new NotFound("county form");

    /// <summary>The form of this period, which says what there is to fill in; null while there is nothing at all.</summary>
    public async Task<OfficeForm?> Sample(string key, string period, CancellationToken stop = default)
    {
        var report = await desk.Find(key, stop);
        return !report.IsOfCity && await desk.Make(new ReportRequest(key, period) { Most = 1 }, JobProgress.Untold, stop) is [var first, ..] ? first : null;
    }
}
