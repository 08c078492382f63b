using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>Themes mode: each theme asked for itself, those of earlier years held while they are valid, and their stars added up.</summary>
internal static class ThemeStep
{
    internal static void Take(RatingWalk walk, ThemesMode mode)
    {
        if (walk.GradeFacts is null)
        {
            BandStep.WithoutScore(walk, mode.Article);
            walk.Themes = walk.Previous?.Themes;
            return;
        }

        var inquiry = new Inquiry(walk, veto: false);
        var before = Before(walk);
        var held = ImmutableArray.CreateBuilder<HeldTheme>();
        foreach (var theme in mode.Themes)
        {
            if (Ask(walk, inquiry, theme, mode.Article, before) is { } now)
            {
                held.Add(now);
            }
        }

        walk.Themes = held.ToImmutable();
        ImmutableArray<ThemeItem> items = [.. held.Select(theme => new ThemeItem(theme.Code, theme.Stars))];
        var stars = items.Sum(item => item.Stars);
        walk.Begin(mode.Article, stars, [VillageFact(walk)], new ThemesWorking(items, stars));
    }

    /// <summary>The theme as it is held after this year; null: it is not.</summary>
    private static HeldTheme? Ask(RatingWalk walk, Inquiry inquiry, StarTheme theme, string? article, ImmutableArray<HeldTheme> before)
    {
        var pass = theme.Channel is null ? null : theme.PassOf(walk.Village!.Category);
        var score = theme.Channel is { } channel ? walk.GradeFacts!.PartOf(channel) : null;
        var working = pass is { } mark ? new ThemeWorking(score, mark) : null;
        var reached = pass is null || score >= pass;
        var holds = theme.When is null || inquiry.Ask(theme.When, DateOnly.MinValue.Year);
        var facts = theme.When is not null && holds ? inquiry.TakeFacts() : [];
        if (score is { } read)
        {
            facts = facts.Insert(0, PartFact(walk, theme.Channel!, read));
        }

        if (facts.IsEmpty)
        {
            facts = [VillageFact(walk)];
        }

        if (reached && holds)
        {
            walk.Pass(TraceStep.Themes, theme.Article ?? article, facts, working, theme.Code);
            return new HeldTheme(theme.Code, walk.Year.Year, theme.Stars);
        }

        foreach (var old in before)
        {
            if (string.Equals(old.Code, theme.Code, StringComparison.Ordinal) && theme.HoldsIn(walk.Year.Year, old.Year))
            {
                var fact = walk.PreviousFact() with { Record = old.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), Number = null, Value = theme.Code };
                walk.Pass(TraceStep.Themes, theme.Article ?? article, [fact], rule: theme.Code);
                return old;
            }
        }

        walk.Note(TraceStep.Themes, theme.Article ?? article, TraceNote.ThemeMissed, facts, working, theme.Code);
        return null;
    }

    /// <summary>What is held from before; a new term, where it begins anew, forgets it.</summary>
    private static ImmutableArray<HeldTheme> Before(RatingWalk walk)
    {
        var previous = walk.Previous;
        return previous?.Themes is not { } themes
            || (walk.Profile.Period.Term == TermReset.StartAnew && !string.Equals(previous.Term, walk.Year.Term!.Id, StringComparison.Ordinal)) ? [] : themes;
    }

    private static FactRead VillageFact(RatingWalk walk) => new(FactSource.Village, walk.Village!.Id, Documents.EnumWord.Of(walk.Village.Category));

    private static FactRead PartFact(RatingWalk walk, string channel, decimal score) =>
        RatingWalk.FactOf(walk.GradeFacts!) with { Source = FactSource.Part, Value = channel, Number = score };
}
