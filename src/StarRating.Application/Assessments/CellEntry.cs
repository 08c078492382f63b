namespace StarRating.Application.Assessments;

/// <summary>A figure typed into the sheet over the version that the page had; empty text clears the cell.</summary>
public sealed record CellEntry(long Member, string Indicator, string Text, int Version, string Reason = "");

public enum CellState
{
    Saved,

    /// <summary>Another has written the cell since; theirs is in the answer and stands.</summary>
    Conflict,

    /// <summary>Not taken; the message says why.</summary>
    Refused,
}

/// <summary>What became of one cell. By and At are the other's for a conflict.</summary>
public sealed record CellAnswer(
    long Member, string Indicator, CellState State, int Version, decimal? Value = null, string By = "", DateTime? At = null,
    bool Mine = false, string Message = "");
