using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>The sentences of a trace as the rows of 星级说明, with each effect short enough for a column.</summary>
internal static class StepWords
{
    public static ExplanationStep Of(TraceLine line, TraceSentence sentence) => new()
    {
        ArticleNumber = sentence.Article,
        ArticleText = sentence.ArticleText,
        Title = sentence.Step,
        Facts = [.. sentence.Facts.Where(text => text.Length > 0)],
        Arithmetic = sentence.Silent && sentence.Arithmetic.Length > 0 ? $"{sentence.Result}：{sentence.Arithmetic}"
            : sentence.Silent ? sentence.Result
            : sentence.Arithmetic,
        Effect = Effect(line.Effect),
        Running = sentence.Total,
    };

    /// <summary>Does the line belong to the arithmetic, or is it only worth knowing?</summary>
    public static bool Counts(TraceLine line) => line.Effect switch
    {
        Silent => false,
        Passed => line.Step is TraceStep.Population or TraceStep.Eligibility,
        _ => true,
    };

    private static string Effect(TraceEffect effect) => effect switch
    {
        Began began => OutcomeSentence.Stars(began.Stars),
        Added added => added.Stars == 0 ? "0" : TraceChanges.Signed(added.Stars),
        Put put => $"定为{OutcomeSentence.Stars(put.Stars)}",
        Concluded concluded => concluded.Outcome.InChinese(),
        Passed or Applies => "符合",
        _ => "",
    };
}
