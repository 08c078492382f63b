using System.IO.Compression;
using System.Text;

namespace StarRating.Application.Imports.Reading;

/// <summary>
/// The reader drops cells whose formula failed (#N/A, #REF!) as if they were empty, and what is empty leaves a value as it is stored. So they are
/// handed to it as the text they show, by which they are told again.
/// </summary>
internal static class ErrorCells
{
    private const string Failed = " t=\"e\"";
    private const string Shown = " t=\"str\"";

    public static bool In(ReadOnlySpan<byte> xml) => xml.IndexOf(" t=\"e\""u8) >= 0;

    /// <summary>The same workbook, unpacked within the limits before, with its failed cells as text.</summary>
    public static byte[] AsText(byte[] bytes)
    {
        using var from = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        using var packed = new MemoryStream();
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (!entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) || !entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                {
                    source.CopyTo(target);
                    continue;
                }

                using var text = new StreamReader(source);
                using var writer = new StreamWriter(target, new UTF8Encoding(false));
                writer.Write(text.ReadToEnd().Replace(Failed, Shown, StringComparison.Ordinal));
            }
        }

        return packed.ToArray();
    }
}
