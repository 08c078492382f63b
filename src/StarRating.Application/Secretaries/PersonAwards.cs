using StarRating.Data;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>Which awards belong to a person's file.</summary>
internal static class PersonAwards
{
    /// <summary>The person's own, and those of a village on a day when the person was its secretary; voided ones too.</summary>
    public static IQueryable<Award> Of(StarRatingContext db, long secretaryId) => db.Awards.Where(a => a.SecretaryId == secretaryId
        || (a.VillageId != null && db.Appointments.Any(p => p.SecretaryId == secretaryId && p.VoidedAt == null && p.VillageId == a.VillageId
            && p.Post == Post.Secretary && p.StartsOn <= a.AwardedOn && (p.EndsOn == null || p.EndsOn > a.AwardedOn))));
}
