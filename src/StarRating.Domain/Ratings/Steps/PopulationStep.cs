using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings.Steps;

/// <summary>Population and profile: the first profile that holds the person's posts at the as-of date, and the village rated for.</summary>
internal static class PopulationStep
{
    internal static void Take(RatingWalk walk)
    {
        var seenVirtual = false;
        foreach (var rules in walk.Year.Profiles)
        {
            if (Holds(walk, rules, ref seenVirtual))
            {
                walk.Rules = rules;
                ChooseVillage(walk);
                return;
            }
        }

        walk.Rules = walk.Year.Profiles[0];
        var facts = HeldFacts(walk);
        var reason = seenVirtual ? NotEligibleReason.VirtualUnit
            : facts.Length == 0 && ServedBefore(walk) ? NotEligibleReason.NotInPost
            : NotEligibleReason.OutsidePopulation;
        walk.Conclude(TraceStep.Population, walk.Profile.Population.Article, new NotEligible(reason), facts);
    }

    /// <summary>In post on the last day before the as-of date.</summary>
    internal static bool HeldAt(AppointmentFacts appointment, DateOnly asOf) =>
        appointment.Start < asOf && (appointment.End is not { } end || end >= asOf) && appointment.OtherCounty is null;

    private static bool Holds(RatingWalk walk, ProfileRules rules, ref bool seenVirtual)
    {
        var population = rules.Profile.Population;
        var found = false;
        foreach (var appointment in walk.Person.Appointments)
        {
            if (!HeldAt(appointment, rules.AsOf))
            {
                continue;
            }

            if (population.Excluded.Contains(appointment.Post))
            {
                return false;
            }

            if (population.Posts.Contains(appointment.Post) && (population.Acting || !appointment.Acting))
            {
                var kind = VillageOf(walk, appointment).Kind;
                seenVirtual |= kind == VillageKind.Virtual;
                found |= kind != VillageKind.Virtual && population.Kinds.Contains(kind);
            }
        }

        return found;
    }

    private static VillageFacts VillageOf(RatingWalk walk, AppointmentFacts appointment) =>
        walk.Year.Villages.TryGetValue(appointment.Village, out var village)
            ? village
            : throw new FactsException(walk.Person.Id, $"任职记录 {appointment.Id} 所在的村（社区）“{appointment.Village}”不在本县资料中，请先核对任职记录。");

    private static bool ServedBefore(RatingWalk walk)
    {
        foreach (var appointment in walk.Person.Appointments)
        {
            if (walk.Year.RatedPosts.Contains(appointment.Post) && appointment.Start < walk.AsOf && appointment.OtherCounty is null)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<FactRead> HeldFacts(RatingWalk walk) =>
    [
        .. walk.Person.Appointments.Where(appointment => HeldAt(appointment, walk.AsOf))
            .OrderBy(appointment => appointment.Id, StringComparer.Ordinal).Select(RatingWalk.FactOf),
    ];

    private static void ChooseVillage(RatingWalk walk)
    {
        var population = walk.Profile.Population;
        var stays = new List<Stay>(2);
        foreach (var appointment in walk.Person.Appointments)
        {
            var days = RatingYear.Overlap(
                appointment.Start, appointment.End ?? walk.AsOf, walk.Year.FirstDay, walk.AsOf);
            if (days > 0 && population.Posts.Contains(appointment.Post) && (population.Acting || !appointment.Acting)
                && walk.Year.Villages.TryGetValue(appointment.Village, out var village) && population.Kinds.Contains(village.Kind))
            {
                stays.Add(new Stay(village, appointment, HeldAt(appointment, walk.AsOf)));
            }
        }

        var chosen = Choose(walk, stays);
        walk.Village = chosen;
        var facts = stays.Select(stay => stay.Appointment).OrderBy(appointment => appointment.Start)
            .ThenBy(appointment => appointment.Id, StringComparer.Ordinal).Select(RatingWalk.FactOf)
            .Append(new FactRead(FactSource.Village, chosen.Id, chosen.Name.Length > 0 ? chosen.Name : null)).ToArray();
        walk.Pass(TraceStep.Population, population.Article, RatingWalk.Own(facts), rule: walk.Profile.Id);
        if (stays.Exists(stay => stay.Village != chosen))
        {
            walk.Note(TraceStep.Population, population.Article, TraceNote.VillageChanged, RatingWalk.Own(facts));
        }
    }

    private static VillageFacts Choose(RatingWalk walk, List<Stay> stays)
    {
        if (stays.TrueForAll(stay => stay.Village == stays[0].Village))
        {
            return stays[0].Village;
        }

        var held = stays.Where(stay => stay.Held).ToList();
        var candidates = walk.Profile.Population.Village == VillageChoice.AtAsOf ? held : stays;
        if (held.Exists(stay => stay.Village != held[0].Village))
        {
            var main = held.Where(stay => stay.Appointment.Main).ToList();
            if (main.Count > 0 && main.TrueForAll(stay => stay.Village == main[0].Village))
            {
                return main[0].Village;
            }

            walk.NeedsPeople(RatingExceptionKind.MainVillageToMark, walk.Person.Id);
            candidates = held;
        }

        return candidates.GroupBy(stay => stay.Village.Id, StringComparer.Ordinal)
            .OrderByDescending(group => DaysIn(walk, group))
            .ThenByDescending(group => group.Max(stay => stay.Appointment.Start))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().First().Village;
    }

    /// <summary>Days of the year in one village, two posts at once counted once.</summary>
    private static int DaysIn(RatingWalk walk, IEnumerable<Stay> stays)
    {
        var days = 0;
        var reached = walk.Year.FirstDay;
        var next = new DateOnly(walk.Year.Year + 1, 1, 1);
        foreach (var appointment in stays.Select(stay => stay.Appointment).OrderBy(appointment => appointment.Start))
        {
            days += RatingYear.Overlap(appointment.Start, appointment.End ?? next, reached, next);
            reached = appointment.End is not { } end ? next : end > reached ? end : reached;
        }

        return days;
    }

    private sealed record Stay(VillageFacts Village, AppointmentFacts Appointment, bool Held);
}
