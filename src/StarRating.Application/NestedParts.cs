using System.IO.Compression;
using System.Xml;

namespace StarRating.Application;

/// <summary>
/// Office files whose parts are nested without end. The libraries that read such a part call themselves once for each level, and a stack that overflows
/// ends the whole program, not only the request; so the levels are counted first, by a reader that does not.
/// </summary>
internal static class NestedParts
{
    /// <summary>A table in a table in a table of a paper has some thirty.</summary>
    private const int Deepest = 128;

    private const int MostParts = 5_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    /// <summary>Can the package be handed to a library? Every part is looked into, whatever its name: which of them are documents, the package itself decides.</summary>
    /// <param name="package">A zip.</param>
    /// <param name="mostBytes">How much all parts may hold unpacked.</param>
    /// <exception cref="InvalidDataException">It is no zip.</exception>
    public static bool AreSane(byte[] package, long mostBytes)
    {
        using var zip = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => Math.Max(0, entry.Length)) > mostBytes)
        {
            return false;
        }

        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            if (!IsSane(part))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSane(Stream part)
    {
        try
        {
            using var reader = XmlReader.Create(part, Settings);
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return false;
                }
            }
        }
        catch (XmlException)
        {
            // A picture, or a part that a library stops at in the same place: up to there it was not deep.
        }

        return true;
    }
}
