namespace StarRating.Application.Lists;

/// <summary>Which page of a list is wanted. Without a row to go on from, or when that row is gone, the number alone decides.</summary>
/// <param name="Number">The page's number, from 1; a page beyond the last is the last.</param>
/// <param name="After">The row after which the page begins.</param>
/// <param name="Before">The row before which the page ends.</param>
/// <param name="FromEnd">The last page.</param>
/// <param name="Known">The number of all rows as it was counted on the page one comes from.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record PageAsk(int Number = 1, long? After = null, long? Before = null, bool FromEnd = false, int? Known = null, int Size = 50);

/// <summary>One page of a list.</summary>
/// <param name="Rows">In the order of the list.</param>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows of a full page.</param>
/// <param name="Total">All rows under the filter.</param>
/// <param name="First">Id of the first row shown, to go back from.</param>
/// <param name="Last">Id of the last row shown, to go on from.</param>
public sealed record KeyPage<TRow>(IReadOnlyList<TRow> Rows, int Number, int Size, int Total, long? First, long? Last)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public KeyPage<TOther> To<TOther>(Func<TRow, TOther> change) => new([.. Rows.Select(change)], Number, Size, Total, First, Last);
}
