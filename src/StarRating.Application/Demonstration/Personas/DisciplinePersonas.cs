using StarRating.Application.Demonstration.People;
using StarRating.Secretaries;
using static StarRating.Application.Demonstration.Personas.Persona;

namespace StarRating.Application.Demonstration.Personas;

/// <summary>闻喜县东镇镇 and 礼元镇: sanctions of each severity, listed failures, investigations, low grades.</summary>
internal static class DisciplinePersonas
{
    public static readonly Persona[] All =
    [
        new()
        {
            Name = "任警告", Village = "140823104200", Expected = ["2", "1", "1"],
            Shows = "党内警告减一星",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Sanctioned(SanctionKind.PartyWarning, "2023-06-14"),
        },
        new()
        {
            Name = "令严警", Village = "140823104201", Expected = ["2", "2", "0"],
            Shows = "党内严重警告减二星，降为零星级",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Sanctioned(SanctionKind.PartySeriousWarning, "2024-04-09"),
        },
        new()
        {
            Name = "武记过", Village = "140823104203", Expected = ["2", "0", "0"],
            Shows = "政务记过减二星",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Sanctioned(SanctionKind.GovernmentDemerit, "2023-09-20"),
        },
        new()
        {
            Name = "邢撤职", Village = "140823104204", Expected = ["2", "2", NoStar],
            Shows = "撤销党内职务，不定星级；随后免职，继任者2025年度不满一年",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10", "2025-01-15", LeaveReason.RemovedForViolation)
                .Sanctioned(SanctionKind.PartyRemovalFromPost, "2024-11-20"),
        },
        new()
        {
            Name = "续限降", Village = "140823104205", Expected = ["3", "3", "1"],
            Shows = "同年严重警告、履职失责、基本合格，合计减四星，以减二星为限",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Scores(2022, 95m).Scores(2024, 66m)
                .Sanctioned(SanctionKind.PartySeriousWarning, "2024-03-18").Failed(ListedFailures.All[0].Code, "2024-08-21", ListedFailures.All[0].Name),
        },
        new()
        {
            Name = "关失责", Village = "140823104206", Expected = ["2", "1", "1"],
            Shows = "负面清单一项减一星",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Failed(ListedFailures.All[1].Code, "2023-05-16", ListedFailures.All[1].Name),
        },
        new()
        {
            Name = "雒一事", Village = "140823104208", Expected = ["2", "1", "1"],
            Shows = "同一事由既受警告又列负面清单，只计一次",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10")
                .Sanctioned(SanctionKind.PartyWarning, "2023-07-11", eventId: "闻喜示例-2023-07")
                .Failed(ListedFailures.All[2].Code, "2023-06-20", ListedFailures.All[2].Name, "闻喜示例-2023-07"),
        },
        new()
        {
            Name = "文撤处", Village = "140823104209", Expected = ["2", "2", "2"],
            Shows = "处分在评定前被撤销，不减星",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Sanctioned(SanctionKind.PartyWarning, "2023-03-08", also: sanction =>
            {
                sanction.OverturnedOn = new DateOnly(2023, 11, 2);
                sanction.OverturnDocument = "县纪示处〔2023〕58号";
            }),
        },
        new()
        {
            Name = "牛诫勉", Village = "140823104210", Expected = ["2", "2", "2"],
            Shows = "诫勉：示例政策不减星，记录在案",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Sanctioned(SanctionKind.Admonition, "2024-05-22"),
        },
        new()
        {
            Name = "党待查", Village = "140823105200", Expected = ["2", "2", Suspended],
            Shows = "2024-11-20立案，至今未结，暂缓评定",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Investigated("2024-11-20"),
        },
        new()
        {
            Name = "南查清", Village = "140823105201", Expected = ["2", "2", Suspended],
            Shows = "2024-10-10立案，2025-05-20结案不予处分：2024年度暂缓评定，结案后待补定星级",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Investigated("2024-10-10", "2025-05-20", "反映问题失实，不予处分"),
        },
        new()
        {
            Name = "宋结案", Village = "140823105202", Expected = ["2", "2", "2"],
            Shows = "评定前已结案，不影响评定",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Investigated("2023-04-03", "2023-07-19", "予以批评教育"),
        },
        new()
        {
            Name = "毛不合", Village = "140823105203", Expected = ["2", NoStar, "2"],
            Shows = "2023年度不合格，不定星级；次年合格，重新初次评定",
            Tell = (life, village, _) => life.ServesBoth(village, "2010-12-10").Scores(2023, 54m),
        },
        new()
        {
            Name = "宛零星", Village = "140823105204", Expected = ["0", "0", "0"], BornOn = new(1979, 9, 3),
            Shows = "初评基本合格为零星级，次年再基本合格，零星不再降",
            Tell = (life, village, _) => life.ServesBoth(village, "2017-12-18").Scores(2022, 68m).Scores(2023, 66m),
        },
        new()
        {
            Name = "庞老基", Village = "140823105208", Expected = ["2", "2", "2"], BornOn = new(1962, 2, 14),
            Shows = "任职二十五年，初评基本合格不计考核星，年限星照计",
            Tell = (life, village, _) => life.ServesBoth(village, "1997-12-10").Scores(2022, 70m),
        },
    ];
}
