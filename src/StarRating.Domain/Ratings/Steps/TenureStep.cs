using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings.Service;

namespace StarRating.Ratings.Steps;

/// <summary>Stars for years of service: all of them at an initial rating, later the thresholds crossed since the previous as-of date.</summary>
internal static class TenureStep
{
    internal static void Take(RatingWalk walk)
    {
        if (walk.Profile.Tenure is not { } tenure || !(walk.Initial || tenure.AccruesYearly))
        {
            return;
        }

        var rules = walk.Rules.Tenure!;
        NoteService(walk, tenure, rules);
        var working = Count(walk, tenure, rules, DateReading.First);
        var stars = Gain(working);
        var facts = ServiceFacts.Of(walk, rules, walk.AsOf);
        if (stars > 0)
        {
            walk.Add(TraceStep.Tenure, tenure.Article, stars, facts, working);
        }
        else
        {
            var note = tenure.Maximum is { } most && working.Stars >= most ? TraceNote.AtMaximum : TraceNote.NextTenureStar;
            walk.Note(TraceStep.Tenure, tenure.Article, note, facts, working);
        }

        if (ServiceFacts.AnyVague(walk, rules))
        {
            foreach (var reading in ServiceFacts.OtherReadings)
            {
                if (Gain(Count(walk, tenure, rules, reading)) != stars)
                {
                    ServiceFacts.Flag(walk, rules, TraceStep.Tenure, tenure.Article);
                    break;
                }
            }
        }
    }

    internal static int Gain(TenureWorking working) => Math.Max(0, working.Stars - working.Before);

    private static TenureWorking Count(RatingWalk walk, TenureSettings tenure, ServiceRules rules, DateReading reading)
    {
        var runs = walk.Service.Runs(rules, walk.AsOf, reading);
        var months = ServiceMath.CountedMonths(runs.AsSpan(), tenure.LongGap, tenure.Remainders);
        var stars = StarsFor(runs, tenure);
        return new TenureWorking
        {
            Runs = runs,
            LongGap = tenure.LongGap,
            Remainders = tenure.Remainders,
            Months = months,
            Years = months / 12,
            YearsPerStar = tenure.YearsPerStar,
            BrokenYearsPerStar = tenure.BrokenYearsPerStar,
            Maximum = tenure.Maximum,
            Table = tenure.Table,
            Stars = stars,
            Before = walk.Initial ? 0 : StarsFor(walk.Service.Runs(rules, walk.Previous!.AsOf!.Value, reading), tenure),
            NextOn = TenureForecast.NextStar(walk, tenure, runs, stars),
        };
    }

    internal static int StarsFor(ImmutableArray<ServiceRun> runs, TenureSettings tenure) => ServiceMath.Stars(
        runs.AsSpan(), tenure.LongGap, tenure.Remainders, tenure.YearsPerStar, tenure.BrokenYearsPerStar, tenure.Maximum, tenure.Table);

    /// <summary>What of the person's service does not count, or counts again, and why.</summary>
    private static void NoteService(RatingWalk walk, TenureSettings tenure, ServiceRules rules)
    {
        foreach (var appointment in walk.Person.Appointments.Length < 2 ? walk.Person.Appointments : Ordered(walk))
        {
            if (!rules.Posts.Contains(appointment.Post))
            {
                continue;
            }

            if (!walk.Service.IsConfirmed(appointment))
            {
                walk.Note(TraceStep.Tenure, tenure.Article, TraceNote.NotConfirmed, [RatingWalk.FactOf(appointment)]);
                walk.NeedsPeople(RatingExceptionKind.TransferToConfirm, appointment.Id);
            }
            else if (appointment.End is { } end && end <= walk.AsOf && rules.IsViolation(appointment))
            {
                var note = walk.Service.IsOverturned(appointment) ? TraceNote.RemovalOverturned : TraceNote.ServiceForfeited;
                walk.Note(TraceStep.Tenure, tenure.ViolationArticle ?? tenure.Article, note, [RatingWalk.FactOf(appointment)]);
            }
        }

        foreach (var suspension in walk.Person.Suspensions.OrderBy(s => s.Start).ThenBy(s => s.Id, StringComparer.Ordinal))
        {
            if (suspension.Start < walk.AsOf)
            {
                var note = walk.Service.IsCleared(suspension) ? TraceNote.SuspensionCleared : TraceNote.SuspensionNotCounted;
                walk.Note(TraceStep.Tenure, tenure.Article, note,
                    [new FactRead(FactSource.PostSuspension, suspension.Id, From: suspension.Start, To: suspension.End)]);
            }
        }
    }

    private static ImmutableArray<Secretaries.AppointmentFacts> Ordered(RatingWalk walk) =>
        walk.Person.Appointments.Sort(static (a, b) =>
            a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Id, b.Id));
}
