using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Treatments;

/// <summary>One published income.</summary>
public sealed record RuralIncomeRow(long Id, int Version, int Year, decimal Yuan, string Source, DateOnly? PublishedOn);

/// <summary>Reads of 农村居民人均可支配收入, in the session's scope.</summary>
public sealed class RuralIncomeQueries(StarRatingContext db)
{
    public async Task<IReadOnlyList<RuralIncomeRow>> List(CancellationToken stop = default) =>
        await db.RuralIncomes.AsNoTracking().OrderByDescending(i => i.Year)
            .Select(i => new RuralIncomeRow(i.Id, i.Version, i.Year, i.Yuan, i.Source, i.PublishedOn)).ToListAsync(stop);

    public async Task<RuralIncomeRow> Find(long id, CancellationToken stop = default) =>
        (await List(stop)).FirstOrDefault(income => income.Id == id) ?? throw new NotFound("rural income");
}
