namespace StarRating.Application.Organization.Figures;

/// <summary>Where the figures of a village stand in a year.</summary>
public enum FigureState
{
    /// <summary>At least one of those the policy reads is not there.</summary>
    [ChineseName("未填齐")]
    Missing,

    /// <summary>At least one waits to be confirmed, and is read by no rule until then.</summary>
    [ChineseName("待确认")]
    Waiting,

    [ChineseName("已确认")]
    Confirmed,
}

/// <summary>A figure that a county keeps.</summary>
/// <param name="Name">As the policy names it.</param>
/// <param name="Use">What it is read for, in words; empty where no policy in force reads it.</param>
/// <param name="InYuan">It is an amount in yuan.</param>
public sealed record FigureName(string Name, string Use, bool InYuan)
{
    public bool IsRead => Use.Length > 0;

    public string Head => InYuan ? Name + "（元）" : Name;
}

/// <summary>What the grid is filtered and ordered by; the names are its columns.</summary>
public sealed record FigureFilter(int Year, IReadOnlyList<FigureName> Names, string Search = "", long? TownshipId = null, FigureState? State = null, string Sort = "");

/// <summary>One figure of a village and year, with the year before.</summary>
public sealed record FigureCell(decimal? Value, decimal? Before, bool Confirmed, string By)
{
    /// <summary>Growth over the year before in per cent; null where there is nothing to compare with.</summary>
    public decimal? Growth => Value is { } now && Before is > 0 and { } then ? Math.Round((now - then) / then * 100, 1, MidpointRounding.AwayFromZero) : null;
}

public sealed record FigureRow(long Id, string Code, string Village, string Township, IReadOnlyDictionary<string, FigureCell> Cells)
{
    public FigureCell? Of(FigureName name) => Cells.GetValueOrDefault(name.Name);

    public FigureState StateOf(IReadOnlyList<FigureName> names) =>
        names.Any(name => name.IsRead && Of(name)?.Value is null) ? FigureState.Missing
        : Cells.Values.Any(cell => cell is { Value: not null, Confirmed: false }) ? FigureState.Waiting
        : FigureState.Confirmed;
}

/// <summary>How far a county has come with a year's figure.</summary>
public sealed record FigureProgress(FigureName Name, int Villages, int Filled, int Waiting);

/// <summary>A figure that waits for the county's confirmation.</summary>
public sealed record FigureToConfirm(long Id, string Township, string Village, string Name, FigureCell Cell)
{
    /// <summary>Half as much again, or half as much, as the year before: typed in the wrong unit more often than earned.</summary>
    public bool IsOdd => Cell.Growth is > 50 or < -50;
}
