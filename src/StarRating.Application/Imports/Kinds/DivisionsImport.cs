using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Imports.Kinds;

/// <summary>村（社区） of the county: new ones, and new names of those that are there. The code tells one from another.</summary>
public sealed class DivisionsImport(StarRatingContext db, TimeProvider clock) : ImportKind
{
    public override string Key => "divisions";

    public override string Name => "村（社区）";

    public override string Purpose => "按12位代码新增村（社区），或登记更名；乡镇（街道）须已在系统中。";

    public override Function Function => Function.OrganizationEdit;

    public override Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) => Task.FromResult<IReadOnlyList<ImportColumn>>(
    [
        PersonColumns.Township with { Required = true, Note = "" },
        new("code", "代码", ColumnType.Digits, true, $"{place.CountyCode}001201") { Aliases = ["统计代码", "区划代码", "村代码", "行政区划代码", "统计用区划代码"], Note = "12位统计用区划代码，第十位0为社区、2为村、4为虚拟单位。" },
        new("village", "名称", Required: true, Example: "某某村") { Aliases = ["村（社区）", "村名", "村社区", "社区", "村", "村（社区）名称", "单位名称", "行政村"], Longest = 60 },
        new("category", "村庄分类", ColumnType.Choice) { Aliases = ["分类", "村庄类型", "类别"], Choices = PersonColumns.Words<VillageCategory>() },
        new("date", "设立（更名）日期", ColumnType.Date, false, "2026-01-01") { Aliases = ["设立日期", "生效日期", "更名日期", "设立更名日期", "成立时间"], Note = "不填的，自提交当日起。" },
        new("document", "文号") { Aliases = ["文件", "批复文号"] },
    ]);

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var villages = await Villages.Load(db, stop);
        var last = await VillageChanges.Latest(db, stop);
        var byCode = villages.All.ToDictionary(village => village.Code, StringComparer.Ordinal);
        var codes = rows.Select(row => CellValues.Digits(row["code"], "").Value).Where(code => code is { Length: VillageCode.Length } && !byCode.ContainsKey(code)).Distinct().ToList();
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var some in codes.Chunk(500))
        {
            // A code is unique in the whole city; only whether it is used is asked.
            taken.UnionWith(await db.Villages.IgnoreQueryFilters([Filter.Tenant, Filter.Township]).Where(v => some.Contains(v.Code)).Select(v => v.Code).ToListAsync(stop));
        }

        var names = villages.All.Where(v => v.ValidTo is null).Select(v => (v.TownshipId, v.Name)).ToHashSet();
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var township = villages.Township(row, "township");
            var code = row.Digits("code");
            var name = CellText.Tight(row.Text("village"));
            row.Title = name;
            var category = row.Choice<VillageCategory>("category", OtherNames.Categories);
            var from = VillageChanges.From(row, clock.Today());
            var document = row.Text("document");
            if (township is null || row.Faults.Count > 0)
            {
                continue;
            }

            if (VillageCode.KindOf(code) is not { } kind)
            {
                row.Fault("code", code.Length != VillageCode.Length ? $"代码应为12位数字，现在是{code.Length}位" : "代码第十位须为 0（社区）、2（村）或 4（虚拟单位）");
            }
            else if (!code.StartsWith(township.Code, StringComparison.Ordinal))
            {
                row.Fault("code", $"代码前九位须与“{township.Name}”的代码 {township.Code} 一致");
            }
            else if (!seen.TryAdd(code, row.Number))
            {
                row.Fault("code", $"与第 {seen[code]} 行代码相同，请核对");
            }
            else if (taken.Contains(code))
            {
                row.Fault("code", $"代码 {code} 已被使用，请核对");
            }
            else if (VillageRules.CategoryProblem(kind, category) is { } problem)
            {
                row.Fault("category", problem);
            }
            else if (byCode.GetValueOrDefault(code) is { } village)
            {
                Known(row, village, name, category, from, document, names, last);
            }
            else if (!names.Add((township.Id, name)))
            {
                row.Fault("village", $"“{township.Name}”已有“{name}”，请核对名称");
            }
            else
            {
                New(row, township, code, name, kind, category, from, document);
            }
        }
    }

    private void New(ImportRow row, Township township, string code, string name, VillageKind kind, VillageCategory? category, DateOnly from, string document)
    {
        row.IsNew = true;
        var village = new Village
        {
            CountyId = township.CountyId,
            TownshipId = township.Id,
            Code = code,
            Name = name,
            Kind = kind,
            Category = kind == VillageKind.Virtual ? null : category,
            ValidFrom = from,
        };
        row.Save(0, () => db.Villages.Add(village));
        row.Save(1, () =>
        {
            var change = VillageChanges.Of(village, DivisionChangeKind.Created, from, "", name, document);
            change.OldCode = "";
            db.DivisionChanges.Add(change);
        });
    }

    private void Known(
        ImportRow row, Village village, string name, VillageCategory? category, DateOnly from, string document, HashSet<(long, string)> names, IReadOnlyDictionary<long, DateOnly> last)
    {
        var renamed = village.Name != name;
        var recategorised = category is not null && village.Category != category;
        if ((!renamed && !recategorised) || !VillageChanges.Allow(row, village, from, last, clock.Today()))
        {
            return;
        }

        if (renamed && !names.Add((village.TownshipId, name)))
        {
            row.Fault("village", $"“{village.Township.Name}”已有“{name}”，请核对名称");
            return;
        }

        if (renamed)
        {
            var before = village.Name;
            row.Change("village", before, name, () =>
            {
                village.Name = name;
                db.DivisionChanges.Add(VillageChanges.Of(village, DivisionChangeKind.Renamed, from, before, name, document));
            });
        }

        if (recategorised)
        {
            var before = village.Category?.InChinese() ?? "";
            row.Change("category", before, category!.Value.InChinese(), () =>
            {
                village.Category = category;
                db.DivisionChanges.Add(VillageChanges.Of(village, DivisionChangeKind.Recategorised, from, before, category.Value.InChinese(), document));
            });
        }
    }
}
