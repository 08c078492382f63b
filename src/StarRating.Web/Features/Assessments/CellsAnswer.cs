using StarRating.Application.Assessments;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Assessments;

/// <summary>What became of a batch, as the sheet's script reads it.</summary>
public sealed record CellsAnswer(IReadOnlyList<CellsAnswer.Cell> Cells, IReadOnlyList<CellsAnswer.Row> Rows, CellsAnswer.Done Progress)
{
    public sealed record Cell(
        long Member, string Indicator, string State, int Version, string? Value, string By, string At, bool Mine, string Message);

    /// <summary>Totals of one row: each channel's score, then the weighted total; null where something is missing.</summary>
    public sealed record Row(long Member, IReadOnlyList<string?> Values);

    public sealed record Done(int Filled, int Required);

    public static CellsAnswer Of(IReadOnlyList<CellAnswer> answers, TownshipScores township)
    {
        var touched = answers.Select(a => a.Member).ToHashSet();
        return new CellsAnswer(
            [.. answers.Select(a => new Cell(
                a.Member, a.Indicator, a.State.ToString().ToLowerInvariant(), a.Version, SheetJson.Figure(a.Value), a.By, Show.Moment(a.At), a.Mine, a.Message))],
            [.. township.Members.Where(m => touched.Contains(m.Member.Id)).Select(m => new Row(m.Member.Id, SheetJson.Totals(m)))],
            new Done(township.Filled, township.Required));
    }
}
