using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;

namespace StarRating.Application.Organization;

/// <summary>A village that ceases on a day: merged into another, or abolished.</summary>
public sealed record VillageEnd(long Id, int Version, DateOnly EndsOn, long? SuccessorId, string DocumentNumber, string Reason);

/// <summary>
/// Ends a village from a day on, with the village that takes its place. It stays in the years before that day. Whoever still
/// holds a post there must leave it first: ending the village does not end a person's service.
/// </summary>
public sealed class EndVillage(StarRatingContext db, Session session, OrganizationQueries organization)
{
    public async Task End(VillageEnd end, CancellationToken stop = default)
    {
        var village = await db.Villages.FirstOrDefaultAsync(village => village.Id == end.Id, stop) ?? throw new NotFound("village");
        var successor = await Guard(village, end, stop);

        village.ValidTo = end.EndsOn;
        village.SuccessorId = successor?.Id;
        db.Expect(village, end.Version);
        db.DivisionChanges.Add(new DivisionChange
        {
            CountyId = village.CountyId,
            TownshipId = village.TownshipId,
            VillageId = village.Id,
            Kind = successor is null ? DivisionChangeKind.Abolished : DivisionChangeKind.Merged,
            EffectiveOn = end.EndsOn,
            OldName = village.Name,
            NewName = successor?.Name ?? "",
            OldCode = village.Code,
            NewCode = successor?.Code ?? "",
            NewTownshipId = successor?.TownshipId,
            SuccessorId = successor?.Id,
            DocumentNumber = end.DocumentNumber,
            Note = end.Reason,
        });
        session.Why.For<EndVillage>(end.Reason);
        await db.SaveChangesAsync(stop);
    }

    private async Task<Village?> Guard(Village village, VillageEnd end, CancellationToken stop)
    {
        if (village.ValidTo is { } ended)
        {
            throw new Refusal($"“{village.Name}”已定于 {ended:yyyy-MM-dd} 撤销。");
        }

        if (end.EndsOn <= village.ValidFrom)
        {
            throw new Refusal(DivisionRules.EndsBeforeItBegan(village.ValidFrom), nameof(VillageEnd.EndsOn));
        }

        var inPost = await organization.InPost(village.Id, end.EndsOn, stop);
        if (inPost.Count > 0)
        {
            throw new Refusal(DivisionRules.StillInPost(inPost, end.EndsOn), nameof(VillageEnd.EndsOn));
        }

        if (end.SuccessorId is not { } id)
        {
            return null;
        }

        var successor = await db.Villages.FirstOrDefaultAsync(other => other.Id == id, stop);
        return successor is null || successor.Id == village.Id || successor.CountyId != village.CountyId || successor.ValidTo <= end.EndsOn
            ? throw new Refusal("承接的村（社区）须在本县、届时存在，且不是它自己。", nameof(VillageEnd.SuccessorId))
            : successor;
    }
}
