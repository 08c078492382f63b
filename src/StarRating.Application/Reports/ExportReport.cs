using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Ratings;

namespace StarRating.Application.Reports;

/// <summary>导出 of any report: made, drawn on the common form or on the county's own, and recorded with who took what, masked or not.</summary>
public sealed class ExportReport(StarRatingContext db, Session session, ReportDesk desk, CityList cityList, FillCountyForm filling)
{
    public async Task<Workbook> Export(ReportRequest request, JobProgress progress, CancellationToken stop = default)
    {
        var report = await desk.Find(request.Key, stop);
        var unmasked = request.Unmasked && report.HoldsIdNumbers && await desk.MayUnmask(stop);
        var (book, words) = report.HasCityList && session.Scope.OnlyCountyId is null
            ? await cityList.Write(unmasked, progress, stop)
            : await Forms(report, request with { Most = null, Unmasked = unmasked }, progress, stop);
        stop.ThrowIfCancellationRequested();
        session.Why.For<ExportReport>($"导出{words}{(report.HoldsIdNumbers ? $"，身份证号{(unmasked ? "完整" : "掩码")}" : "")}");
        db.RecordDone(request.RecordId is null ? "" : nameof(Rating), request.RecordId, session.Scope.OnlyCountyId);
        await db.SaveChangesAsync(stop);
        return book;
    }

    private async Task<(Workbook Book, string Words)> Forms(ReportInfo report, ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var forms = await desk.Make(request, progress, stop);
        if (forms.Count == 0 || forms.All(form => form.IsEmpty))
        {
            throw new Refusal($"这张{report.Name}还没有内容，没有导出。请换一个年度或范围再试。");
        }

        var name = request.RecordId is not null || forms.Count == 1 && report.IsByPerson ? $"{forms[0].Name}{forms[0].Title}" : report.IsByPerson ? $"{Shared(forms)}{forms[0].Title}" : forms[0].Title;
        var words = $"{name}，{forms.Sum(form => report.IsByPerson ? 1 : form.Details.Count())}行";
        await progress.Tell(0, 0, "正在写入工作簿");
        return request.CountyFormId is { } own
            ? (await filling.Fill(own, report, name, forms, stop), $"{words}（自有表样）")
            : (Workbook.Of(name + Suffix(forms[0]), forms, stop), words);
    }

    /// <summary>The township, where all forms are of one.</summary>
    private static string Shared(IReadOnlyList<OfficeForm> forms) => forms.All(form => form.Volume == forms[0].Volume) ? forms[0].Volume : forms[0].Note;

    private static string Suffix(OfficeForm form) => form.Note.StartsWith("草稿", StringComparison.Ordinal) ? "（草稿）" : "";
}

/// <summary>The same as a job: a whole county's forms take their time.</summary>
public sealed class ReportExportJob(ExportReport export) : JobWork<ReportRequest>
{
    protected override async Task<JobResult> Run(ReportRequest arguments, JobProgress progress, CancellationToken stop)
    {
        var book = await export.Export(arguments, progress, stop);
        return new($"已导出“{book.FileName}”。", File: new FileDraft(book.FileName, book.ContentType, book.Content));
    }
}
