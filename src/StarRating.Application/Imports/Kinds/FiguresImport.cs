using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Organization.Figures;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Imports.Kinds;

/// <summary>村年度指标: a village and year a row, a figure a column. An empty cell changes nothing; what comes in waits to be confirmed.</summary>
public sealed class FiguresImport(StarRatingContext db, FigureNames names, Session session, TimeProvider clock) : ImportKind
{
    public override string Key => "figures";

    public override string Name => "村年度指标";

    public override string Purpose => "登记各村（社区）集体经济收入等年度指标，一村一年一行；导入后须在“村年度指标”页面确认。";

    public override Function Function => Function.OrganizationEdit;

    public override async Task<IReadOnlyList<ImportColumn>> Columns(ImportPlace place, CancellationToken stop) =>
    [
        PersonColumns.Township,
        PersonColumns.Village,
        new("year", "年份", ColumnType.Digits, true, LastYear) { Aliases = ["年度", "统计年份", "统计年度"] },
        .. (await names.All(stop)).Select(name => new ImportColumn(KeyOf(name.Name), name.Name, ColumnType.Number)
        {
            Aliases = name.Head == name.Name ? [] : [name.Head, name.Name + "(元)"],
            Note = name.InYuan ? "以元为单位。" : "",
        }),
        new("note", "备注") { Longest = 200 },
    ];

    public override async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Prefilled(ImportPlace place, CancellationToken stop) =>
    [
        .. (await db.Villages.AsNoTracking().Where(v => v.ValidTo == null && v.Kind != VillageKind.Virtual).OrderBy(v => v.Code)
            .Select(v => new { Township = v.Township.Name, v.Name }).ToListAsync(stop))
        .Select(v => new Dictionary<string, string> { ["township"] = v.Township, ["village"] = v.Name, ["year"] = LastYear }),
    ];

    public override async Task Compare(ImportPlace place, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var villages = await Villages.Load(db, stop);
        var known = await names.All(stop);
        var stored = await db.VillageFigures.AsTracking().ToDictionaryAsync(f => (f.VillageId, f.Year, f.Name), stop);
        Dictionary<(long, int), int> seen = [];
        foreach (var row in rows)
        {
            var village = villages.Find(row, "township", "village");
            row.Title = row.Text("village");
            var year = YearOf(row);
            var note = row.Text("note");
            if (village is null || year is not { } of || row.Faults.Count > 0)
            {
                continue;
            }

            if (!seen.TryAdd((village.Id, of), row.Number))
            {
                row.Fault("village", $"与第 {seen[(village.Id, of)]} 行是同一个村（社区）的同一年，请合并成一行");
                continue;
            }

            foreach (var name in known)
            {
                Cell(row, village, of, name.Name, note, stored);
            }

            row.IsNew = row.Changes.Count > 0 && row.Changes.TrueForAll(change => change.Before.Length == 0);
        }
    }

    private string LastYear => (clock.Today().Year - 1).ToString(CultureInfo.InvariantCulture);

    private static string KeyOf(string name) => "figure:" + name;

    private int? YearOf(ImportRow row)
    {
        var typed = row.Digits("year");
        if (row.IsFaulty("year"))
        {
            return null;
        }

        var digits = typed.TrimEnd('年', '度');
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            row.Fault("year", $"年份应填四位数字，如 {LastYear}");
            return null;
        }

        if (FigureRules.YearProblem(year, clock.Today()) is { } problem)
        {
            row.Fault("year", problem);
            return null;
        }

        return year;
    }

    private void Cell(ImportRow row, Village village, int year, string name, string note, Dictionary<(long, int, string), VillageFigure> stored)
    {
        var key = KeyOf(name);
        if (!row.Has(key) || row[key].IsEmpty || row.Figure(key) is not { } value)
        {
            return;
        }

        if (FigureRules.Problem(value) is { } problem)
        {
            row.Fault(key, problem);
            return;
        }

        var figure = stored.GetValueOrDefault((village.Id, year, name));
        if (figure?.Value == value)
        {
            return;
        }

        row.Change(key, FigureRules.Text(figure?.Value), FigureRules.Text(value), () =>
        {
            var target = figure ?? db.VillageFigures.Add(new VillageFigure { CountyId = village.CountyId, VillageId = village.Id, Name = name, Year = year }).Entity;
            (target.Value, target.EnteredBy, target.EnteredAt, target.ConfirmedBy, target.ConfirmedAt) = (value, session.UserName, clock.UtcNow(), "", null);
            target.Note = note.Length > 0 ? note : target.Note;
        });
    }
}
