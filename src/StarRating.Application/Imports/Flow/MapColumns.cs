using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <summary>对应列: says once which column of the workbook is which; the next workbook with this head is read the same way.</summary>
public sealed class MapColumns(StarRatingContext db, ImportKinds kinds, ImportPlaces places, ImportReader reader)
{
    public async Task Map(string kindKey, long batchId, IReadOnlyDictionary<string, string> columns, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var batch = await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == batchId && row.Kind == kindKey, stop) ?? throw new NotFound("import");
        if (batch.State is not (ImportState.Unmapped or ImportState.Previewed))
        {
            throw new Refusal($"这次导入{batch.State.InChinese()}，不能再改列的对应关系。");
        }

        var kind = kinds.Of(kindKey);
        var place = await places.Of(batch, kind, stop);
        var understood = await reader.Read(batch, kind, place, stop);
        var twice = columns.Values.Where(key => key.Length > 0).GroupBy(key => key).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new Refusal($"“{understood.Columns.FirstOrDefault(column => column.Key == twice.Key)?.Name}”选了 {twice.Count()} 列，请只保留一列。");
        }

        var head = understood.Head.Read(columns, understood.Columns);
        if (head.Missing.Count > 0)
        {
            throw new Refusal($"还没有指定：{string.Join("、", head.Missing.Select(column => column.Name))}。这些列必须有。");
        }

        var mapping = await db.ImportMappings.AsTracking()
            .FirstOrDefaultAsync(row => row.CountyId == place.CountyId && row.TownshipId == place.TownshipId && row.Kind == kindKey && row.HeadHash == head.Hash, stop);
        mapping ??= db.ImportMappings.Add(new ImportMapping { CountyId = place.CountyId, TownshipId = place.TownshipId, Kind = kindKey, HeadHash = head.Hash, ColumnsJson = "{}" }).Entity;
        mapping.ColumnsJson = JsonSerializer.Serialize(head.Columns.ToDictionary(column => column.Name, column => column.Key));
        db.Session.Why.For<MapColumns>($"指定{kind.Name}导入文件各列");
        await db.SaveChangesAsync(stop);
    }
}
