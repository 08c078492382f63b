using System.IO.Compression;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>Fills a county's own form: one sheet for each form of the report, one workbook for each volume.</summary>
public sealed class FillCountyForm(StarRatingContext db)
{
    public async Task<Workbook> Fill(long id, ReportInfo report, string name, IReadOnlyList<OfficeForm> forms, CancellationToken stop = default)
    {
        var own = await db.CountyForms.AsNoTracking().Where(f => f.Id == id && f.ReportKey == report.Key && f.EndedAt == null).Select(f => new { f.Name, f.Content }).SingleOrDefaultAsync(stop)
            ?? throw new NotFound("county form");
        var title = SheetNames.OfFile($"{name}（{own.Name}）");
        var volumes = forms.GroupBy(form => form.Volume, StringComparer.Ordinal).ToList();
        if (volumes.Count == 1)
        {
            return new($"{title}.xlsx", Filled(own.Content, forms, stop));
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var volume in volumes)
            {
                using var entry = zip.CreateEntry(SheetNames.OfFile($"{volume.Key}.xlsx"), CompressionLevel.NoCompression).Open();
                entry.Write(Filled(own.Content, [.. volume], stop));
            }
        }

        return new($"{title}.zip", stream.ToArray());
    }

    private static byte[] Filled(byte[] content, IReadOnlyList<OfficeForm> forms, CancellationToken stop)
    {
        using var book = FormPackage.Open(content);
        var plan = FormPlan.Of(book, forms[0]);
        var model = book.Worksheet(plan.Sheet);
        var names = new SheetNames();
        foreach (var sheet in book.Worksheets)
        {
            names.Next(sheet.Name);
        }

        foreach (var form in forms)
        {
            stop.ThrowIfCancellationRequested();
            var sheet = forms.Count == 1 ? model : model.CopyTo(names.Next(form.Name));
            FormFiller.Fill(sheet, FormPlan.Of(book, form), form);
        }

        if (forms.Count > 1)
        {
            model.Delete();
        }

        book.CalculateMode = XLCalculateMode.Auto;
        book.FullCalculationOnLoad = true;
        return Workbook.Save(book);
    }
}
