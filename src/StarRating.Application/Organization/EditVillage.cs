using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>What a village is called and how it is classed, from a day on.</summary>
public sealed record VillageEdit(
    long Id, int Version, string Name, VillageCategory? Category, bool PoolSmall, DateOnly EffectiveOn, string DocumentNumber, string Reason);

/// <summary>Renames a village or changes its category. Each is kept as a dated change, so that earlier years keep their name.</summary>
public sealed class EditVillage(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Edit(VillageEdit edit, CancellationToken stop = default)
    {
        var village = await db.Villages.FirstOrDefaultAsync(village => village.Id == edit.Id, stop) ?? throw new NotFound("village");
        await Guard(village, edit, stop);

        if (village.Name != edit.Name)
        {
            Keep(village, edit, DivisionChangeKind.Renamed, village.Name, edit.Name);
        }

        if (village.Category != edit.Category)
        {
            Keep(village, edit, DivisionChangeKind.Recategorised, village.Category?.InChinese() ?? "", edit.Category?.InChinese() ?? "");
        }

        village.Name = edit.Name;
        village.Category = edit.Category;
        village.PoolSmall = edit.PoolSmall;
        db.Expect(village, edit.Version);
        session.Why.For<EditVillage>(edit.Reason);
        await db.SaveChangesAsync(stop);
    }

    private async Task Guard(Village village, VillageEdit edit, CancellationToken stop)
    {
        if (village.ValidTo is { } ended && ended <= clock.Today())
        {
            throw new Refusal($"“{village.Name}”已于 {ended:yyyy-MM-dd} 撤销，不能再修改。");
        }

        if (edit.EffectiveOn < village.ValidFrom)
        {
            throw new Refusal($"生效日期不能早于该村（社区）的设立日期 {village.ValidFrom:yyyy-MM-dd}。", nameof(VillageEdit.EffectiveOn));
        }

        if (edit.EffectiveOn > clock.Today())
        {
            throw new Refusal("生效日期不能晚于今天，请在生效当日或之后办理。", nameof(VillageEdit.EffectiveOn));
        }

        if (await db.DivisionChanges.AsNoTracking().Where(c => c.VillageId == village.Id).MaxAsync(c => (DateOnly?)c.EffectiveOn, stop) is { } last
            && edit.EffectiveOn < last && (village.Name != edit.Name || village.Category != edit.Category))
        {
            throw new Refusal($"该村（社区）最近一次变更自{last:yyyy-MM-dd}起生效，新的变更不能早于这一天。", nameof(VillageEdit.EffectiveOn));
        }

        if (VillageRules.CategoryProblem(village.Kind, edit.Category) is { } problem)
        {
            throw new Refusal(problem, nameof(VillageEdit.Category));
        }

        var today = clock.Today();
        if (await db.Villages.AnyAsync(
            other => other.Id != village.Id && other.TownshipId == village.TownshipId && other.Name == edit.Name && (other.ValidTo == null || other.ValidTo > today), stop))
        {
            throw new Refusal($"本乡镇（街道）已有“{edit.Name}”，请核对名称。", nameof(VillageEdit.Name));
        }
    }

    private void Keep(Village village, VillageEdit edit, DivisionChangeKind kind, string before, string after) => db.DivisionChanges.Add(new DivisionChange
    {
        CountyId = village.CountyId,
        TownshipId = village.TownshipId,
        VillageId = village.Id,
        Kind = kind,
        EffectiveOn = edit.EffectiveOn,
        OldName = before,
        NewName = after,
        OldCode = village.Code,
        NewCode = village.Code,
        DocumentNumber = edit.DocumentNumber,
        Note = edit.Reason,
    });
}
