using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <summary>Where an import of the present session goes.</summary>
public sealed class ImportPlaces(StarRatingContext db, Session session)
{
    public Task<ImportPlace> Of(ImportBatch batch, ImportKind kind, CancellationToken stop) => Of(kind, batch.Year, batch.TownshipId, stop);

    public async Task<ImportPlace> Of(ImportKind kind, int? year, long? townshipId, CancellationToken stop)
    {
        var id = session.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再导入。");
        var county = await db.Counties.AsNoTracking().SingleOrDefaultAsync(county => county.Id == id, stop) ?? throw new NotFound("county");
        if (!kind.OfTownshipYear)
        {
            return new(id, county.Code, county.Name);
        }

        var wanted = townshipId ?? session.Scope.OnlyTownshipId ?? throw new Refusal("请先选择乡镇（街道）。");
        var township = await db.Townships.AsNoTracking().SingleOrDefaultAsync(township => township.Id == wanted, stop) ?? throw new NotFound("township");
        return new(id, county.Code, county.Name, year ?? throw new Refusal("请先选择年度。"), township.Id, township.Name);
    }
}
