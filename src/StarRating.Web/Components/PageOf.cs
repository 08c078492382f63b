using StarRating.Application.Lists;

namespace StarRating.Web.Components;

/// <summary>Where a list stands: what the pager needs to know.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows of a full page.</param>
/// <param name="Total">All rows under the filter.</param>
/// <param name="First">The first row shown, from which the page before is reached.</param>
/// <param name="Last">The last row shown, from which the next page is reached.</param>
public sealed record PageOf(int Number, int Size, int Total, long? First, long? Last)
{
    public static PageOf Of<TRow>(KeyPage<TRow> page) => new(page.Number, page.Size, page.Total, page.First, page.Last);

    /// <summary>A short list that is paged by number.</summary>
    public static PageOf Counted(int number, int size, int total) => new(number, size, total, null, null);

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>序号 of the first row.</summary>
    public int FirstRow => ((Number - 1) * Size) + 1;
}
