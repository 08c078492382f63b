using StarRating.Application.Demonstration.Invention;
using StarRating.Application.Demonstration.People;

namespace StarRating.Application.Demonstration.Years;

/// <summary>How well somebody did in a year, in points of a hundred: what a story needs, or dice around the person's ability.</summary>
internal static class Performance
{
    public static decimal Of(Life life, int year)
    {
        if (life.Totals.TryGetValue(year, out var told))
        {
            return told;
        }

        var tenths = life.Ability + Dice.For("performance", $"{life.Row!.Id}/{year}").Around(18);
        return Math.Clamp(tenths, 480, 985) / 10m;
    }
}
