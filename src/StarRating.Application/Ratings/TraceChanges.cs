using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>The changes of a trace in a word each, for a column of the list: 任职年限 +1.</summary>
internal static class TraceChanges
{
    public static ImmutableArray<string> Of(RatingResult result) =>
    [
        .. result.Trace.Select(line => line.Effect switch
        {
            Began began when line.Step != TraceStep.Base || result.Initial => $"{line.Step.InChinese()} {began.Stars}",
            Added { Stars: not 0 } added => $"{line.Step.InChinese()} {Signed(added.Stars)}",
            Put put => $"{line.Step.InChinese()} {put.Stars}",
            _ => "",
        }).Where(text => text.Length > 0),
    ];

    /// <summary>+2, −1: with the sign that is printed.</summary>
    public static string Signed(int stars) => stars < 0 ? $"−{-stars}" : $"+{stars}";
}
