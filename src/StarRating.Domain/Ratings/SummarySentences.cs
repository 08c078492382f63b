using System.Collections.Immutable;

namespace StarRating.Ratings;

/// <summary>A whole result in two or three sentences that need no knowledge of the rules; made of the trace, like all its sentences.</summary>
public static class SummarySentences
{
    /// <summary>Who was given what, what it is made of, and when the next star for service is due.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="result">The result.</param>
    /// <param name="delta">Stars more (less, below zero) than the year before; null where the two years cannot be compared.</param>
    public static ImmutableArray<string> Of(string name, RatingResult result, int? delta)
    {
        ArgumentNullException.ThrowIfNull(result);
        var sentences = ImmutableArray.CreateBuilder<string>();
        sentences.Add($"{name}同志{result.Year}年度{Given(result.Outcome)}{Compared(delta)}。");
        var reasons = TraceSentences.Changes(result);
        if (result.Outcome is Rated)
        {
            sentences.Add(reasons.Length == 0 ? "本年度各项规定均没有引起增减。"
                : result.Initial ? $"本次为初次评定，由以下各项相加得出：{string.Join("，", reasons)}。"
                : $"本年度的增减：{string.Join("，", reasons)}。");
        }

        if (result.Trace.Select(line => line.Working).OfType<TenureWorking>().LastOrDefault()?.NextOn is { } next)
        {
            sentences.Add($"继续任职至{next:yyyy年M月d日}，可再得一颗任职年限星。");
        }

        return sentences.ToImmutable();
    }

    private static string Given(Outcome outcome) => outcome switch
    {
        Rated rated => $"评定为{OutcomeSentence.Stars(rated.Stars)}",
        NoStar noStar => $"不定星级，原因是{noStar.Reason.InChinese()}",
        NotEligible notEligible => $"不参加评定，原因是{notEligible.Reason.InChinese()}",
        Suspended => "暂缓评定，原因是正在接受审查调查；结案后补定",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Compared(int? delta) => delta switch
    {
        > 0 => $"，比上次增加{delta}星",
        < 0 => $"，比上次减少{-delta}星",
        0 => "，与上次相同",
        _ => "",
    };
}
