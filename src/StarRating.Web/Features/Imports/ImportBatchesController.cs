using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Imports;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Imports.Rows;
using StarRating.Data.Access;
using StarRating.Data.Imports;
using StarRating.Web.Access;
using StarRating.Web.Components;
using StarRating.Web.Features.Jobs;

namespace StarRating.Web.Features.Imports;

/// <summary>One import from its preview to its end.</summary>
[Route("imports/{kind}/{id:long}")]
public sealed class ImportBatchesController(ImportKinds kinds, ImportQueries imports, CurrentUser user) : PortalController
{
    private const int PageSize = 50;

    [HttpGet(""), RequiresOfKind]
    public async Task<IActionResult> Show(string kind, long id, RowState? state, bool notes, int page = 1, string? fault = null)
    {
        var batch = await imports.Of(kind, id, Stop);
        var preview = await imports.Preview(id, Stop);
        var shown = state ?? (batch.WrongRows > 0 ? RowState.Wrong : batch.NewRows > 0 ? RowState.New : batch.ChangedRows > 0 ? RowState.Changed : RowState.Same);
        var rows = preview?.Rows.Where(row => row.State == shown && (string.IsNullOrEmpty(fault) || row.Faults.Any(one => one.Key == fault))).ToList() ?? [];
        var number = Math.Clamp(page, 1, Math.Max(1, (rows.Count + PageSize - 1) / PageSize));
        return View(nameof(Show), new BatchPage(
            kinds.Of(kind), batch, preview, notes ? null : shown, notes, [.. rows.Skip((number - 1) * PageSize).Take(PageSize)], PageOf.Counted(number, PageSize, rows.Count), MayDownload(batch))
        {
            Fault = fault ?? "",
        });
    }

    [HttpPost("commit"), RequiresOfKind]
    public async Task<IActionResult> Commit(string kind, long id, bool onlyGood, string key, [FromServices] JobDesk desk)
    {
        var batch = await imports.Of(kind, id, Stop);
        IActionResult? done = null;
        return await Attempt(
            async () => done = await desk.Do<CommitImport, CommitImportArguments>(this, $"提交{kinds.Of(kind).Name}导入 {batch.FileName}", new(id, onlyGood, key), kinds.Of(kind).Function),
            () => done!,
            () => Show(kind, id, null, false));
    }

    /// <summary>Reads and compares the file once more, after what it collided with was put right elsewhere.</summary>
    [HttpPost("read"), RequiresOfKind]
    public async Task<IActionResult> Read(string kind, long id, [FromServices] JobDesk desk)
    {
        var batch = await imports.Of(kind, id, Stop);
        return await desk.Do<ReadImport, ReadImportArguments>(this, $"重新核对 {batch.FileName}", new(id), kinds.Of(kind).Function);
    }

    [HttpPost("abandon"), RequiresOfKind]
    public async Task<IActionResult> Abandon(string kind, long id, [FromServices] AbandonImport abandon)
    {
        await abandon.Abandon(kind, id, Stop);
        Say("已放弃这次导入，没有写入任何内容。");
        return RedirectToAction("Kind", "Imports", new { kind });
    }

    [HttpGet("columns"), RequiresOfKind]
    public Task<IActionResult> Columns(string kind, long id) => ColumnsView(kind, id, null);

    [HttpPost("columns"), RequiresOfKind]
    public async Task<IActionResult> Columns(string kind, long id, string[] names, string?[] keys, [FromServices] MapColumns map, [FromServices] JobDesk desk)
    {
        await imports.Of(kind, id, Stop);
        var chosen = names.Zip(keys, (name, key) => (name, key)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.key ?? "", StringComparer.Ordinal);
        IActionResult? done = null;
        return await Attempt(
            async () =>
            {
                await map.Map(kind, id, chosen, Stop);
                done = await desk.Do<ReadImport, ReadImportArguments>(this, $"按指定的列读取{kinds.Of(kind).Name}", new(id), kinds.Of(kind).Function);
            },
            () => done!,
            () => ColumnsView(kind, id, chosen));
    }

    [HttpPost("marked"), RequiresOfKind]
    public async Task<IActionResult> Marked(string kind, long id, [FromServices] JobDesk desk)
    {
        var batch = await imports.Of(kind, id, Stop);
        GuardDownload(batch);
        return await desk.Do<MarkImport, MarkImportArguments>(this, $"标注 {batch.FileName}", new(id), kinds.Of(kind).Function);
    }

    [HttpPost("file"), RequiresOfKind]
    public async Task<IActionResult> Original(string kind, long id, [FromServices] HandOutImport handOut)
    {
        var batch = await imports.Of(kind, id, Stop);
        GuardDownload(batch);
        var file = await handOut.HandOut(batch, Stop);
        return File(file.Bytes, file.ContentType, file.Name);
    }

    private async Task<IActionResult> ColumnsView(string kind, long id, Dictionary<string, string>? chosen)
    {
        var batch = await imports.Of(kind, id, Stop);
        var preview = await imports.Preview(id, Stop) ?? throw new NotFound("preview");

        // The page itself says what was not recognised; that reading is done would stand above it as if all were well.
        TempData.Remove("Done");
        var columns = await kinds.Of(kind).Columns(await HttpContext.RequestServices.GetRequiredService<ImportPlaces>().Of(batch, kinds.Of(kind), Stop), Stop);
        return View(nameof(Columns), new ColumnsPage(kinds.Of(kind), batch, preview, columns, chosen ?? preview.Head.ToDictionary(column => column.Name, column => column.Key)));
    }

    /// <summary>The file holds ID numbers in full: whoever brought it has them; others need the function for seeing them.</summary>
    private bool MayDownload(ImportBatch batch) => batch.UploadedById == user.Id || user.Can(Function.SecretariesUnmask);

    private void GuardDownload(ImportBatch batch)
    {
        if (!MayDownload(batch))
        {
            throw new Refusal("文件含有完整的身份证号，只有上传人本人和有“完整信息查看”权限的人可以下载。");
        }
    }
}
