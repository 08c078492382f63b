using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;

namespace StarRating.Application.Organization;

public sealed record TownshipRename(long Id, int Version, string Name, DateOnly EffectiveOn, string DocumentNumber, string Reason);

/// <summary>Renames a township from a day on.</summary>
public sealed class RenameTownship(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Rename(TownshipRename rename, CancellationToken stop = default)
    {
        var township = await db.Townships.FirstOrDefaultAsync(township => township.Id == rename.Id, stop) ?? throw new NotFound("township");
        if (township.Name == rename.Name)
        {
            throw new Refusal("名称没有变化。", nameof(TownshipRename.Name));
        }

        if (rename.EffectiveOn > clock.Today() || rename.EffectiveOn < township.ValidFrom)
        {
            throw new Refusal($"生效日期须在设立日期 {township.ValidFrom:yyyy-MM-dd} 和今天之间。", nameof(TownshipRename.EffectiveOn));
        }

        if (await db.DivisionChanges.AsNoTracking().Where(c => c.VillageId == null && c.TownshipId == township.Id).MaxAsync(c => (DateOnly?)c.EffectiveOn, stop) is { } last
            && rename.EffectiveOn < last)
        {
            throw new Refusal($"该乡镇（街道）最近一次变更自{last:yyyy-MM-dd}起生效，新的变更不能早于这一天。", nameof(TownshipRename.EffectiveOn));
        }

        if (await db.Townships.AnyAsync(other => other.Id != township.Id && other.CountyId == township.CountyId && other.Name == rename.Name, stop))
        {
            throw new Refusal($"本县已有“{rename.Name}”。", nameof(TownshipRename.Name));
        }

        db.DivisionChanges.Add(new DivisionChange
        {
            CountyId = township.CountyId,
            TownshipId = township.Id,
            Kind = DivisionChangeKind.Renamed,
            EffectiveOn = rename.EffectiveOn,
            OldName = township.Name,
            NewName = rename.Name,
            OldCode = township.Code,
            NewCode = township.Code,
            DocumentNumber = rename.DocumentNumber,
            Note = rename.Reason,
        });
        township.Name = rename.Name;
        db.Expect(township, rename.Version);
        session.Why.For<RenameTownship>(rename.Reason);
        await db.SaveChangesAsync(stop);
    }
}
