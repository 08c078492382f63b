using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>Trace lines as the rows of 星级说明.</summary>
internal sealed class StepWords(PolicyDocument policy, FactsDocument document)
{
    private readonly FactWords facts = new(document);

    public ExplanationStep Of(TraceLine line)
    {
        var article = policy.Articles.FirstOrDefault(a => a.Id == line.Article);
        return new ExplanationStep
        {
            ArticleNumber = article?.Number ?? "",
            ArticleText = article?.Text ?? "",
            Title = Title(line),
            Facts = [.. line.Facts.Select(facts.Of).Where(text => text.Length > 0)],
            Arithmetic = Arithmetic(line),
            Effect = Effect(line.Effect),
            Running = line.Total is { } total ? $"{total} 星" : "",
        };
    }

    /// <summary>Does the line belong to the arithmetic, or is it only worth knowing?</summary>
    public static bool Counts(TraceLine line) => line.Effect switch
    {
        Silent => false,
        Passed => line.Step is TraceStep.Population or TraceStep.Eligibility,
        _ => true,
    };

    private string Title(TraceLine line)
    {
        var profile = policy.Profiles.FirstOrDefault(p => p.Vetoes.Any(v => v.Id == line.Rule) || p.ListedItems.Any(i => i.Code == line.Rule));
        var named = line.Step == TraceStep.Veto
            ? profile?.Vetoes.FirstOrDefault(v => v.Id == line.Rule)?.Name
            : null;
        return named is null ? line.Step.InChinese() : $"{line.Step.InChinese()}：{named}";
    }

    private static string Arithmetic(TraceLine line)
    {
        var working = WorkingWords.Of(line.Working);
        var note = line.Effect is Silent silent ? silent.Note.InChinese() : "";
        return note.Length == 0 ? working : working.Length == 0 ? note : $"{note}：{working}";
    }

    private static string Effect(TraceEffect effect) => effect switch
    {
        Began began => $"{began.Stars} 星",
        Added added => added.Stars == 0 ? "0" : TraceChanges.Signed(added.Stars),
        Put put => $"定为 {put.Stars}",
        Concluded concluded => OutcomeText.Of(concluded.Outcome),
        Passed => "符合",
        _ => "",
    };
}
