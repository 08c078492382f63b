using System.IO.Compression;
using System.Text.Json;
using StarRating.Application.Imports.Rows;
using StarRating.Data.Encryption;

namespace StarRating.Application.Imports.Flow;

/// <summary>A column as the preview shows it.</summary>
public sealed record PreviewColumn(string Key, string Name, bool Sensitive, bool Used);

/// <summary>A row as it was understood at the time of the preview.</summary>
public sealed record PreviewRow(
    int Number, string Title, RowState State, IReadOnlyList<string> Cells, IReadOnlyList<CellFault> Faults, IReadOnlyList<CellChange> Changes)
{
    /// <summary>Whether it still says the same.</summary>
    public bool Agrees(PreviewRow now) =>
        State == now.State && Faults.SequenceEqual(now.Faults) && Changes.SequenceEqual(now.Changes);
}

/// <summary>What a person sees before anything is written: columns, what was understood, and every row.</summary>
public sealed record PreviewDocument(
    string Sheet, int HeadRow, IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<HeadChoice> Head, IReadOnlyList<string> Notes, IReadOnlyList<PreviewRow> Rows)
{
    public SensitiveText Pack()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, this);
        }

        return new(Convert.ToBase64String(packed.ToArray()));
    }

    public static PreviewDocument Unpack(SensitiveText text)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(text.Reveal())), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<PreviewDocument>(zip) ?? throw new InvalidDataException("A preview is empty.");
    }
}

/// <summary>A column of the workbook's head, with what it was taken for and the first values under it.</summary>
public sealed record HeadChoice(string Name, string Key, IReadOnlyList<string> Samples);
