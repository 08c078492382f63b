using StarRating.Application.Imports.Rows;

namespace StarRating.Application.Imports.Flow;

/// <summary>Makes the preview of what was understood and compared.</summary>
internal static class Previews
{
    private const int MostNotes = 2000;
    private const int Samples = 3;

    public static PreviewDocument Of(UnderstoodSheet understood)
    {
        var used = understood.Head.Columns.Where(column => column.Key.Length > 0).Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        List<string> notes = [.. understood.Notes, .. understood.Rows.SelectMany(row => row.Notes)];
        if (notes.Count > MostNotes)
        {
            notes = [.. notes.Take(MostNotes), $"另有 {notes.Count - MostNotes:N0} 条，没有一一列出。"];
        }

        return new(
            understood.Sheet.Name,
            understood.Head.LastRow,
            [.. understood.Columns.Where(column => used.Contains(column.Key)).Select(column => new PreviewColumn(column.Key, column.Name, column.Sensitive, true))],
            [.. understood.Head.Columns.Select(column => new HeadChoice(column.Name, column.Key, [.. SamplesOf(understood, column.Index)]))],
            notes,
            [.. understood.Rows.Select(row => Of(row, understood.Columns.Where(column => used.Contains(column.Key))))]);
    }

    public static PreviewRow Of(ImportRow row, IEnumerable<ImportColumn> columns) =>
        new(row.Number, row.Title, row.State, [.. columns.Select(column => Shown(row[column.Key].Text))], [.. row.Faults], row.State == RowState.Wrong ? [] : [.. row.Changes]);

    private static IEnumerable<string> SamplesOf(UnderstoodSheet understood, int index) => understood.Sheet.Rows
        .Where(row => row.Number > understood.Head.LastRow && !row[index].IsEmpty).Take(Samples).Select(row => Shown(row[index].Text));

    private static string Shown(string text) => text.Length > 120 ? text[..119] + "…" : text;
}
