using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Imports.Kinds;

/// <summary>村庄分类 of villages that are there.</summary>
public sealed class CategoriesImport(StarRatingContext db, TimeProvider clock) : ImportKind
{
    public override string Key => "categories";

    public override string Name => "村庄分类";

    public override string Purpose => "为已有的村（社区）登记或更改村庄分类，一村一行。";

    public override Function Function => Function.OrganizationEdit;

    public override Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) => Task.FromResult<IReadOnlyList<ImportColumn>>(
    [
        PersonColumns.Township,
        PersonColumns.Village,
        new("category", "村庄分类", ColumnType.Choice, true, "集聚提升类") { Aliases = ["分类", "村庄类型", "类别", "村庄类别", "类型"], Choices = PersonColumns.Words<VillageCategory>() },
        new("date", "生效日期", ColumnType.Date, false, "2026-01-01") { Aliases = ["生效时间", "确定时间"], Note = "不填的，自提交当日起。" },
        new("document", "文号") { Aliases = ["文件", "批复文号"] },
    ]);

    public override async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Prefilled(ImportPlace place, CancellationToken stop) =>
    [
        .. (await db.Villages.AsNoTracking().Where(v => v.ValidTo == null && v.Kind != VillageKind.Virtual).OrderBy(v => v.Code)
            .Select(v => new { Township = v.Township.Name, v.Name, v.Category }).ToListAsync(stop))
        .Select(v => new Dictionary<string, string>
        {
            ["township"] = v.Township, ["village"] = v.Name, ["category"] = v.Category?.InChinese() ?? "",
        }),
    ];

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var villages = await Villages.Load(db, stop);
        var last = await VillageChanges.Latest(db, stop);
        Dictionary<long, int> seen = [];
        foreach (var row in rows)
        {
            var village = villages.Find(row, "township", "village");
            row.Title = row.Text("village");
            var category = row.Choice<VillageCategory>("category", OtherNames.Categories);
            var from = VillageChanges.From(row, clock.Today());
            var document = row.Text("document");
            if (village is null || category is null || row.Faults.Count > 0)
            {
                continue;
            }

            if (!seen.TryAdd(village.Id, row.Number))
            {
                row.Fault("village", $"与第 {seen[village.Id]} 行是同一个村（社区），请删去重复的一行");
            }
            else if (VillageRules.CategoryProblem(village.Kind, category) is { } problem)
            {
                row.Fault("category", problem);
            }
            else if (village.Category != category && VillageChanges.Allow(row, village, from, last, clock.Today()))
            {
                var before = village.Category?.InChinese() ?? "";
                row.Change("category", before, category.Value.InChinese(), () =>
                {
                    village.Category = category;
                    db.DivisionChanges.Add(VillageChanges.Of(village, DivisionChangeKind.Recategorised, from, before, category.Value.InChinese(), document));
                });
            }
        }
    }
}
