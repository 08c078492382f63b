using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Organization;

public sealed record NewVillage(
    long TownshipId, string Code, string Name, VillageCategory? Category, DateOnly ValidFrom, string DocumentNumber, string Reason);

/// <summary>Sets up a village or community; its kind follows from the tenth digit of its code.</summary>
public sealed class AddVillage(StarRatingContext db, Session session)
{
    /// <returns>Its id.</returns>
    public async Task<long> Add(NewVillage wanted, CancellationToken stop = default)
    {
        var township = await db.Townships.FirstOrDefaultAsync(township => township.Id == wanted.TownshipId, stop)
            ?? throw new Refusal("请选择本县的乡镇（街道）。", nameof(NewVillage.TownshipId));
        var kind = VillageCode.KindOf(wanted.Code)
            ?? throw new Refusal("代码第十位须为 0（社区）、2（村）或 4（虚拟单位）。", nameof(NewVillage.Code));
        if (township.ValidTo is { } ended && wanted.ValidFrom >= ended)
        {
            throw new Refusal($"“{township.Name}”已于 {ended:yyyy-MM-dd} 撤销，不能再设村（社区）。", nameof(NewVillage.TownshipId));
        }

        if (DivisionRules.CodeProblem(wanted.Code, township) is { } problem)
        {
            throw new Refusal(problem, nameof(NewVillage.Code));
        }

        if (await DivisionCodes.IsUsed(db, wanted.Code, stop))
        {
            throw new Refusal(DivisionRules.CodeTaken(wanted.Code), nameof(NewVillage.Code));
        }

        var village = new Village
        {
            CountyId = township.CountyId,
            TownshipId = township.Id,
            Code = wanted.Code,
            Name = wanted.Name,
            Kind = kind,
            Category = kind == VillageKind.Virtual ? null : wanted.Category,
            ValidFrom = wanted.ValidFrom,
        };
        session.Why.For<AddVillage>(wanted.Reason);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Villages.Add(village);
        await db.SaveChangesAsync(stop);
        db.DivisionChanges.Add(new DivisionChange
        {
            CountyId = village.CountyId,
            TownshipId = village.TownshipId,
            VillageId = village.Id,
            Kind = DivisionChangeKind.Created,
            EffectiveOn = wanted.ValidFrom,
            NewName = village.Name,
            NewCode = village.Code,
            DocumentNumber = wanted.DocumentNumber,
            Note = wanted.Reason,
        });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return village.Id;
    }
}
