using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// A facts document as far as its rating can see: records that begin at the as-of date or were decided after the day of decision are
/// left out, ends beyond them are open. Two documents that look alike so make the same star, however the file grew since.
/// </summary>
public static class FactsInSight
{
    /// <summary>The first person of <paramref name="document"/> with what a rating of its year as of <paramref name="asOf"/> may read.</summary>
    /// <param name="document">A stored facts document of one person.</param>
    /// <param name="asOf">The as-of date, exclusive.</param>
    public static PersonFacts Person(FactsDocument document, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(document);
        var person = document.Persons[0];
        var decidedOn = document.DecidedOn;
        return person with
        {
            Appointments = InOrder(person.Appointments.Where(a => a.Start < asOf).Select(a => (a with
            {
                End = Before(a.End, asOf),
                EndPrecision = Before(a.End, asOf) is null ? default : a.EndPrecision,
                LeaveReason = Before(a.End, asOf) is null ? null : a.LeaveReason,
                ForViolation = Before(a.End, asOf) is null ? null : a.ForViolation,
                OverturnedOn = Until(a.OverturnedOn, decidedOn),
            }, a.Id))),
            Awards = Seen(person.Awards, asOf, decidedOn),
            Sanctions = InOrder(person.Sanctions.Where(s => s.DecidedOn < asOf).Select(s => (s with { RevokedOn = Until(s.RevokedOn, decidedOn) }, s.Id))),
            Investigations = InOrder(person.Investigations.Where(i => i.OpenedOn <= decidedOn && Until(i.ClosedOn, decidedOn) is null).Select(i => (i with { ClosedOn = null }, i.Id))),
            Events = InOrder(person.Events.Where(e => e.Date < asOf).Select(e => (e, e.Id))),
            Suspensions = InOrder(person.Suspensions.Where(s => s.Start < asOf).Select(s => (s with { End = Before(s.End, asOf), ClearedOn = Until(s.ClearedOn, decidedOn) }, s.Id))),
            // Which row a year's result was read from is no fact about the person.
            Years = [.. person.Years.OrderBy(y => y.Year).Select(y => y with { Id = "" })],
        };
    }

    /// <summary>The villages of <paramref name="document"/> with the awards in sight; their names are no fact of a star.</summary>
    public static ImmutableArray<VillageFacts> Villages(FactsDocument document, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(document);
        var served = document.Persons[0].Appointments.Where(a => a.Start < asOf).Select(a => a.Village).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. document.Villages.Where(v => served.Contains(v.Id)).OrderBy(v => v.Id, StringComparer.Ordinal)
                .Select(v => v with { Name = "", Township = "", Awards = Seen(v.Awards, asOf, document.DecidedOn) }),
        ];
    }

    private static ImmutableArray<AwardFacts> Seen(ImmutableArray<AwardFacts> awards, DateOnly asOf, DateOnly decidedOn) =>
        InOrder(awards.Where(a => a.Date < asOf).Select(a => (a with { RevokedOn = Until(a.RevokedOn, decidedOn) }, a.Id)));

    /// <summary>An end on the as-of date or later is not yet reached.</summary>
    private static DateOnly? Before(DateOnly? end, DateOnly asOf) => end < asOf ? end : null;

    private static DateOnly? Until(DateOnly? day, DateOnly decidedOn) => day <= decidedOn ? day : null;

    private static ImmutableArray<T> InOrder<T>(IEnumerable<(T Fact, string Id)> facts) =>
        [.. facts.OrderBy(f => f.Id, StringComparer.Ordinal).Select(f => f.Fact)];
}
