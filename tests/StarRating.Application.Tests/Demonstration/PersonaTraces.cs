namespace StarRating.Application.Tests.Demonstration;

/// <summary>
/// Which articles of the sample policy speak for each persona in 2022, 2023 and 2024, and what each comes to, worked out from the policy's
/// text and the persona's life: a10 begins (2 for 优秀, 1 for 合格), a11 gives years, a14 awards, a15 and a16 adjust, a17 limits the step,
/// a3 the scale; a word in place of a number is why an article stayed silent or concluded. A year in which nothing speaks is empty: the
/// stars held are carried on.
/// </summary>
internal static class PersonaTraces
{
    private const string Table = """
        薛承久 | a10 2, a11 +1 |  |
        柴守义 | a10 1, a11 +2 |  |
        卫长河 | a10 1, a11 +1 | a11 +1 |
        董满田 | a10 1, a11 +2 |  |
        冯迟日 | a10 1, a11 +1 | a11 +1 |
        史复来 | a10 1, a11 +2 |  |
        畅隔年 | a10 1, a11 +1 | a11 +1 |
        解连山 | a10 1, a11 +1 | a11 +1 |
        单差日 | a10 1, a11 +1 |  | a11 +1
        屈悔之 | a10 1, a13 ServiceForfeited | a13 ServiceForfeited, a11 +1 | a13 ServiceForfeited
        仇得清 | a10 1, a13 RemovalOverturned, a11 +2 | a13 RemovalOverturned | a13 RemovalOverturned
        查并肩 | a10 1, a11 +1 |  |
        曾月初 | a10 1, a11 +2, a11 DateMatters | a11 DateMatters |
        柴停岗 | a10 1, a11 SuspensionNotCounted | a11 SuspensionNotCounted, a11 +1 | a11 SuspensionNotCounted
        尉复岗 | a10 1, a11 SuspensionCleared, a11 +1 | a11 SuspensionCleared | a11 SuspensionCleared
        原代理 | a10 1 | a11 +1 |
        姚新任 | a4 ServiceTooShort | a10 1 |
        裴元旦 | a10 1 |  |
        相次日 | a4 ServiceTooShort | a10 1 |
        程转村 | a10 1 | a2 VillageChanged |
        介双村 | a2 VillageChanged, a10 1 | a2 VillageChanged | a2 VillageChanged
        展驻村 | a2 OutsidePopulation | a2 OutsidePopulation | a2 OutsidePopulation
        屈主任 | a2 OutsidePopulation | a2 OutsidePopulation | a2 OutsidePopulation
        荆国荣 | a10 1, a14 +3 |  |
        潘晋誉 | a10 1, a14 +3 |  |
        谢满奖 | a10 1, a14 +3 |  |
        雷添誉 | a10 1 | a14 +1 |
        寇失誉 | a10 1, a14 +1 | a14 AwardRevoked, a14 -1, a14 AwardRevoked | a14 AwardRevoked
        侯集体 | a10 1, a14 +2 |  |
        廉后任 | a10 1 |  |
        晋县优 | a10 1, a14 AwardLevelGivesNone, a14 AwardLevelGivesNone | a14 AwardLevelGivesNone, a14 AwardLevelGivesNone | a14 AwardLevelGivesNone, a14 AwardLevelGivesNone
        樊登顶 | a10 2, a11 +2, a14 +3 | a15 +1, a15 +1 | a11 +1, a15 StreakUnderWay, a15 +1, a3 =10
        宁连优 | a10 2 | a15 +1, a15 +1 |
        任警告 | a10 1, a11 +1 | a16 -1 |
        令严警 | a10 1, a11 +1 |  | a16 -2
        武记过 | a10 1, a11 +1 | a16 -2 |
        邢撤职 | a10 1, a11 +1 |  | a16 applies, a16 Rule
        续限降 | a10 2, a11 +1 |  | a16 -1, a16 -1, a16 -2, a17 +2
        关失责 | a10 1, a11 +1 | a16 -1 |
        雒一事 | a10 1, a11 +1 | a18 applies, a16 -1, a16 CountedOnce |
        文撤处 | a10 1, a11 +1 |  |
        牛诫勉 | a10 1, a11 +1 |  |
        党待查 | a10 1, a11 +1 |  | a19 UnderInvestigation
        南查清 | a10 1, a11 +1 |  | a19 UnderInvestigation
        宋结案 | a10 1, a11 +1 |  |
        毛不合 | a10 1, a11 +1 | a16 applies, a16 Rule | a3 StartsAnew, a10 1, a11 +1
        宛零星 | a10 0 | a16 -1, a3 =0 |
        庞老基 | a10 0, a11 +2 |  |
        """;

    /// <summary>By name, the three years.</summary>
    public static IReadOnlyDictionary<string, string[]> Expected { get; } = Table.Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], parts => parts[1..], StringComparer.Ordinal);
}
