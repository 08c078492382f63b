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
        var shown = held
            .OrderByDescending(a => a.EndsOn ?? DateOnly.MaxValue)
            .ThenByDescending(a => a.Post is Post.Secretary or Post.VillageHead)
            .ThenByDescending(a => a.IsMain)
            .ThenByDescending(a => a.StartsOn)
            .FirstOrDefault();
        person.VillageId = shown?.VillageId;
        person.TownshipId = shown is null
            ? null
            : await db.Villages.Where(v => v.Id == shown.VillageId).Select(v => (long?)v.TownshipId).SingleOrDefaultAsync(stop);
        if (person.Status != SecretaryStatus.TransferredOut)
        {
            person.Status = held.Any(a => a.EndsOn is null) ? SecretaryStatus.InPost : SecretaryStatus.Left;
        }
    }
}
