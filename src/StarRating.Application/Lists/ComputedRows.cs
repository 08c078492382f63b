namespace StarRating.Application.Lists;

/// <summary>Pages of a list that no table holds and that is computed whole: it pages by key like the others.</summary>
public static class ComputedRows
{
    public static KeyPage<TRow> Page<TRow>(this IReadOnlyList<TRow> rows, PageAsk ask, Func<TRow, long> idOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(ask);
        var pages = Math.Max(1, (rows.Count + ask.Size - 1) / ask.Size);
        var number = ask.FromEnd ? pages : Math.Clamp(ask.Number, 1, pages);
        var from = (number - 1) * ask.Size;
        if (ask.After is { } after && At(after) is >= 0 and var last && last + 1 < rows.Count)
        {
            from = last + 1;
        }
        else if (ask.Before is { } before && At(before) is >= 0 and var first && first >= ask.Size)
        {
            from = first - ask.Size;
        }

        var shown = rows.Skip(from).Take(ask.Size).ToList();
        return new(shown, number, ask.Size, rows.Count, shown.Count > 0 ? idOf(shown[0]) : null, shown.Count > 0 ? idOf(shown[^1]) : null);

        int At(long id) => rows.Select((row, index) => (Id: idOf(row), index)).Where(row => row.Id == id).Select(row => row.index).FirstOrDefault(-1);
    }
}
