using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Jobs;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Secretaries;
using StarRating.Data.Engines;
using StarRating.Data.Imports;

namespace StarRating.Application.Tests.Imports;

/// <summary>Workbooks brought into the eastern county by 王经办, as its jobs would do it.</summary>
internal sealed class ImportScene(SecretaryScene scene) : IAsyncDisposable
{
    public SecretaryScene Scene => scene;

    public static async Task<ImportScene> BeginAsync(Engine engine) => new(await SecretaryScene.BeginAsync(engine));

    /// <summary>A workbook of one sheet, every cell text; a line is cells separated by bars.</summary>
    public static byte[] Book(params string[] lines)
    {
        using var book = new XLWorkbook();
        var sheet = book.Worksheets.Add("名册");
        for (var row = 0; row < lines.Length; row++)
        {
            var cells = lines[row].Split('|');
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column].Length > 0)
                {
                    sheet.Cell(row + 1, column + 1).DataType = XLDataType.Text;
                    sheet.Cell(row + 1, column + 1).SetValue(cells[column]);
                }
            }
        }

        return Save(book);
    }

    public static byte[] Save(XLWorkbook book)
    {
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    public async Task<long> Upload(string kind, byte[] bytes, string name = "名册.xlsx", Desk? at = null, int? year = null, long? township = null)
    {
        await using var desk = at ?? scene.East();
        var id = await desk.Get<UploadImport>().Upload(kind, year, township, name, bytes);
        await ((IJobWork)desk.Get<ReadImport>()).Run($$"""{"BatchId":{{id}}}""", JobProgress.Untold, default);
        return id;
    }

    public async Task<JobResult> Commit(long id, bool onlyGood = false, string key = "k", Desk? at = null)
    {
        await using var desk = at ?? scene.East();
        return await ((IJobWork)desk.Get<CommitImport>()).Run(
            $$"""{"BatchId":{{id}},"OnlyGood":{{(onlyGood ? "true" : "false")}},"Key":"{{key}}"}""", JobProgress.Untold, default);
    }

    public async Task<byte[]> Marked(long id)
    {
        await using var desk = scene.East();
        return (await ((IJobWork)desk.Get<MarkImport>()).Run($$"""{"BatchId":{{id}}}""", JobProgress.Untold, default)).File!.Bytes;
    }

    public Task<PreviewDocument?> Preview(long id) => scene.Run<ImportQueries, PreviewDocument?>(imports => imports.Preview(id));

    public async Task<PreviewRow> Row(long id, int number) => (await Preview(id))!.Rows.Single(row => row.Number == number);

    public async Task<RowState[]> States(long id) => [.. (await Preview(id))!.Rows.Select(row => row.State)];

    public Task<ImportBatch> Batch(long id) => scene.ReadAsync(db => db.ImportBatches.SingleAsync(batch => batch.Id == id));

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}
