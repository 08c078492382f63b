using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Ratings.Service;

/// <summary>The facts that a count of service read, and those whose vague dates matter.</summary>
internal static class ServiceFacts
{
    /// <summary>The readings to try beside the first.</summary>
    internal static ReadOnlySpan<DateReading> OtherReadings => [DateReading.Least, DateReading.Most];

    internal static ImmutableArray<FactRead> Of(RatingWalk walk, ServiceRules rules, DateOnly until, Ratings.TermFacts? term = null)
    {
        var facts = new List<FactRead>(walk.Person.Appointments.Length + 1);
        if (term is not null)
        {
            facts.Add(new FactRead(FactSource.Term, term.Id, term.Name.Length > 0 ? term.Name : null, term.Start, term.End));
        }

        foreach (var appointment in walk.Person.Appointments)
        {
            if (walk.Service.Counts(rules, appointment) && appointment.Start < until
                && (appointment.End is not { } end || end > rules.From))
            {
                facts.Add(RatingWalk.FactOf(appointment));
            }
        }

        foreach (var suspension in walk.Person.Suspensions)
        {
            if (suspension.Start < until && !walk.Service.IsCleared(suspension))
            {
                facts.Add(new FactRead(FactSource.PostSuspension, suspension.Id, From: suspension.Start, To: suspension.End));
            }
        }

        facts.Sort(InOrder);
        return [.. facts];
    }

    /// <summary>By kind of record, date, id: the same for any order of the facts.</summary>
    internal static int InOrder(FactRead a, FactRead b)
    {
        var order = Rank(a.Source).CompareTo(Rank(b.Source));
        order = order != 0 ? order : Nullable.Compare(a.From, b.From);
        return order != 0 ? order : string.CompareOrdinal(a.Record, b.Record);
    }

    internal static bool AnyVague(RatingWalk walk, ServiceRules rules)
    {
        foreach (var appointment in walk.Person.Appointments)
        {
            if (IsVague(appointment) && walk.Service.Counts(rules, appointment))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says that vague dates change the result, and asks people to confirm them.</summary>
    internal static void Flag(RatingWalk walk, ServiceRules rules, TraceStep step, string? article)
    {
        var vague = walk.Person.Appointments.Where(appointment => IsVague(appointment) && walk.Service.Counts(rules, appointment))
            .OrderBy(appointment => appointment.Start).ThenBy(appointment => appointment.Id, StringComparer.Ordinal).ToList();
        foreach (var appointment in vague)
        {
            walk.NeedsPeople(RatingExceptionKind.DateToConfirm, appointment.Id);
        }

        walk.Note(step, article, TraceNote.DateMatters, [.. vague.Select(RatingWalk.FactOf)]);
    }

    private static bool IsVague(AppointmentFacts appointment) =>
        appointment.StartPrecision != DatePrecision.Day || (appointment.End is not null && appointment.EndPrecision != DatePrecision.Day);

    private static int Rank(FactSource source) => source == FactSource.Term ? -1 : (int)source;
}
