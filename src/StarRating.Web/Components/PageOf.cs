namespace StarRating.Web.Components;

/// <summary>Where a list stands: what the pager needs to know. Lists that page by key leave <see cref="Total"/> null.</summary>
public sealed record PageOf(int Number, int Size, int? Total, bool HasNext)
{
    public static PageOf Counted(int number, int size, int total) => new(number, size, total, number * size < total);

    public int Pages => Total is { } total ? Math.Max(1, (total + Size - 1) / Size) : Number;

    /// <summary>序号 of the first row.</summary>
    public int FirstRow => ((Number - 1) * Size) + 1;
}
