using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>Grade, gate, and the stars to begin with: the grade's at an initial rating, the previous ones, or the band's.</summary>
internal static class BaseStep
{
    internal static void Take(RatingWalk walk)
    {
        var article = walk.Profile.GradeStars?.Article ?? walk.Profile.Mode.SaidIn;
        if (walk.Profile.Mode is BandMode band)
        {
            BandStep.Take(walk, band);
            return;
        }

        if (walk.Profile.Mode is ThemesMode themes)
        {
            ThemeStep.Take(walk, themes);
            return;
        }

        if (walk.Grade is not { } grade)
        {
            WithoutGrade(walk, article);
            return;
        }

        var given = GradeOf(walk, grade);
        if (given.Gate == GradeGate.Always || (given.Gate == GradeGate.Initial && walk.Initial))
        {
            walk.Conclude(TraceStep.Grade, article, new NoStar(NoStarReason.LowGrade), Facts(walk), rule: grade);
        }
        else if (walk.Initial)
        {
            Begin(walk, article, given);
        }
        else
        {
            walk.Pass(TraceStep.Grade, article, Facts(walk), rule: grade);
            BeginFromPrevious(walk);
        }
    }

    /// <summary>The stars of the grade, or the first level of those who wait.</summary>
    private static void Begin(RatingWalk walk, string? article, GradeStars given)
    {
        if (walk.Profile.Mode is WaitingMode waiting)
        {
            WaitStep.Start(walk, waiting);
            walk.Begin(waiting.Article, waiting.Start, Facts(walk));
            return;
        }

        walk.Begin((walk.Profile.Mode as GradeMode)?.Article ?? article, given.Stars, Facts(walk), rule: given.Grade);
    }

    private static GradeStars GradeOf(RatingWalk walk, string grade)
    {
        if (walk.Profile.GradeStars is null)
        {
            return new GradeStars { Grade = grade };
        }

        return walk.Rules.Grades.TryGetValue(grade, out var given)
            ? given
            : throw new FactsException(walk.Person.Id, $"考核等次“{grade}”不在本政策的等次之列，请核对年度考核结果。");
    }

    private static void WithoutGrade(RatingWalk walk, string? article)
    {
        if (walk.Initial && walk.Profile.Mode is WaitingMode)
        {
            Begin(walk, article, new GradeStars { Grade = "" });
            return;
        }

        if (walk.Initial)
        {
            walk.Conclude(TraceStep.Grade, article, new NoStar(NoStarReason.NoGrade), Facts(walk));
            return;
        }

        walk.Note(TraceStep.Grade, article, TraceNote.NoGrade, Facts(walk));
        BeginFromPrevious(walk);
    }

    private static void BeginFromPrevious(RatingWalk walk)
    {
        var previous = walk.Previous!;
        var period = walk.Profile.Period;
        ImmutableArray<FactRead> facts = [walk.PreviousFact()];
        if (!previous.LeftWithoutStar)
        {
            walk.Begin(period.Article, previous.Carried ?? previous.Stars!.Value, facts);
            return;
        }

        if (period.AfterNoStar == AfterNoStar.FromZero)
        {
            walk.Begin(period.Article, 0, facts);
            return;
        }

        var last = previous.Stars ?? 0;
        var less = Math.Min(last, period.AfterNoStarMinus);
        walk.Begin(period.Article, last - less, facts, new LessWorking(last, less));
    }

    /// <summary>The year's record, with the grade in use where a veto changed it.</summary>
    private static ImmutableArray<FactRead> Facts(RatingWalk walk) =>
        walk.GradeFacts is { } facts ? [RatingWalk.FactOf(facts) with { Value = walk.Grade }] : [];
}
