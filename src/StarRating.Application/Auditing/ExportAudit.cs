using System.Globalization;
using System.Text;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Auditing;

namespace StarRating.Application.Auditing;

/// <summary>The log as a file of comma-separated values, line by line as the page shows it; that it was taken is itself a line of the log.</summary>
public sealed class ExportAudit(AuditQueries audit, StarRatingContext db, Session session, TimeProvider clock) : JobWork<AuditFilter>
{
    /// <summary>What one file holds, and what spreadsheets still open with ease.</summary>
    public const int MaxRows = 100_000;

    private const int Batch = 2_000;

    public static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "新增",
        ChangeKind.Changed => "修改",
        ChangeKind.Replaced => "移除",
        _ => "办理",
    };

    protected override async Task<JobResult> Run(AuditFilter arguments, JobProgress progress, CancellationToken stop)
    {
        var total = await audit.Count(arguments, stop);
        if (total > MaxRows)
        {
            throw new Refusal($"符合条件的记录有 {total:N0} 条，一次最多导出 {MaxRows:N0} 条。请缩小日期范围，分次导出。");
        }

        using var file = new MemoryStream();
        await using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" })
        {
            await text.WriteLineAsync("编号,时间,办理人,办理事项,方式,记录种类,记录编号,县（市、区）,涉及项目");
            var (done, last) = (0, 0L);
            while (await audit.After(arguments, last, Batch, stop) is { Count: > 0 } rows)
            {
                foreach (var row in rows)
                {
                    await text.WriteLineAsync(Csv.Line(
                        row.Id.ToString(CultureInfo.InvariantCulture),
                        BusinessTime.Local(row.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                        row.Who,
                        row.What,
                        Word(row.Kind),
                        row.Entity,
                        row.EntityId?.ToString(CultureInfo.InvariantCulture) ?? "",
                        row.County,
                        string.Join('、', row.Fields)));
                }

                (done, last) = (done + rows.Count, rows[^1].Id);
                await progress.Tell(done, total, $"已导出 {done:N0} 条");
            }
        }

        session.Why.For<ExportAudit>($"导出审计日志 {total} 条");
        db.RecordDone(nameof(ChangeRecord), null, null);
        await db.SaveChangesAsync(stop);
        return new($"已导出审计日志 {total:N0} 条。", File: new($"审计日志{clock.Today():yyyyMMdd}.csv", "text/csv", file.ToArray()));
    }
}

/// <summary>A line of comma-separated values that no spreadsheet takes for a formula.</summary>
internal static class Csv
{
    public static string Line(params string[] cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
