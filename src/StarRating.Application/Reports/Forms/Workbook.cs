using System.IO.Compression;
using ClosedXML.Excel;
using StarRating.Application.Jobs;

namespace StarRating.Application.Reports;

/// <summary>A file to hand out, under its name.</summary>
public sealed record Workbook(string FileName, byte[] Content)
{
    public string ContentType => FileName.EndsWith(".zip", StringComparison.Ordinal) ? "application/zip" : FileDraft.Xlsx;

    /// <summary>One workbook with a sheet for each form; forms of several volumes make a workbook each, packed together.</summary>
    public static Workbook Of(string name, IReadOnlyList<OfficeForm> forms, CancellationToken stop = default)
    {
        var volumes = forms.GroupBy(form => form.Volume, StringComparer.Ordinal).ToList();
        if (volumes.Count <= 1)
        {
            return new(SheetNames.OfFile($"{name}.xlsx"), Write(forms, stop));
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var volume in volumes)
            {
                using var entry = zip.CreateEntry(SheetNames.OfFile($"{volume.Key}.xlsx"), CompressionLevel.NoCompression).Open();
                entry.Write(Write([.. volume], stop));
            }
        }

        return new(SheetNames.OfFile($"{name}.zip"), stream.ToArray());
    }

    internal static byte[] Save(XLWorkbook book)
    {
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    private static byte[] Write(IReadOnlyList<OfficeForm> forms, CancellationToken stop)
    {
        using var book = new XLWorkbook();
        var names = new SheetNames();
        foreach (var form in forms)
        {
            stop.ThrowIfCancellationRequested();
            FormWriter.Write(book, form, names.Next(form.Name));
        }

        return Save(book);
    }
}
