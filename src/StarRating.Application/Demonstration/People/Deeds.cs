using System.Globalization;
using StarRating.Application.Demonstration.Invention;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>What the dice let somebody earn or do wrong in office.</summary>
internal static class Deeds
{
    private static readonly DateOnly FirstOnFile = new(2012, 1, 1);

    public static void Happen(Dice dice, Life life, DateOnly start, DateOnly end)
    {
        var from = start > FirstOnFile ? start : FirstOnFile;
        if (end <= from.AddMonths(2))
        {
            return;
        }

        string Day() => Text(dice.Day(from.AddDays(20), end.AddDays(-20)));

        if (dice.Chance(130))
        {
            life.Honoured(AwardLevel.County, Day(), "县级优秀党务工作者");
        }

        if (dice.Chance(70))
        {
            life.Honoured(AwardLevel.Township, Day(), "乡镇先进工作者");
        }

        if (dice.Chance(40))
        {
            life.Honoured(AwardLevel.City, Day(), "市级优秀共产党员");
        }

        if (dice.Chance(9))
        {
            life.Honoured(AwardLevel.Province, Day(), "省级优秀党务工作者");
        }

        Wrongs(dice, life, start, end);
    }

    /// <summary>Only in the years that the demonstration rates.</summary>
    private static void Wrongs(Dice dice, Life life, DateOnly start, DateOnly end)
    {
        var from = start > new DateOnly(2022, 1, 1) ? start : new DateOnly(2022, 1, 1);
        if (end <= from.AddMonths(2))
        {
            return;
        }

        string Day() => Text(dice.Day(from.AddDays(20), end.AddDays(-20)));

        if (dice.Chance(14))
        {
            life.Sanctioned(dice.Pick([SanctionKind.Admonition, SanctionKind.Admonition, SanctionKind.CirculatedCriticism, SanctionKind.PartyWarning, SanctionKind.PartyWarning, SanctionKind.PartySeriousWarning, SanctionKind.GovernmentDemerit]), Day());
        }

        if (dice.Chance(10))
        {
            var item = dice.Pick(ListedFailures.All);
            life.Failed(item.Code, Day(), item.Name);
        }

        if (dice.Chance(3))
        {
            // Closed within the year: an open one at the decision would need a supplementary rating, which a persona shows.
            var filed = new DateOnly(Math.Min(from.Year + 1 + dice.Below(2), 2024), dice.Between(2, 6), dice.Between(1, 28));
            if (filed > from && filed.AddDays(150) < end)
            {
                life.Investigated(Text(filed), Text(filed.AddDays(dice.Between(30, 150))), "不予处分，予以批评教育");
            }
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
