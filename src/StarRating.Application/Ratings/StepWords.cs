using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>The sentences of a trace as the rows of 星级说明; the words are the domain's.</summary>
internal static class StepWords
{
    public static ExplanationStep Of(TraceSentence sentence) => new()
    {
        ArticleNumber = sentence.Article,
        ArticleText = sentence.ArticleText,
        Title = sentence.Step,
        Rule = sentence.OneOfSeveral ? sentence.Rule : "",
        Facts = [.. sentence.Facts.Where(text => text.Length > 0)],
        Arithmetic = !sentence.Silent ? sentence.Arithmetic : sentence.Arithmetic.Length > 0 ? $"{sentence.Result}：{sentence.Arithmetic}" : sentence.Result,
        Effect = sentence.Change,
        Running = sentence.Total,
    };
}
