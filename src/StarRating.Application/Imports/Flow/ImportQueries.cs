using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <summary>Past imports and their previews.</summary>
public sealed class ImportQueries(StarRatingContext db)
{
    private const int Longest = 100;

    public async Task<IReadOnlyList<ImportBatch>> Latest(string kind, CancellationToken stop = default) =>
        await db.ImportBatches.AsNoTracking().Where(batch => batch.Kind == kind).OrderByDescending(batch => batch.Id).Take(Longest).ToListAsync(stop);

    public async Task<ImportBatch> Of(string kind, long id, CancellationToken stop = default) =>
        await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id && batch.Kind == kind, stop) ?? throw new NotFound("import");

    /// <summary>What was understood; null when the file could not be read.</summary>
    public async Task<PreviewDocument?> Preview(long id, CancellationToken stop = default) =>
        await db.ImportPreviews.AsNoTracking().Where(preview => preview.ImportBatchId == id).Select(preview => preview.Content).SingleOrDefaultAsync(stop) is { } text
            ? PreviewDocument.Unpack(text)
            : null;

    public async Task<FileDraft> File(ImportBatch batch, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var content = await db.ImportFiles.AsNoTracking().Where(file => file.ImportBatchId == batch.Id).Select(file => file.Content).SingleOrDefaultAsync(stop) ?? throw new NotFound("file");
        return new(batch.FileName, "application/octet-stream", Convert.FromBase64String(content.Reveal()));
    }
}
