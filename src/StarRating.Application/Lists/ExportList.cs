using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Lists;

/// <param name="List">Key of the source.</param>
/// <param name="Filter">Its filter, as JSON.</param>
/// <param name="Sort">The order of the screen.</param>
/// <param name="Hidden">Columns that the screen does not show.</param>
/// <param name="Unmasked">Personal numbers in full; asked for by whoever may.</param>
/// <param name="Name">What the file is called, without its ending.</param>
public sealed record ExportListArguments(string List, string Filter, string Sort, IReadOnlyList<string> Hidden, bool Unmasked, string Name);

/// <summary>
/// 导出 of a list as it is shown: its columns, filter and order, as a workbook. Rows go from the database into the workbook part by part, so that a hundred
/// thousand need no more memory than a thousand, save the file itself. Who exported what is recorded.
/// </summary>
public sealed class ExportList(IEnumerable<IListSource> lists, StarRatingContext db, Session session) : JobWork<ExportListArguments>
{
    /// <summary>What a sheet holds with its head, in round figures.</summary>
    public const int MaxRows = 1_000_000;

    protected override async Task<JobResult> Run(ExportListArguments arguments, JobProgress progress, CancellationToken stop)
    {
        var list = lists.FirstOrDefault(source => source.Key == arguments.List) ?? throw new NotFound("list");
        var heads = list.Heads(arguments.Filter, arguments.Unmasked);
        var shown = heads.Select((head, at) => (head, at)).Where(column => column.head.Stays || !arguments.Hidden.Contains(column.head.Key)).ToList();
        var titles = shown.Select(column => column.head.Title).ToList();
        using var file = new MemoryStream();
        var rows = await ListWorkbook.Write(file, titles, Parts(), stop);
        session.Why.For<ExportList>($"导出{arguments.Name}，{rows}行，列：{string.Join("、", titles)}；个人号码{(arguments.Unmasked ? "完整" : "掩码")}");
        db.RecordDone("", null, session.Scope.OnlyCountyId);
        await db.SaveChangesAsync(stop);
        return new($"已导出{arguments.Name}，共 {rows} 行。", File: new FileDraft($"{arguments.Name}.xlsx", FileDraft.Xlsx, file.ToArray()));

        async IAsyncEnumerable<IReadOnlyList<object?>> Parts()
        {
            var done = 0;
            await foreach (var part in list.Read(arguments.Filter, arguments.Sort, arguments.Unmasked, stop))
            {
                if (part.Total > MaxRows)
                {
                    throw new Refusal($"符合条件的有 {part.Total:N0} 行，一个工作表最多放 {MaxRows:N0} 行。请缩小条件，分次导出。");
                }

                foreach (var values in part.Rows)
                {
                    yield return shown.ConvertAll(column => values[column.at]);
                }

                done += part.Rows.Count;
                await progress.Tell(done, part.Total, $"正在导出，{done} / {part.Total} 行");
            }
        }
    }
}
