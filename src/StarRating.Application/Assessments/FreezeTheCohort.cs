using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>How many are in the list now, and how many are left out.</summary>
public sealed record FrozenCohort(int Included, int Excluded);

/// <summary>
/// 锁定名单: freezes who takes part, as of the year's date. Possible again until scoring starts; whoever is no longer there is
/// marked as left out, never removed.
/// </summary>
public sealed class FreezeTheCohort(StarRatingContext db, Session session, CohortReader reader, TimeProvider clock)
{
    public const string GoneCode = "Gone";

    public async Task<FrozenCohort> Freeze(long yearId, CancellationToken cancel = default)
    {
        var year = await db.RatingYears.SingleOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("rating year");
        if (year.Stage != YearStage.Preparing)
        {
            throw YearMoved.NotInStage(year, YearStage.Preparing, "锁定或重新锁定名单");
        }

        var draft = await reader.Read(yearId, cancel);
        var frozen = await db.CohortMembers.Where(m => m.RatingYearId == yearId).ToDictionaryAsync(m => m.SecretaryId, cancel);
        foreach (var wish in draft.Members)
        {
            if (!frozen.Remove(wish.SecretaryId, out var member))
            {
                db.CohortMembers.Add(Row(year, wish));
                continue;
            }

            Copy(wish, member);
        }

        foreach (var gone in frozen.Values)
        {
            gone.Excluded = true;
            gone.ExclusionCode = GoneCode;
            gone.ExclusionReason = "重新锁定名单时，本年度已无任职记录";
        }

        await EnsureTownships(year, draft, cancel);
        year.CohortFrozenAt = clock.UtcNow();
        var result = new FrozenCohort(draft.Members.Count(m => !m.Excluded), draft.Members.Count(m => m.Excluded) + frozen.Count);
        session.Why.For<FreezeTheCohort>($"锁定评定对象名单：列入{result.Included}人，未列入{result.Excluded}人");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // A concurrency conflict, or the same persons added by somebody at the same moment.
            throw YearMoved.AtTheSameMoment(year.Year);
        }

        return result;
    }

    private async Task EnsureTownships(RatingYear year, CohortDraft draft, CancellationToken cancel)
    {
        var known = await db.TownshipProgress.Where(p => p.RatingYearId == year.Id).ToListAsync(cancel);
        var wanted = draft.Members.Where(m => !m.Excluded).Select(m => m.TownshipId).ToHashSet();
        db.TownshipProgress.AddRange(wanted.Except(known.Select(p => p.TownshipId))
            .Select(id => new TownshipProgress { CountyId = year.CountyId, RatingYearId = year.Id, TownshipId = id }));
    }

    /// <summary>A person's row in the year's list.</summary>
    internal static CohortMember Row(RatingYear year, DraftMember wish)
    {
        var member = new CohortMember
        {
            RatingYearId = year.Id,
            CountyId = year.CountyId,
            SecretaryId = wish.SecretaryId,
            SecretaryName = "",
            VillageName = "",
            TownshipName = "",
        };
        Copy(wish, member);
        return member;
    }

    private static void Copy(DraftMember from, CohortMember to)
    {
        to.VillageId = from.VillageId;
        to.TownshipId = from.TownshipId;
        to.ProfileId = from.ProfileId;
        to.Category = from.Category;
        to.VillageKind = from.VillageKind;
        to.SecretaryName = from.Name;
        to.NameSort = NameSort.Key(from.Name);
        to.VillageName = from.VillageName;
        to.TownshipName = from.TownshipName;
        to.IsConcurrent = from.IsConcurrent;
        to.Excluded = from.Excluded;
        to.ExclusionCode = from.ExclusionCode;
        to.ExclusionReason = from.ExclusionReason;
        to.MainVillageMissing = from.MainVillageMissing;
        if (to.DatesToConfirm != from.DatesToConfirm)
        {
            // Other dates than those that were confirmed.
            to.DatesToConfirm = from.DatesToConfirm;
            (to.DatesConfirmedAt, to.DatesConfirmedBy, to.DatesConfirmReason) = (null, "", "");
        }
    }
}
