using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Imports.Rows;

/// <summary>Dated changes of villages that rows bring.</summary>
internal static class VillageChanges
{
    /// <summary>The day of each village's last change.</summary>
    public static async Task<IReadOnlyDictionary<long, DateOnly>> Latest(StarRatingContext db, CancellationToken stop) =>
        await db.DivisionChanges.AsNoTracking().Where(change => change.VillageId != null).GroupBy(change => change.VillageId!.Value)
            .Select(group => new { group.Key, Day = group.Max(change => change.EffectiveOn) }).ToDictionaryAsync(group => group.Key, group => group.Day, stop);

    /// <summary>From when; today where nothing is said.</summary>
    public static DateOnly From(ImportRow row, DateOnly today) =>
        RowDates.ToTheMonth(row, "date", "生效日期", today) ?? today;

    /// <summary>May the village change from that day on? Otherwise the row says why not.</summary>
    public static bool Allow(ImportRow row, Village village, DateOnly from, IReadOnlyDictionary<long, DateOnly> last, DateOnly today)
    {
        if (village.ValidTo is { } ended && ended <= today)
        {
            row.Fault("village", $"“{village.Name}”已于 {ended:yyyy-MM-dd} 撤销，不能再修改");
        }
        else if (from < village.ValidFrom)
        {
            row.Fault("date", $"生效日期不能早于该村（社区）的设立日期 {village.ValidFrom:yyyy-MM-dd}");
        }
        else if (last.TryGetValue(village.Id, out var latest) && from < latest)
        {
            row.Fault("date", $"该村（社区）最近一次变更自{latest:yyyy-MM-dd}起生效，新的变更不能早于这一天");
        }

        return row.Faults.Count == 0;
    }

    public static DivisionChange Of(Village village, DivisionChangeKind kind, DateOnly from, string before, string after, string document) => new()
    {
        CountyId = village.CountyId,
        TownshipId = village.TownshipId,
        VillageId = village.Id,
        Kind = kind,
        EffectiveOn = from,
        OldName = before,
        NewName = after,
        OldCode = village.Code,
        NewCode = village.Code,
        DocumentNumber = document,
        Note = "批量导入",
    };
}
