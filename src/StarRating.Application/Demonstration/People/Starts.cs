using StarRating.Application.Demonstration.Invention;

namespace StarRating.Application.Demonstration.People;

/// <summary>When somebody took office: mostly in an election winter, sometimes in between.</summary>
internal static class Starts
{
    private static readonly int[] ElectionYears = [1996, 1999, 2002, 2005, 2008, 2011, 2014, 2017, 2020];

    public static DateOnly OfPresent(Dice dice) => dice.Below(100) switch
    {
        < 3 => dice.Day(new(2025, 12, 1), new(2025, 12, 20)),
        < 6 => dice.Day(new(2025, 2, 1), new(2025, 11, 20)),
        < 10 => dice.Day(new(2024, 1, 5), new(2024, 12, 20)),
        < 14 => dice.Day(new(2023, 1, 5), new(2023, 12, 20)),
        < 19 => dice.Day(new(2022, 1, 5), new(2022, 12, 20)),
        < 51 => Election(dice, 2020),
        < 68 => Election(dice, 2017),
        < 80 => Election(dice, 2014),
        < 88 => Election(dice, 2011),
        < 93 => Election(dice, 2008),
        < 97 => Election(dice, 2002 + (3 * dice.Below(2))),
        _ => Election(dice, 1996 + (3 * dice.Below(2))),
    };

    /// <summary>An election before <paramref name="end"/>, not before <paramref name="notBefore"/>.</summary>
    public static DateOnly Before(Dice dice, DateOnly end, DateOnly? notBefore)
    {
        var latest = end.AddMonths(-9);
        var possible = ElectionYears.Where(year => new DateOnly(year + 1, 1, 31) < latest && (notBefore is null || new DateOnly(year, 12, 1) > notBefore))
            .TakeLast(4).ToList();
        return possible.Count == 0 ? notBefore?.AddDays(10) ?? end.AddYears(-2) : Election(dice, dice.Pick(possible));
    }

    private static DateOnly Election(Dice dice, int year) => dice.Day(new(year, 12, 1), new(year + 1, 1, 31));
}
