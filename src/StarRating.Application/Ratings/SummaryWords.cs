using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>The whole result in two or three sentences that need no knowledge of the rules.</summary>
internal static class SummaryWords
{
    public static ImmutableArray<string> Of(RatingRow row, RatingResult result, int year)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        sentences.Add($"{row.SecretaryName}同志{year}年度{Result(result.Outcome)}{Compared(row)}。");
        var reasons = row.Changes;
        if (result.Outcome is Rated && reasons.Length > 0)
        {
            sentences.Add(result.Initial
                ? $"本次为初次评定，由以下各项相加得出：{string.Join("，", reasons)}。"
                : $"本年度的增减：{string.Join("，", reasons)}。");
        }
        else if (result.Outcome is Rated)
        {
            sentences.Add("本年度各项规定均没有引起增减。");
        }

        if (result.Trace.Select(line => line.Working).OfType<TenureWorking>().LastOrDefault()?.NextOn is { } next)
        {
            sentences.Add($"继续任职至{next:yyyy年M月d日}，可再得一颗任职年限星。");
        }

        return sentences.ToImmutable();
    }

    private static string Result(Outcome outcome) => outcome switch
    {
        Rated { Stars: 0 } => "评定为零星级",
        Rated rated => $"评定为{rated.Stars}星",
        NoStar noStar => $"不定星级，原因是{noStar.Reason.InChinese()}",
        NotEligible notEligible => $"不参加评定，原因是{notEligible.Reason.InChinese()}",
        Suspended => "暂缓评定，原因是正在接受审查调查；结案后补定",
        _ => "",
    };

    private static string Compared(RatingRow row) => row.Delta switch
    {
        > 0 => $"，比上次增加{row.Delta}星",
        < 0 => $"，比上次减少{-row.Delta}星",
        0 => "，与上次相同",
        _ => "",
    };
}
