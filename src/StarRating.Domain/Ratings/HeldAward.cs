using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>An award that may count for a person: an own one, or one of a village of which the person was in charge on its date.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HeldAward(AwardFacts Facts, AwardHolder Holder)
{
    internal static ImmutableArray<HeldAward> Of(RatingWalk walk)
    {
        var held = ImmutableArray.CreateBuilder<HeldAward>(walk.Person.Awards.Length);
        foreach (var award in walk.Person.Awards)
        {
            held.Add(new HeldAward(award, AwardHolder.Person));
        }

        foreach (var appointment in walk.Person.Appointments)
        {
            if (walk.Year.Villages.TryGetValue(appointment.Village, out var village) && village.Awards.Length > 0
                && walk.Profile.Population.Posts.Contains(appointment.Post)
                && (walk.Profile.Population.Acting || !appointment.Acting))
            {
                AddVillages(held, appointment, village.Awards);
            }
        }

        held.Sort(static (a, b) => a.Facts.Date != b.Facts.Date
            ? a.Facts.Date.CompareTo(b.Facts.Date)
            : string.CompareOrdinal(a.Facts.Id, b.Facts.Id));
        return held.DrainToImmutable();
    }

    private static void AddVillages(ImmutableArray<HeldAward>.Builder held, AppointmentFacts appointment, ImmutableArray<AwardFacts> awards)
    {
        foreach (var award in awards)
        {
            if (award.Date >= appointment.Start && !(award.Date >= appointment.End) && !Contains(held, award))
            {
                held.Add(new HeldAward(award, AwardHolder.Village));
            }
        }
    }

    private static bool Contains(ImmutableArray<HeldAward>.Builder held, AwardFacts award)
    {
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i].Holder == AwardHolder.Village && string.Equals(held[i].Facts.Id, award.Id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
