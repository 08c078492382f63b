using System.Globalization;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Organization;

namespace StarRating.Application.Setup;

/// <summary>An uploaded file.</summary>
public sealed record UploadedFile(string Name, byte[] Bytes);

/// <summary>
/// Understands lists of divisions by their codes of statistics: six digits are a county, nine a township, twelve a village; twelve that end in
/// zeros the level above. Names of counties and townships come from rows of their own, in the same file or another, or from columns beside the villages.
/// </summary>
public sealed class DivisionReader
{
    private static readonly HashSet<string> CodeHeads =
        Heads("统计用区划代码", "区划代码", "行政区划代码", "统计用代码", "代码", "编码", "村代码", "村（社区）代码", "村级代码", "code");

    private static readonly HashSet<string> NameHeads =
        Heads("名称", "单位名称", "区划名称", "村名", "村名称", "村（社区）", "村（社区）名称", "村居名称", "村级名称", "行政村", "name");

    private static readonly HashSet<string> CountyHeads = Heads("县", "县（市、区）", "县区", "区县", "县名", "县名称", "县级名称", "所属县");

    private static readonly HashSet<string> TownshipHeads = Heads("乡镇", "乡镇（街道）", "乡", "街道", "镇", "乡镇名称", "乡级名称", "所属乡镇", "街道乡镇", "乡镇街道");

    private readonly Dictionary<string, string> counties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> townships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string Where)> villages = new(StringComparer.Ordinal);
    private readonly List<DivisionFault> faults = [];
    private readonly List<string> notes = [];
    private int faultCount;
    private int repeated;

    private DivisionReader()
    {
    }

    public static DivisionPlan Read(IEnumerable<UploadedFile> files, CancellationToken stop = default)
    {
        var reader = new DivisionReader();
        foreach (var file in files)
        {
            reader.Take(file, stop);
        }

        return reader.Plan();
    }

    private static HashSet<string> Heads(params string[] names) => names.Select(CellText.Head).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private void Take(UploadedFile file, CancellationToken stop)
    {
        var read = SheetReader.Read(file.Bytes, file.Name, stop);
        notes.AddRange(read.Notes.Select(note => $"{file.Name}：{note}"));
        var found = false;
        foreach (var sheet in read.Sheets.Where(sheet => !sheet.Hidden))
        {
            if (Columns.Find(sheet) is { } columns)
            {
                found = true;
                foreach (var row in sheet.Rows.Where(row => row.Number > columns.HeadRow))
                {
                    Take(row, columns, $"{file.Name}{(read.Sheets.Count > 1 ? $"（{sheet.Name}）" : "")}第 {row.Number} 行");
                }
            }
        }

        if (!found)
        {
            throw new Refusal($"“{file.Name}”中没有找到“代码”和“名称”两列。请在表头写明这两列，或使用统计用区划代码的表格。", "Files");
        }
    }

    private void Take(SheetRow row, Columns columns, string where)
    {
        var code = CellText.Tight(row[columns.Code].Text);
        var name = CellText.Tight(row[columns.Name].Text);
        if (code.Length == 0 && name.Length == 0)
        {
            return;
        }

        if (!code.All(char.IsAsciiDigit) || code.Length is not (6 or 9 or 12))
        {
            Fault(where, code.Length == 0 ? $"“{Short(name)}”没有代码。" : $"代码“{Short(code)}”不是 6、9 或 12 位数字。");
        }
        else if (name.Length is 0 or > 60)
        {
            Fault(where, name.Length == 0 ? $"代码 {code} 没有名称。" : $"“{Short(name)}”超过 60 个字。");
        }
        else
        {
            Take(code, name, row, columns, where);
        }
    }

    private void Take(string code, string name, SheetRow row, Columns columns, string where)
    {
        code = code.Length == 12 && code.EndsWith("000", StringComparison.Ordinal) ? code[..9] : code;
        code = code.Length == 9 && code.EndsWith("000", StringComparison.Ordinal) ? code[..6] : code;
        if (code.Length == 6 && code.EndsWith("00", StringComparison.Ordinal))
        {
            // The city's or the province's own row.
            return;
        }

        switch (code.Length)
        {
            case 6:
                Name(counties, code, name, where);
                return;
            case 9:
                Name(townships, code, name, where);
                return;
        }

        if (columns.County is { } county && CellText.Tight(row[county].Text) is { Length: > 0 and <= 60 } countyName)
        {
            Name(counties, code[..6], countyName, where);
        }

        if (columns.Township is { } township && CellText.Tight(row[township].Text) is { Length: > 0 and <= 60 } townshipName)
        {
            Name(townships, code[..9], townshipName, where);
        }

        if (VillageCode.KindOf(code) is null)
        {
            Fault(where, $"“{name}”代码 {code} 的第十位须为 0（社区）、2（村）或 4（虚拟单位）。");
        }
        else if (!villages.TryAdd(code, (DivisionNames.ShortName(name), where)))
        {
            if (villages[code].Name == DivisionNames.ShortName(name))
            {
                repeated++;
            }
            else
            {
                Fault(where, $"代码 {code} 已用于“{villages[code].Name}”（{villages[code].Where}），“{name}”没有采用。");
            }
        }
    }

    private void Name(Dictionary<string, string> names, string code, string name, string where)
    {
        if (!names.TryAdd(code, name) && names[code] != name)
        {
            Fault(where, $"代码 {code} 有两个名称：“{names[code]}”和“{name}”，采用前一个。");
        }
    }

    private DivisionPlan Plan()
    {
        var cities = villages.Keys.GroupBy(code => code[..4]).OrderByDescending(group => group.Count()).ToList();
        if (cities.Count > 1)
        {
            throw new Refusal($"表中有 {cities.Count} 个市的代码（{string.Join("、", cities.Take(5).Select(city => city.Key))}）。本系统一次安装只管一个市，请只保留本市的行。", "Files");
        }

        if (cities.Count == 0)
        {
            throw new Refusal("表中没有村（社区）的十二位代码，不能建立区划。请上传包含各村（社区）的表格。", "Files");
        }

        var placed = new List<Division>();
        foreach (var town in villages.GroupBy(village => village.Key[..9]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (townships.ContainsKey(town.Key))
            {
                placed.AddRange(town.OrderBy(village => village.Key, StringComparer.Ordinal).Select(village => new Division(village.Key, village.Value.Name)));
            }
            else
            {
                Fault(town.First().Value.Where, $"没有代码 {town.Key} 的乡镇（街道）名称，其下 {town.Count()} 个村（社区）没有采用。请补上乡镇的行、“乡镇”列，或同时上传乡镇的表格。");
            }
        }

        var towns = townships.Where(town => town.Key.StartsWith(cities[0].Key, StringComparison.Ordinal)).OrderBy(town => town.Key, StringComparer.Ordinal)
            .Select(town => new Division(town.Key, town.Value)).ToList();
        var places = towns.Select(town => town.Code[..6]).Distinct().Order(StringComparer.Ordinal).Select(code => new Division(code, counties.GetValueOrDefault(code, ""))).ToList();
        foreach (var (code, name) in counties.Where(county => places.All(place => place.Code != county.Key)))
        {
            notes.Add($"“{name}”（{code}）下没有乡镇，没有采用。");
        }

        if (repeated > 0)
        {
            notes.Add($"{repeated.ToString(CultureInfo.InvariantCulture)} 行与前面的完全相同，只采用一次。");
        }

        return new(places, towns, placed, faults, notes) { FaultCount = faultCount };
    }

    private void Fault(string where, string text)
    {
        faultCount++;
        if (faults.Count < DivisionPlan.MaxFaults)
        {
            faults.Add(new(where, text));
        }
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";

    /// <summary>Which columns of a sheet hold what.</summary>
    private sealed record Columns(int HeadRow, int Code, int Name, int? County, int? Township)
    {
        private const int Deepest = 30;

        public static Columns? Find(Sheet sheet)
        {
            foreach (var row in sheet.Rows.Take(Deepest))
            {
                var heads = row.Cells.Select(cell => CellText.Head(cell.Text)).ToList();
                if (heads.FindIndex(CodeHeads.Contains) is >= 0 and var code && heads.FindIndex(NameHeads.Contains) is >= 0 and var name)
                {
                    return new(row.Number, code, name, At(CountyHeads), At(TownshipHeads));
                }

                int? At(HashSet<string> wanted) => heads.FindIndex(wanted.Contains) is >= 0 and var index ? index : null;
            }

            // Without a head: the first column of codes, and the words beside it.
            return sheet.Rows.Take(Deepest).Select(Bare).FirstOrDefault(columns => columns is not null);
        }

        private static Columns? Bare(SheetRow row)
        {
            var texts = row.Cells.Select(cell => CellText.Tight(cell.Text)).ToList();
            var code = texts.FindIndex(text => text.Length == 12 && text.All(char.IsAsciiDigit));
            var name = texts.FindIndex(Math.Max(code, 0), text => text.Length > 1 && !text.Any(char.IsAsciiDigit));
            return code < 0 || name < 0 ? null : new(row.Number - 1, code, name, null, null);
        }
    }
}
