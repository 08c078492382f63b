using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>Keeps on the person's file where the person serves now, or served last. Called after the appointments were saved.</summary>
internal static class PresentPlace
{
    /// <summary>Principal posts before others, the main village before another, the latest start first; without a present post, where the last one ended.</summary>
    public static async Task Refresh(StarRatingContext db, Secretary person, CancellationToken stop)
    {
        var held = await db.Appointments.Where(a => a.SecretaryId == person.Id && a.VoidedAt == null).ToListAsync(stop);
        var shown = Shown(held);
        person.VillageId = shown?.VillageId;
        person.TownshipId = shown is null
            ? null
            : await db.Villages.Where(v => v.Id == shown.VillageId).Select(v => (long?)v.TownshipId).SingleOrDefaultAsync(stop);
        Settle(person, held);
    }

    /// <summary>The same for one person whose posts are at hand, each with the township of its village.</summary>
    public static void Set(Secretary person, IReadOnlyList<Appointment> held, Func<long, long?> townshipOf)
    {
        var shown = Shown(held);
        person.VillageId = shown?.VillageId;
        person.TownshipId = shown is null ? null : townshipOf(shown.VillageId);
        Settle(person, held);
    }

    private static Appointment? Shown(IEnumerable<Appointment> held) => held
        .OrderByDescending(a => a.EndsOn ?? DateOnly.MaxValue)
        .ThenByDescending(a => a.Post is Post.Secretary or Post.VillageHead)
        .ThenByDescending(a => a.IsMain)
        .ThenByDescending(a => a.StartsOn)
        .FirstOrDefault();

    private static void Settle(Secretary person, IEnumerable<Appointment> held)
    {
        if (person.Status != SecretaryStatus.TransferredOut)
        {
            person.Status = held.Any(a => a.EndsOn is null) ? SecretaryStatus.InPost : SecretaryStatus.Left;
        }
    }
}
