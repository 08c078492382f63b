using StarRating.Application.Demonstration.Invention;
using StarRating.Assessments;

namespace StarRating.Application.Demonstration.Years;

/// <summary>What is typed for one indicator, and the points that it gives.</summary>
internal readonly record struct IndicatorFigure(decimal Entry, decimal Points);

/// <summary>The figure of each kind of indicator that comes nearest to the wanted points.</summary>
internal static class IndicatorFigures
{
    public static IndicatorFigure Invent(AssessmentNode node, decimal wanted, Dice dice) => node switch
    {
        PointsNode n => Direct(Half(wanted, n.Min, n.Max)),
        DeductNode n => Deduct(n, Half(wanted, n.Floor, n.Max)),
        YesNoNode n => wanted * 2 >= n.Yes + n.No ? new(1, n.Yes) : new(0, n.No),
        PerIncidentNode n => Incidents(n, wanted),
        LinearNode n => Linear(n, Half(wanted, 0, n.Max)),
        BandNode n => Band(n, wanted, dice),
        _ => throw new NotSupportedException($"{node.GetType().Name} has no invented figures."),
    };

    private static IndicatorFigure Direct(decimal points) => new(points, points);

    private static IndicatorFigure Deduct(DeductNode node, decimal points) => new(node.Max - points, points);

    private static IndicatorFigure Incidents(PerIncidentNode node, decimal wanted)
    {
        var count = Math.Max(0, decimal.Round((wanted - node.Start) / node.PointsEach));
        var points = Math.Clamp(node.Start + (count * node.PointsEach), node.Floor, node.Cap);
        return new(count, points);
    }

    private static IndicatorFigure Linear(LinearNode node, decimal points)
    {
        var value = decimal.Round(node.ZeroAt + ((node.FullAt - node.ZeroAt) * points / node.Max), 2);
        return new(value, points);
    }

    private static IndicatorFigure Band(BandNode node, decimal wanted, Dice dice)
    {
        var band = node.Bands.MinBy(b => Math.Abs(b.Points - wanted))!;
        var from = band.From ?? 0;
        var to = band.To ?? from * 1.6m;
        return new(decimal.Round(from + ((to - from) * dice.Between(5, 90) / 100m), node.ValueDecimals), band.Points);
    }

    private static decimal Half(decimal points, decimal least, decimal most) => Math.Clamp(decimal.Round(points * 2) / 2, least, most);
}
