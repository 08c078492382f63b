using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

public sealed record ReadImportArguments(long BatchId);

/// <summary>Reads an uploaded workbook and compares it with what is stored: the preview. Writes nothing else; done again, it makes the preview anew.</summary>
public sealed class ReadImport(StarRatingContext db, Session session, ImportKinds kinds, ImportPlaces places, ImportReader reader) : JobWork<ReadImportArguments>
{
    protected override async Task<JobResult> Run(ReadImportArguments arguments, JobProgress progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(progress);
        var batch = await db.ImportBatches.AsTracking().SingleOrDefaultAsync(batch => batch.Id == arguments.BatchId, stop) ?? throw new NotFound("import");
        if (batch.State is ImportState.Committed or ImportState.Abandoned)
        {
            throw new Refusal($"这次导入{batch.State.InChinese()}，不能重新读取。");
        }

        var kind = kinds.Of(batch.Kind);
        try
        {
            await progress.Tell(0, 3, "正在读取文件");
            var place = await places.Of(batch, kind, stop);
            var understood = await reader.Read(batch, kind, place, stop);
            await progress.Tell(1, 3, $"正在核对 {understood.Rows.Count:N0} 行");
            if (understood.Head.Missing.Count == 0)
            {
                if (understood.Rows.Count == 0)
                {
                    throw new Refusal($"在工作表“{understood.Sheet.Name}”的表头（第 {understood.Head.LastRow} 行）下面没有找到数据，请核对后再上传。");
                }

                await kind.Compare(place, understood.Rows, stop);
            }

            await Keep(batch, kind, Previews.Of(understood), understood, stop);
        }
        catch (Refusal refusal)
        {
            // What the comparison touched is not to be saved.
            db.ChangeTracker.Clear();
            batch = await db.ImportBatches.AsTracking().SingleAsync(row => row.Id == arguments.BatchId, stop);
            (batch.State, batch.Words) = (ImportState.Unreadable, refusal.Message);
            session.Why.For<ReadImport>($"读取{kind.Name}导入文件");
            await db.SaveChangesAsync(stop);
            throw;
        }

        var url = $"/imports/{batch.Kind}/{batch.Id}";
        return batch.State == ImportState.Unmapped
            ? new("有的列没有认出来，请指定每一列是什么。", url + "/columns")
            : new($"已读取 {batch.Rows:N0} 行：新增 {batch.NewRows:N0}，有变化 {batch.ChangedRows:N0}，相同 {batch.SameRows:N0}，有误 {batch.WrongRows:N0}。核对后提交。", url);
    }

    private async Task Keep(ImportBatch batch, ImportKind kind, PreviewDocument document, UnderstoodSheet understood, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        db.Attach(batch);
        batch.State = understood.Head.Missing.Count > 0 ? ImportState.Unmapped : ImportState.Previewed;
        batch.Words = "";
        batch.NewRows = understood.Rows.Count(row => row.State == RowState.New);
        batch.ChangedRows = understood.Rows.Count(row => row.State == RowState.Changed);
        batch.SameRows = understood.Rows.Count(row => row.State == RowState.Same);
        batch.WrongRows = understood.Rows.Count(row => row.State == RowState.Wrong);
        if (batch.State == ImportState.Unmapped)
        {
            (batch.NewRows, batch.ChangedRows, batch.SameRows, batch.WrongRows) = (0, 0, 0, 0);
        }

        var preview = await db.ImportPreviews.AsTracking().SingleOrDefaultAsync(preview => preview.ImportBatchId == batch.Id, stop);
        var packed = document.Pack();
        if (preview is null)
        {
            db.ImportPreviews.Add(new ImportPreview { ImportBatchId = batch.Id, CountyId = batch.CountyId, TownshipId = batch.TownshipId, Content = packed });
        }
        else
        {
            preview.Content = packed;
        }

        session.Why.For<ReadImport>($"读取{kind.Name}导入文件");
        await db.SaveChangesAsync(stop);
    }
}
