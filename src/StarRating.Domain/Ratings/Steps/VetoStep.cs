using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>One-vote vetoes, read at the day of decision. Barring a grade acts now; what takes stars acts in its place of the order.</summary>
internal static class VetoStep
{
    /// <summary>Asks every veto; a NoStar that stops the yearly assessment concludes at once.</summary>
    internal static List<MetVeto> Take(RatingWalk walk)
    {
        var met = new List<MetVeto>();
        if (walk.Profile.Vetoes.Length == 0)
        {
            return met;
        }

        var inquiry = new Inquiry(walk, veto: true);
        foreach (var veto in walk.Profile.Vetoes)
        {
            if (!inquiry.Ask(veto.When, DateOnly.MinValue.Year))
            {
                NoteUnconfirmed(walk, inquiry, TraceStep.Veto, veto.Article, veto.Id);
                continue;
            }

            met.Add(Speak(walk, veto, inquiry));
        }

        foreach (var (veto, facts) in met)
        {
            if (veto.Then is VetoNoStar)
            {
                walk.Conclude(TraceStep.Veto, veto.Article, new NoStar(NoStarReason.Veto), facts, rule: veto.Id);
                break;
            }
        }

        return met;
    }

    /// <summary>Takes the stars that vetoes take; step limits do not bind them.</summary>
    internal static void TakeStars(RatingWalk walk, List<MetVeto> met)
    {
        foreach (var (veto, facts) in met)
        {
            if (veto.Then is VetoStars minus)
            {
                walk.Add(TraceStep.Veto, veto.Article, -minus.Stars, facts, new TimesWorking(1, -minus.Stars), veto.Id, beyond: true);
            }
        }
    }

    internal static void NoteUnconfirmed(RatingWalk walk, Inquiry inquiry, TraceStep step, string? article, string rule)
    {
        if (inquiry.Unconfirmed is { } unconfirmed)
        {
            walk.Note(step, article, TraceNote.EventNotConfirmed,
                [new FactRead(FactSource.Event, unconfirmed.Id, unconfirmed.Item, unconfirmed.Date)], rule: rule);
        }
    }

    private static MetVeto Speak(RatingWalk walk, VetoItem veto, Inquiry inquiry)
    {
        foreach (var occurrence in inquiry.Occurrences)
        {
            if (!walk.Vetoed.Contains(occurrence.Fact.Record))
            {
                walk.Vetoed = walk.Vetoed.Add(occurrence.Fact.Record).Sort(StringComparer.Ordinal);
            }
        }

        var facts = inquiry.TakeFacts();
        if (veto.Then is BarGrades bar)
        {
            var barred = walk.Grade is not null && bar.Grades.Contains(walk.Grade);
            walk.Grade = barred ? bar.Instead : walk.Grade;
        }

        walk.Apply(TraceStep.Veto, veto.Article, facts, veto.Id);
        var met = new MetVeto(veto, facts);
        walk.ClearedBy ??= veto.Then is VetoCleared ? met : null;
        return met;
    }
}

/// <summary>A veto that is met.</summary>
/// <param name="Veto">The veto.</param>
/// <param name="Facts">What met it.</param>
internal sealed record MetVeto(VetoItem Veto, ImmutableArray<FactRead> Facts);
