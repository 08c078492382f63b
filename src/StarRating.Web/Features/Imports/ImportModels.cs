using StarRating.Application.Access;
using StarRating.Application.Imports;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Imports.Rows;
using StarRating.Data.Encryption;
using StarRating.Data.Imports;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Imports;

/// <summary>One kind: upload, template, and what was brought in before.</summary>
public sealed record KindPage(ImportKind Kind, int? Year, long? Township, IReadOnlyList<Place> Townships, IReadOnlyList<ImportBatch> Batches);

/// <summary>One import: what it would do, row by row.</summary>
public sealed record BatchPage(ImportKind Kind, ImportBatch Batch, PreviewDocument? Preview, RowState? State, bool Notes, IReadOnlyList<PreviewRow> Rows, PageOf Page, bool MayDownload)
{
    public string KeyOfCommit { get; } = Guid.NewGuid().ToString("N");

    public string NameOf(string key) => Preview?.Columns.FirstOrDefault(column => column.Key == key)?.Name ?? "";

    public string Shown(string key, string text) =>
        text.Length > 0 && Preview?.Columns.FirstOrDefault(column => column.Key == key) is { Sensitive: true } ? Masked(text) : text;

    /// <summary>The column whose wrong cells alone are shown; empty for all.</summary>
    public string Fault { get; init; } = "";

    /// <summary>In how many rows each column is wrong, in the order of the columns.</summary>
    public IReadOnlyList<(string Key, int Rows)> Faults =>
        Preview is null ? [] :
        [
            .. Preview.Columns.Select(column => (column.Key, Preview.Rows.Count(row => row.State == RowState.Wrong && row.Faults.Any(fault => fault.Key == column.Key))))
                .Where(fault => fault.Item2 > 0),
        ];

    public static string Masked(string text) => SensitiveText.From(text)?.Masked ?? "";
}

public sealed record ColumnsPage(ImportKind Kind, ImportBatch Batch, PreviewDocument Preview, IReadOnlyList<ImportColumn> Columns, IReadOnlyDictionary<string, string> Chosen);

public static class ImportTones
{
    public static Tone Tone(this ImportState state) => state switch
    {
        ImportState.Uploaded => Components.Tone.Now,
        ImportState.Unmapped or ImportState.Previewed => Components.Tone.Warn,
        ImportState.Committed => Components.Tone.Good,
        ImportState.Unreadable => Components.Tone.Bad,
        _ => Components.Tone.Plain,
    };

    public static Tone Tone(this RowState state) => state switch
    {
        RowState.New => Components.Tone.Good,
        RowState.Changed => Components.Tone.Warn,
        RowState.Wrong => Components.Tone.Bad,
        _ => Components.Tone.Plain,
    };
}
