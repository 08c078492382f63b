using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <summary>放弃: the import is over without having written anything; its file stays.</summary>
public sealed class AbandonImport(StarRatingContext db)
{
    public async Task Abandon(string kindKey, long id, CancellationToken stop = default)
    {
        var batch = await db.ImportBatches.AsTracking().SingleOrDefaultAsync(row => row.Id == id && row.Kind == kindKey, stop) ?? throw new NotFound("import");
        if (batch.State is ImportState.Committed or ImportState.Abandoned)
        {
            throw new Refusal($"这次导入{batch.State.InChinese()}，不能放弃。");
        }

        batch.State = ImportState.Abandoned;
        db.Session.Why.For<AbandonImport>("放弃导入");
        await db.SaveChangesAsync(stop);
    }
}
