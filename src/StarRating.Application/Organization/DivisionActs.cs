using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Imports.Kinds.Divisions;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Rows;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Organization;

/// <summary>
/// Acts on divisions are judged by the rules of the import of divisions, as if they came in a workbook of a few rows: there is one set of rules for
/// what may become of a township or village, whichever way it is told.
/// </summary>
public sealed class DivisionActs(StarRatingContext db, DivisionsImport kind, ImportPlaces places)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["code"] = "Code",
        ["village"] = "Name",
        ["newCode"] = "NewCode",
        ["into"] = "Into",
        ["date"] = "EffectiveOn",
        ["category"] = "Category",
        ["document"] = "DocumentNumber",
    };

    private const int ManyNames = 8;

    /// <summary>What the act will do; nothing is saved.</summary>
    public async Task<DivisionOutlook> Outlook(DivisionAct act, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        var rows = await Compare(act, stop);
        var names = (await kind.Columns(await Place(stop), stop)).ToDictionary(column => column.Key, column => column.Name);
        var outlook = Judge(rows, names);
        if (!outlook.IsPossible)
        {
            return outlook;
        }

        return outlook with { Effects = [.. outlook.Effects, .. await Followed(act, stop), "以前各年度的名单、得分、星级和报酬不变，仍按当时的名称和隶属显示。"] };
    }

    internal async Task<IReadOnlyList<ImportRow>> Compare(DivisionAct act, CancellationToken stop)
    {
        var place = await Place(stop);
        var columns = await kind.Columns(place, stop);
        var byKey = columns.ToDictionary(column => column.Key, StringComparer.Ordinal);
        var rows = act.Steps.Select((step, at) => new ImportRow(at + 1, Cells(step, act), byKey)).ToList();
        await kind.Compare(place, rows, stop);
        return rows;
    }

    internal async Task<ImportHold> Hold(CancellationToken stop) => await kind.Hold(db, await Place(stop), stop);

    internal static DivisionOutlook Judge(IReadOnlyList<ImportRow> rows, IReadOnlyDictionary<string, string>? columns = null)
    {
        var faults = Faults(rows);
        if (faults.Count == 0 && rows.All(row => row.State == RowState.Same))
        {
            faults.Add(("", "没有任何变化：填写的内容与现在登记的相同，或者已经登记过。"));
        }

        List<string> effects = [];
        foreach (var row in rows)
        {
            effects.AddRange(row.IsNew ? [$"新设“{row.Title}”。"] : row.Changes.Where(change => change.Key != "into").Select(change => Words(row.Title, change, columns)));
        }

        // A township that ends may send dozens of villages the same way: they are told together.
        foreach (var moves in rows.SelectMany(row => row.Changes.Where(change => change.Key == "into").Select(change => (row.Title, change.Before, change.After))).GroupBy(move => (move.Before, move.After)))
        {
            effects.Add($"{Named(moves.Select(move => move.Title))}由“{moves.Key.Before}”划归“{moves.Key.After}”。");
        }

        // A township that ends says itself whose accounts are left; that is counted elsewhere.
        foreach (var notes in rows.Where(row => row.Changes.TrueForAll(change => change.Key != "change" || change.Before.Length > 0))
            .SelectMany(row => row.Notes.Select(note => (row.Title, Text: note[(note.IndexOf('行', StringComparison.Ordinal) + 1)..]))).GroupBy(note => note.Text))
        {
            effects.Add($"{Named(notes.Select(note => note.Title))}的{notes.Key}。");
        }

        return new(effects, faults);
    }

    /// <summary>
    /// The first row is the unit that the form is about. What is wrong with its villages is told together, and once; that they are still there
    /// follows from it, as they were to go.
    /// </summary>
    private static List<(string Field, string Message)> Faults(IReadOnlyList<ImportRow> rows)
    {
        var others = rows.Skip(1).SelectMany(row => row.Faults.Select(fault => (row.Title, Reason: fault.Reason.Replace($"“{row.Title}”", "", StringComparison.Ordinal))))
            .GroupBy(fault => fault.Reason).ToList();
        var own = rows[0].Faults.Where(fault => others.Count == 0 || !fault.Reason.Contains(TownshipRows.LeftIn, StringComparison.Ordinal)).ToList();
        return
        [
            .. own.Select(fault => (Fields.GetValueOrDefault(fault.Key, ""), fault.Reason.Replace(TownshipRows.InTheSameFile, "", StringComparison.Ordinal) + "。")),
            .. others.Where(group => !own.Exists(fault => fault.Reason.EndsWith(group.Key[(group.Key.IndexOf('：', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)))
                .Select(group => ("", $"{Named(group.Select(fault => fault.Title))}{group.Key}。")),
        ];
    }

    private static string Named(IEnumerable<string> titles)
    {
        var all = titles.ToList();
        return all.Count == 1 ? $"“{all[0]}”" : $"{string.Join("、", all.Take(ManyNames))}{(all.Count > ManyNames ? "等" : "")} {all.Count} 个村（社区）";
    }

    private static string Words(string title, CellChange change, IReadOnlyDictionary<string, string>? columns) => change.Key switch
    {
        "village" => $"“{change.Before}”更名为“{change.After}”。",
        "newCode" => $"“{title}”的代码由 {change.Before} 变更为 {change.After}。",
        "change" when change.Before.Length > 0 => $"“{title}”由{change.Before}改为{change.After}。",
        "change" => $"“{title}”{change.After}。",
        _ => $"“{title}”的{columns?.GetValueOrDefault(change.Key) ?? ""}由“{(change.Before.Length > 0 ? change.Before : "无")}”改为“{change.After}”。",
    };

    /// <summary>What follows for people: files that lie elsewhere from now on, accounts whose place ends.</summary>
    private async Task<IReadOnlyList<string>> Followed(DivisionAct act, CancellationToken stop)
    {
        List<string> followed = [];
        var moved = act.Steps.Where(step => step.Kind == DivisionChangeKind.Moved).Select(step => step.Code).ToList();
        if (moved.Count > 0)
        {
            var files = await db.Secretaries.CountAsync(person => db.Villages.Any(village => village.Id == person.VillageId && moved.Contains(village.Code)), stop);
            followed.Add($"{files} 份书记档案随村划转，此后由划入的乡镇（街道）办理，原乡镇（街道）不能再查看。");
        }

        foreach (var step in act.Steps.Where(step => step.Code.Length == DivisionRow.TownshipDigits && step.Kind is DivisionChangeKind.Merged or DivisionChangeKind.Abolished))
        {
            var accounts = await db.Grants.Where(grant => db.Townships.Any(township => township.Id == grant.TownshipId && township.Code == step.Code))
                .Select(grant => grant.UserId).Distinct().CountAsync(stop);
            followed.Add($"仍授权于“{step.Name}”的账号有 {accounts} 个，请由系统管理员和安全管理员调整。");
        }

        return followed;
    }

    private Task<ImportPlace> Place(CancellationToken stop) => places.Of(kind, null, null, stop);

    private static Dictionary<string, SheetCell> Cells(DivisionStep step, DivisionAct act) => new(StringComparer.Ordinal)
    {
        ["township"] = SheetCell.Of(step.Township),
        ["code"] = SheetCell.Of(step.Code),
        ["village"] = SheetCell.Of(step.Name),
        ["change"] = SheetCell.Of(step.Kind.InChinese()),
        ["newCode"] = SheetCell.Of(step.NewCode),
        ["into"] = SheetCell.Of(step.Into),
        ["category"] = SheetCell.Of(step.Category?.InChinese() ?? ""),
        ["date"] = SheetCell.Of(act.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ["document"] = SheetCell.Of(act.DocumentNumber),
    };
}
