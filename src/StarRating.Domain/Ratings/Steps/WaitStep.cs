using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings.Service;

namespace StarRating.Ratings.Steps;

/// <summary>Waiting ladder: what changed the wait this year, and whether the months in the level are full.</summary>
internal static class WaitStep
{
    /// <summary>The clock of a first rating.</summary>
    internal static void Start(RatingWalk walk, WaitingMode mode)
    {
        var since = walk.AsOf;
        if (mode.Clock == WaitingClock.Appointment && walk.Service.Runs(walk.Rules.Posts, walk.AsOf) is { Length: > 0 } runs)
        {
            since = runs[^1].Start;
        }

        walk.Waiting = new WaitingState(since);
    }

    /// <summary>A later year: at most one rise by waiting, besides what an event jumps.</summary>
    internal static void Take(RatingWalk walk, WaitingMode mode)
    {
        walk.Waiting = walk.Previous!.Waiting ?? new WaitingState(walk.Previous.AsOf ?? walk.AsOf);
        var level = walk.Total!.Value;
        if (!Changes(walk, mode))
        {
            Rise(walk, mode, level);
        }
    }

    /// <summary>True when an event has moved the person already.</summary>
    private static bool Changes(RatingWalk walk, WaitingMode mode)
    {
        var inquiry = new Inquiry(walk, veto: false);
        var jumped = false;
        foreach (var change in mode.Changes)
        {
            if (!inquiry.Ask(change.When, walk.InitialYear))
            {
                VetoStep.NoteUnconfirmed(walk, inquiry, TraceStep.Waiting, change.Article ?? mode.Article, change.Id);
                continue;
            }

            var now = walk.Waiting!;
            walk.Waiting = change.Then switch
            {
                ShortenWait shorten => now with { Credit = now.Credit + shorten.Months },
                BarRise bar => now with { BarredBefore = Math.Max(now.BarredBefore ?? 0, walk.Year.Year + bar.Years) },
                _ => now with { Since = walk.AsOf, Credit = 0 },
            };
            if (change.Then is JumpLevels jump)
            {
                jumped = true;
                walk.Add(TraceStep.Waiting, change.Article ?? mode.Article, jump.Levels, inquiry.TakeFacts(), rule: change.Id);
            }
            else
            {
                walk.Apply(TraceStep.Waiting, change.Article ?? mode.Article, inquiry.TakeFacts(), change.Id);
            }
        }

        return jumped;
    }

    private static void Rise(RatingWalk walk, WaitingMode mode, int level)
    {
        if (level >= walk.Range.Highest || mode.StepFrom(level) is not { } step)
        {
            walk.Note(TraceStep.Waiting, mode.Article, TraceNote.AtMaximum, []);
            return;
        }

        var wait = walk.Waiting!;
        var months = ServiceMath.Run(wait.Since, walk.AsOf, 0).Months;
        var working = new WaitingWorking(wait.Since, walk.AsOf, months, wait.Credit, step.Months, level);
        if (wait.BarredBefore > walk.Year.Year)
        {
            walk.Note(TraceStep.Waiting, mode.Article, TraceNote.RiseBarred, [], working);
            return;
        }

        if (months + wait.Credit < step.Months)
        {
            walk.Note(TraceStep.Waiting, mode.Article, TraceNote.StillWaiting, [], working);
            return;
        }

        var inquiry = new Inquiry(walk, veto: false);
        if (step.When is { } when && !inquiry.Ask(when, walk.InitialYear))
        {
            walk.Note(TraceStep.Waiting, mode.Article, TraceNote.RiseNotDue, [], working);
            return;
        }

        ImmutableArray<FactRead> facts = [walk.PreviousFact(), .. step.When is null ? [] : inquiry.TakeFacts()];
        walk.Add(TraceStep.Waiting, mode.Article, 1, facts, working);
        walk.Waiting = mode.KeepsRemainder
            ? wait with { Since = wait.Since.AddMonths(Math.Max(0, step.Months - wait.Credit)), Credit = Math.Max(0, wait.Credit - step.Months) }
            : wait with { Since = walk.AsOf, Credit = 0 };
    }
}
