using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StarRating.Secretaries;

namespace StarRating.Ratings.Service;

/// <summary>
/// Counts a person's service up to a date (rating rules §2): overlapping posts once, gaps bridged, forfeited service dropped,
/// days of 停职 taken out, each run in completed months.
/// </summary>
internal sealed class ServiceLedger(PersonFacts person, DateOnly decidedOn)
{
    private readonly List<Stretch> stretches = [];

    /// <summary>The runs of service before <paramref name="until"/>, in order.</summary>
    internal ImmutableArray<ServiceRun> Runs(ServiceRules rules, DateOnly until, DateReading reading = DateReading.First)
    {
        Collect(rules, until, reading);
        if (stretches.Count == 0)
        {
            return [];
        }

        stretches.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var runs = ImmutableArray.CreateBuilder<ServiceRun>(2);
        var run = stretches[0];
        var uncounted = 0;
        var stretchStart = run.Start;
        for (var i = 1; i < stretches.Count; i++)
        {
            var next = stretches[i];
            if (next.Start <= run.End)
            {
                run = run with { End = Later(run.End, next.End) };
                continue;
            }

            uncounted += SuspendedDays(stretchStart, run.End);
            stretchStart = next.Start;
            if (!rules.NeverBridge && next.Start <= run.End.AddMonths(rules.BridgeMonths))
            {
                uncounted += rules.BridgedGapCounts ? 0 : next.Start.DayNumber - run.End.DayNumber;
                run = run with { End = next.End };
                continue;
            }

            runs.Add(ServiceMath.Run(run.Start, run.End, uncounted));
            run = next;
            uncounted = 0;
        }

        uncounted += SuspendedDays(stretchStart, run.End);
        runs.Add(ServiceMath.Run(run.Start, run.End, uncounted));
        return runs.DrainToImmutable();
    }

    /// <summary>Whether an appointment is for a counted post and its service is known here.</summary>
    internal bool Counts(ServiceRules rules, AppointmentFacts appointment) =>
        rules.Posts.Contains(appointment.Post) && (rules.Acting || !appointment.Acting) && IsConfirmed(appointment);

    internal bool IsConfirmed(AppointmentFacts appointment) =>
        appointment.OtherCounty is null || appointment.ConfirmedOn <= decidedOn;

    internal bool IsOverturned(AppointmentFacts appointment) => appointment.OverturnedOn <= decidedOn;

    internal bool IsCleared(PostSuspensionFacts suspension) => suspension.ClearedOn <= decidedOn;

    /// <summary>The day before which service is forfeited, or the first day there is.</summary>
    internal DateOnly ForfeitedBefore(ServiceRules rules, DateOnly until, DateReading reading = DateReading.First)
    {
        var before = DateOnly.MinValue;
        if (rules.Violations is null)
        {
            return before;
        }

        foreach (var appointment in person.Appointments)
        {
            if (appointment.End is not null && Counts(rules, appointment) && rules.IsViolation(appointment) && !IsOverturned(appointment))
            {
                var end = EndOf(appointment, until, reading);
                if (end <= until && appointment.End <= until)
                {
                    before = Later(before, end);
                }
            }
        }

        return before;
    }

    private void Collect(ServiceRules rules, DateOnly until, DateReading reading)
    {
        stretches.Clear();
        var from = Later(rules.From, ForfeitedBefore(rules, until, reading));
        foreach (var appointment in person.Appointments)
        {
            if (!Counts(rules, appointment))
            {
                continue;
            }

            var start = Later(StartOf(appointment, reading), from);
            var end = EndOf(appointment, until, reading);
            if (start < end)
            {
                stretches.Add(new Stretch(start, end));
            }
        }
    }

    /// <summary>Days in [start, end) that are suspended and not cleared; overlapping periods count once.</summary>
    private int SuspendedDays(DateOnly start, DateOnly end)
    {
        if (person.Suspensions.Length == 0)
        {
            return 0;
        }

        var days = 0;
        var reached = start;
        foreach (var suspension in person.Suspensions.OrderBy(suspension => suspension.Start))
        {
            if (IsCleared(suspension))
            {
                continue;
            }

            var from = Later(suspension.Start, reached);
            var to = Earlier(suspension.End ?? end, end);
            if (from < to)
            {
                days += to.DayNumber - from.DayNumber;
                reached = to;
            }
        }

        return days;
    }

    private static DateOnly StartOf(AppointmentFacts appointment, DateReading reading) =>
        reading == DateReading.Least ? LastDay(appointment.Start, appointment.StartPrecision) : FirstDay(appointment.Start, appointment.StartPrecision);

    private static DateOnly EndOf(AppointmentFacts appointment, DateOnly until, DateReading reading)
    {
        if (appointment.End is not { } end)
        {
            return until;
        }

        end = reading == DateReading.Most ? LastDay(end, appointment.EndPrecision) : FirstDay(end, appointment.EndPrecision);
        return Earlier(end, until);
    }

    private static DateOnly FirstDay(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => new DateOnly(date.Year, date.Month, 1),
        DatePrecision.Year => new DateOnly(date.Year, 1, 1),
        _ => date,
    };

    private static DateOnly LastDay(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => new DateOnly(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)),
        DatePrecision.Year => new DateOnly(date.Year, 12, 31),
        _ => date,
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Stretch(DateOnly Start, DateOnly End);
}
