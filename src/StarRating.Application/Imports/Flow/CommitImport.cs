using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <param name="BatchId">Which import.</param>
/// <param name="OnlyGood">The wrong rows are left out.</param>
/// <param name="Key">Names this wish: the job started a second time finds its own work done.</param>
public sealed record CommitImportArguments(long BatchId, bool OnlyGood, string Key);

/// <summary>
/// 提交: reads the kept file once more, compares it under the lock, and writes every row or none. A row about which anything has changed since the
/// preview is refused by name.
/// </summary>
public sealed class CommitImport(StarRatingContext db, ImportKinds kinds, ImportPlaces places, ImportReader reader, TimeProvider clock) : JobWork<CommitImportArguments>
{
    private const int Named = 5;

    protected override async Task<JobResult> Run(CommitImportArguments arguments, JobProgress progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(progress);
        var seen = await Head(arguments.BatchId, stop);
        if (Done(seen, arguments) is { } done)
        {
            return done;
        }

        var kind = kinds.Of(seen.Kind);
        var place = await places.Of(seen, kind, stop);
        await progress.Tell(0, 3, "正在读取文件");
        var understood = await reader.Read(seen, kind, place, stop);
        var preview = await db.ImportPreviews.AsNoTracking().Where(row => row.ImportBatchId == seen.Id).Select(row => row.Content).SingleOrDefaultAsync(stop) ?? throw new NotFound("preview");
        await progress.Tell(1, 3, $"正在写入 {understood.Rows.Count:N0} 行");
        try
        {
            return await Write(arguments, kind, place, understood, PreviewDocument.Unpack(preview), stop);
        }
        catch (Exception collided) when (collided.IsCollision())
        {
            db.ChangeTracker.Clear();
            return Done(await Head(arguments.BatchId, stop), arguments)
                ?? throw new Refusal("提交时有其他人同时办理了有关的信息，没有写入任何内容。请再提交一次。");
        }
    }

    private async Task<JobResult> Write(
        CommitImportArguments arguments, ImportKind kind, ImportPlace place, UnderstoodSheet understood, PreviewDocument preview, CancellationToken stop)
    {
        await using var hold = await kind.Hold(db, place, stop);

        // The first of two commits holds the row; the second waits here and finds it committed.
        await db.ImportBatches.Where(row => row.Id == arguments.BatchId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), stop);
        var batch = await db.ImportBatches.AsTracking().SingleAsync(row => row.Id == arguments.BatchId, stop);
        await db.Entry(batch).ReloadAsync(stop);
        if (Done(batch, arguments) is { } done)
        {
            return done;
        }

        await kind.Compare(place, understood.Rows, stop);
        RefuseChanged(preview, Previews.Of(understood));
        var wrong = understood.Rows.Count(row => row.State == RowState.Wrong);
        if (wrong > 0 && !arguments.OnlyGood)
        {
            throw new Refusal($"有 {wrong:N0} 行有误，没有写入任何内容。请更正后重新上传，或勾选“只导入无误的行”。");
        }

        var saved = understood.Rows.Where(row => row.State is RowState.New or RowState.Changed).ToList();
        db.Session.Why.For<CommitImport>($"导入{kind.Name}（第{batch.Id}批，{batch.FileName}）");
        for (var phase = 0; phase <= saved.Select(row => row.LastPhase).DefaultIfEmpty(-1).Max(); phase++)
        {
            foreach (var row in saved)
            {
                row.SavePhase(phase);
            }

            await db.SaveChangesAsync(stop);
        }

        await kind.Finish(saved, stop);
        (batch.State, batch.CommittedBy, batch.CommittedAt) = (ImportState.Committed, db.Session.UserName, clock.UtcNow());
        (batch.OnlyGood, batch.CommitKey) = (arguments.OnlyGood && wrong > 0, arguments.Key);
        await db.SaveChangesAsync(stop);
        await hold.Commit(stop);
        return Result(batch);
    }

    /// <summary>What the preview said must still hold: a person agreed to that and to nothing else.</summary>
    private static void RefuseChanged(PreviewDocument preview, PreviewDocument now)
    {
        var before = preview.Rows.ToDictionary(row => row.Number);
        var changed = now.Rows.Where(row => !before.TryGetValue(row.Number, out var seen) || !seen.Agrees(row)).ToList();
        if (changed.Count > 0)
        {
            var rows = changed.Take(Named).Select(row =>
                $"第 {row.Number} 行（{row.Title}）预览时为“{(before.TryGetValue(row.Number, out var seen) ? seen.State.InChinese() : "无")}”，现在为“{row.State.InChinese()}”{(row.Faults.Count > 0 ? "：" + row.Faults[0].Reason : "")}");
            throw new Refusal($"预览之后有 {changed.Count:N0} 行的情况发生了变化，没有写入任何内容：{string.Join("；", rows)}。请重新核对后再提交。");
        }
    }

    private static JobResult? Done(ImportBatch batch, CommitImportArguments arguments) => batch.State switch
    {
        ImportState.Previewed => null,
        ImportState.Committed when batch.CommitKey == arguments.Key => Result(batch),
        ImportState.Committed => throw new Refusal($"这次导入已由{batch.CommittedBy}于 {BusinessTime.Local(batch.CommittedAt!.Value):yyyy-MM-dd HH:mm} 提交，不能重复提交。"),
        _ => throw new Refusal($"这次导入{batch.State.InChinese()}，不能提交。"),
    };

    private static JobResult Result(ImportBatch batch) => new(
        $"已导入：新增 {batch.NewRows:N0}，更新 {batch.ChangedRows:N0}，相同未动 {batch.SameRows:N0}{(batch.OnlyGood ? $"，有误未导入 {batch.WrongRows:N0}" : "")}。", $"/imports/{batch.Kind}/{batch.Id}");

    private async Task<ImportBatch> Head(long id, CancellationToken stop) =>
        await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id, stop) ?? throw new NotFound("import");
}
