using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.Personas;

/// <summary>临猗县嵋阳镇: awards of each level, of persons and villages, and the top of the scale.</summary>
internal static class AwardPersonas
{
    public static readonly Persona[] All =
    [
        new()
        {
            Name = "荆国荣", Village = "140821101200", Expected = ["4", "4", "4"], BornOn = new(1970, 7, 1),
            Shows = "国家级表彰加三星",
            Tell = (life, village, _) => life.ServesBoth(village, "2015-03-02").Honoured(AwardLevel.Nation, "2021-06-28", "全国优秀党务工作者"),
        },
        new()
        {
            Name = "潘晋誉", Village = "140821101201", Expected = ["4", "4", "4"], BornOn = new(1973, 7, 1), Female = true,
            Shows = "省级加二星、市级加一星，合计三星",
            Tell = (life, village, _) => life.ServesBoth(village, "2015-03-02")
                .Honoured(AwardLevel.Province, "2019-06-27", "全省优秀共产党员").Honoured(AwardLevel.City, "2018-06-29", "全市优秀党务工作者"),
        },
        new()
        {
            Name = "谢满奖", Village = "140821101203", Expected = ["4", "4", "4"], BornOn = new(1969, 11, 11),
            Shows = "国家级与省级合计五星，以三星为限",
            Tell = (life, village, _) => life.ServesBoth(village, "2015-03-02")
                .Honoured(AwardLevel.Nation, "2021-06-28", "全国优秀共产党员").Honoured(AwardLevel.Province, "2016-06-30", "全省优秀党务工作者"),
        },
        new()
        {
            Name = "雷添誉", Village = "140821101204", Expected = ["1", "2", "2"], BornOn = new(1978, 3, 3),
            Shows = "2023年获市级表彰，当年度增一星",
            Tell = (life, village, _) => life.ServesBoth(village, "2017-12-18").Honoured(AwardLevel.City, "2023-06-29", "全市优秀党务工作者"),
        },
        new()
        {
            Name = "寇失誉", Village = "140821101205", Expected = ["2", "1", "1"], BornOn = new(1974, 8, 8),
            Shows = "市级表彰2023年被撤销，从下一次评定起减去",
            Tell = (life, village, _) => life.ServesBoth(village, "2017-12-18").Honoured(AwardLevel.City, "2021-06-30", "全市优秀共产党员", award =>
            {
                award.RevokedOn = new DateOnly(2023, 5, 10);
                award.RevokeReason = "事迹材料不实";
                award.RevokeDocument = "运示表〔2023〕9号";
            }),
        },
        new()
        {
            Name = "侯集体", Village = "140821101206", Expected = ["3", "3", "3"], BornOn = new(1976, 2, 2),
            Shows = "村集体获省级表彰时在任，计入本人",
            Tell = (life, village, _) => life.ServesBoth(village, "2015-03-02"),
        },
        new()
        {
            Name = "廉后任", Village = "140821101207", Expected = ["1", "1", "1"], BornOn = new(1981, 9, 17),
            Shows = "村集体获表彰时尚未任职，不计入本人",
            Tell = (life, village, _) => life.ServesBoth(village, "2017-12-18"),
        },
        new()
        {
            Name = "晋县优", Village = "140821101208", Expected = ["1", "1", "1"], BornOn = new(1982, 1, 28), Female = true,
            Shows = "县级、乡级表彰记录在案，示例政策不计星",
            Tell = (life, village, _) => life.ServesBoth(village, "2017-12-18")
                .Honoured(AwardLevel.County, "2022-06-28", "全县优秀党务工作者").Honoured(AwardLevel.Township, "2021-12-30", "全镇先进工作者"),
        },
        new()
        {
            Name = "樊登顶", Village = "140821101209", Expected = ["7", "9", "10"], BornOn = new(1963, 10, 1),
            Shows = "连年优秀，2024年又满三十年，算出十一星，以最高十星为限",
            Tell = (life, village, _) => life.ServesBoth(village, "1994-12-20").Honoured(AwardLevel.Nation, "2016-06-30", "全国优秀党务工作者")
                .Scores(2022, 97m).Scores(2023, 97.5m).Scores(2024, 98m),
        },
        new()
        {
            Name = "宁连优", Village = "140821101210", Expected = ["2", "4", "4"], BornOn = new(1980, 6, 18),
            Shows = "连续两年优秀，第二年增一星再增一星",
            Tell = (life, village, _) => life.ServesBoth(village, "2017-12-18").Scores(2022, 95.5m).Scores(2023, 96m),
        },
    ];
}
