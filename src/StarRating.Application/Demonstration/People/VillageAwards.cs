using StarRating.Application.Demonstration.Invention;
using StarRating.Application.Demonstration.Personas;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>Honours of villages: two that personas need, the rest by dice.</summary>
internal static class VillageAwards
{
    public static Award? Of(Village village)
    {
        var dice = Dice.For("village award", village.Code);
        return village.Code switch
        {
            "140821101206" => Make(village, AwardLevel.Province, new(2020, 6, 28), "全省先进基层党组织"),
            "140821101207" => Make(village, AwardLevel.Province, new(2016, 6, 30), "全省先进基层党组织"),
            // A persona's stars come from its own story alone.
            _ when AllPersonas.Villages.Contains(village.Code) => null,
            _ when dice.Chance(4) => Make(village, AwardLevel.City, dice.Day(new(2018, 6, 1), new(2025, 7, 10)), "全市先进基层党组织"),
            _ when dice.Chance(15) => Make(village, AwardLevel.County, dice.Day(new(2018, 6, 1), new(2025, 7, 10)), "全县先进基层党组织"),
            _ => null,
        };
    }

    private static Award Make(Village village, AwardLevel level, DateOnly on, string title) => new()
    {
        CountyId = village.CountyId,
        VillageId = village.Id,
        Title = title,
        Level = level,
        AwardedOn = on,
        Authority = Documents.Authority(level),
        DocumentNumber = Documents.Award(level, on),
    };
}
