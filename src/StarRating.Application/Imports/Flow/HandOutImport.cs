using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <summary>下载原文件: it holds ID numbers in full, so who took it is recorded.</summary>
public sealed class HandOutImport(StarRatingContext db, ImportQueries imports)
{
    public async Task<FileDraft> HandOut(ImportBatch batch, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var file = await imports.File(batch, stop);
        db.Session.Why.For<HandOutImport>($"下载导入文件 {batch.FileName}");
        db.RecordDone(nameof(ImportBatch), batch.Id, batch.CountyId, batch.TownshipId);
        await db.SaveChangesAsync(stop);
        return file;
    }
}
