using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>Townships and villages of the county: new ones, and what becomes of those that are there. The code tells one from another.</summary>
public sealed class DivisionsImport(StarRatingContext db, TimeProvider clock) : ImportKind
{
    public override string Key => "divisions";

    public override string Name => "乡镇、村（社区）";

    public override string Purpose => "按代码新增乡镇（街道）、村（社区），或登记更名、划归、合并、分设、村改居、代码变更、撤销。";

    public override Function Function => Function.OrganizationEdit;

    public override Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) => Task.FromResult<IReadOnlyList<ImportColumn>>(
    [
        PersonColumns.Township with { Note = "新设的村（社区）必须填写；乡镇（街道）自己的行不填。" },
        new("code", "代码", ColumnType.Digits, true, $"{place.CountyCode}001201")
        {
            Aliases = ["统计代码", "区划代码", "村代码", "行政区划代码", "统计用区划代码", "原代码"],
            Note = "村（社区）是12位统计用区划代码，第十位0为社区、2为村、4为虚拟单位；乡镇（街道）是9位。有变更的填变更前的代码。",
        },
        new("village", "名称", Required: true, Example: "某某村")
        {
            Aliases = ["村（社区）", "村名", "村社区", "社区", "村", "村（社区）名称", "单位名称", "行政村"], Longest = 60, Note = "更名的填新名称；撤销、合并、分设的填原名称。",
        },
        new("change", "变更事项", ColumnType.Choice) { Aliases = ["事项", "变更类型", "变更", "变动情况"], Choices = PersonColumns.Words<DivisionChangeKind>(), Note = "新增、更名可以不填。" },
        new("newCode", "新代码", ColumnType.Digits) { Aliases = ["变更后代码", "现代码"], Note = "代码变更必须填写；划归其他乡镇、村改居同时换代码的填写。" },
        new("into", "承接或划入单位")
        {
            Aliases = ["承接单位", "划入乡镇", "划入单位", "并入单位", "合并到", "分设为"], Longest = 200,
            Note = "划归其他乡镇的填划入的乡镇（街道）；合并的填承接单位；分设的填分成的各单位，用“、”分开，原单位保留的也写上。",
        },
        new("category", "村庄分类", ColumnType.Choice) { Aliases = ["分类", "村庄类型", "类别"], Choices = PersonColumns.Words<VillageCategory>() },
        new("date", "生效日期", ColumnType.Date, false, "2026-01-01") { Aliases = ["设立（更名）日期", "设立日期", "更名日期", "设立更名日期", "成立时间", "变更日期", "撤销日期"], Note = "不填的，自提交当日起。" },
        new("document", "文号") { Aliases = ["文件", "批复文号"] },
    ]);

    /// <summary>Townships before villages, what is set up before what moves there, and what ends last: the order of the rows does not matter.</summary>
    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var today = clock.Today();
        var read = rows.Select(row => DivisionRow.Read(row, today)).ToList();
        Twice(read);
        var book = await DivisionBook.Open(db, place.CountyId, read, stop);
        var townships = new TownshipRows(db, book, place, today);
        foreach (var row in read.Where(row => row is { IsGood: true, OfTownship: true } && book.Township(row.Code) is null))
        {
            townships.New(row);
        }

        Each(read.Where(row => row is { OfTownship: true, Ends: false }), row => book.Township(row.Code), townships.Known);
        var villages = new VillageRows(db, book, await People(book, read, stop), today);
        foreach (var row in read.Where(row => row is { IsGood: true, OfTownship: false } && Village(book, row) is null))
        {
            villages.New(row);
        }

        Each(read.Where(row => row is { OfTownship: false, Ends: false }), row => Village(book, row), villages.Known);
        Each(read.Where(row => row is { OfTownship: false, Ends: true }), row => book.Village(row.Code), new VillageEnds(db, book, villages).End);
        Each(read.Where(row => row is { OfTownship: true, Ends: true }), row => book.Township(row.Code), townships.End);
    }

    private static void Each<T>(IEnumerable<DivisionRow> rows, Func<DivisionRow, T?> find, Action<DivisionRow, T> act)
        where T : class
    {
        foreach (var row in rows.Where(row => row is { IsGood: true, Row.IsNew: false }).ToList())
        {
            if (find(row) is { } found)
            {
                act(row, found);
            }
        }
    }

    /// <summary>By its code; by the code it had when the row only says once more which one it got.</summary>
    private static Village? Village(DivisionBook book, DivisionRow row) =>
        book.Village(row.Code) ?? (book.Former(row.Code) is { } former && former.Village.Code == row.NewCode ? former.Village : null);

    private static void Twice(IEnumerable<DivisionRow> rows)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.IsGood && !seen.TryAdd(row.Code, row.Row.Number)))
        {
            row.Row.Fault("code", $"与第 {seen[row.Code]} 行代码相同，请核对");
        }
    }

    /// <summary>Whose files lie in the villages that move.</summary>
    private async Task<ILookup<long?, Data.Secretaries.Secretary>> People(DivisionBook book, IEnumerable<DivisionRow> rows, CancellationToken stop)
    {
        var moving = rows.Where(row => row.Kind == DivisionChangeKind.Moved).Select(row => book.Village(row.Code)?.Id).OfType<long>().ToList();
        return (await db.Secretaries.AsTracking().Where(person => person.VillageId != null && moving.Contains(person.VillageId.Value)).ToListAsync(stop))
            .ToLookup(person => person.VillageId);
    }
}
