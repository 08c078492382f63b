using StarRating.Secretaries;
using static StarRating.Application.Demonstration.Personas.Persona;

namespace StarRating.Application.Demonstration.Personas;

/// <summary>盐湖区龙居镇 and 万荣县通化镇: who is rated at all, and where.</summary>
internal static class CohortPersonas
{
    public static readonly Persona[] All =
    [
        new()
        {
            Name = "姚新任", Village = "140802101219", Expected = [NotEligible, "1", "1"], BornOn = new(1985, 4, 4),
            Shows = "2022-06-01任职，当年只满七个月，不参加评定，次年初次评定",
            Tell = (life, village, _) => life.ServesBoth(village, "2022-06-01"),
        },
        new()
        {
            Name = "裴元旦", Village = "140802101221", Expected = ["1", "1", "1"], BornOn = new(1983, 8, 1),
            Shows = "2022-01-01任职，恰好满十二个月，参加评定",
            Tell = (life, village, _) => life.ServesBoth(village, "2022-01-01"),
        },
        new()
        {
            Name = "相次日", Village = "140802101222", Expected = [NotEligible, "1", "1"], BornOn = new(1984, 2, 11),
            Shows = "2022-01-02任职，差一天满十二个月，不参加评定",
            Tell = (life, village, _) => life.ServesBoth(village, "2022-01-02"),
        },
        new()
        {
            Name = "程转村", Village = "140802101223", OtherVillage = "140802101224", Expected = ["1", "1", "1"], BornOn = new(1979, 6, 30),
            Shows = "2023-08-01由龙居村调任长江府村，2023年度按任职天数多的龙居村评定",
            Tell = (life, village, other) => life
                .ServesBoth(village, "2017-12-20", "2023-08-01", LeaveReason.Reassigned)
                .ServesBoth(other!, "2023-08-01"),
        },
        new()
        {
            Name = "介双村", Village = "140822101200", OtherVillage = "140822101201", Expected = ["1", "1", "1"], BornOn = new(1977, 12, 7),
            Shows = "同时任两村书记，以主要任职村评定",
            Tell = (life, village, other) => life
                .ServesBoth(village, "2017-12-18")
                .Serves(Post.Secretary, other!, "2021-01-12", also: post => post.IsMain = false),
        },
        new()
        {
            Name = "展驻村", Village = "140822101202", Expected = [NotEligible, NotEligible, NotEligible], BornOn = new(1988, 5, 20),
            Shows = "驻村第一书记，不属于评定对象",
            Tell = (life, village, _) => life.Serves(Post.FirstSecretary, village, "2021-07-01"),
        },
        new()
        {
            Name = "屈主任", Village = "140822101203", Expected = [NotEligible, NotEligible, NotEligible], BornOn = new(1980, 10, 2),
            Shows = "只任村委会主任，不属于评定对象",
            Tell = (life, village, _) => life.Serves(Post.VillageHead, village, "2021-01-08"),
        },
    ];
}
