using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Understanding;

namespace StarRating.Application.Imports.Rows;

public enum RowState
{
    [ChineseName("新增")]
    New,

    [ChineseName("有变化")]
    Changed,

    [ChineseName("相同")]
    Same,

    [ChineseName("有误")]
    Wrong,
}

/// <summary>Why a cell cannot be taken; an empty key stands for the whole row.</summary>
public sealed record CellFault(string Key, string Reason);

/// <summary>What a cell changes of what is stored.</summary>
public sealed record CellChange(string Key, string Before, string After);

/// <summary>
/// One row on its way in: its cells are taken one by one, each saying what is wrong with it and what was interpreted; the kind adds what the row
/// changes and how it is saved.
/// </summary>
public sealed class ImportRow
{
    private readonly IReadOnlyDictionary<string, SheetCell> cells;
    private readonly IReadOnlyDictionary<string, ImportColumn> columns;
    private readonly List<(int Phase, Action Act)> saves = [];

    internal ImportRow(int number, IReadOnlyDictionary<string, SheetCell> cells, IReadOnlyDictionary<string, ImportColumn> columns)
    {
        Number = number;
        this.cells = cells;
        this.columns = columns;
    }

    /// <summary>As the office's program shows it.</summary>
    public int Number { get; }

    /// <summary>Who or what it is about, for messages.</summary>
    public string Title { get; set; } = "";

    public bool IsNew { get; set; }

    public List<CellFault> Faults { get; } = [];

    public List<CellChange> Changes { get; } = [];

    /// <summary>What was interpreted, in words.</summary>
    public List<string> Notes { get; } = [];

    public RowState State => Faults.Count > 0 ? RowState.Wrong : IsNew ? RowState.New : Changes.Count > 0 ? RowState.Changed : RowState.Same;

    public SheetCell this[string key] => cells.GetValueOrDefault(key);

    /// <summary>Has the workbook this column at all?</summary>
    public bool Has(string key) => cells.ContainsKey(key);

    public void Fault(string key, string reason) => Faults.Add(new(key, reason.TrimEnd('。')));

    /// <summary>A refusal of a use case's guard, at the column it belongs to.</summary>
    public void Fault(string key, Refusal refusal) => Fault(key, refusal.Message);

    public bool IsFaulty(string key) => Faults.Exists(fault => fault.Key == key);

    public void Note(string key, string note) => Notes.Add($"第 {Number} 行{columns[key].Name}{note}");

    /// <summary>Saved in this phase: what is pointed at goes before what points.</summary>
    public void Save(int phase, Action act) => saves.Add((phase, act));

    /// <summary>A difference that is saved by <paramref name="set"/>; an equal or empty value changes nothing.</summary>
    public void Change(string key, string before, string after, Action set, int phase = 0)
    {
        if (after.Length > 0 && before != after)
        {
            Changes.Add(new(key, before, after));
            Save(phase, set);
        }
    }

    public int LastPhase => saves.Count == 0 ? -1 : saves.Max(save => save.Phase);

    public void SavePhase(int phase)
    {
        foreach (var (_, act) in saves.Where(save => save.Phase == phase))
        {
            act();
        }
    }

    public string Text(string key) => Take(key, CellValues.Text(this[key]), value => value.Length == 0) ?? "";

    public string Name(string key) => Take(key, CellValues.Name(this[key]), value => value.Length == 0) ?? "";

    public string Digits(string key) => Take(key, CellValues.Digits(this[key], columns[key].Name), value => value.Length == 0) ?? "";

    public bool? YesNo(string key) => Take(key, CellValues.YesNo(this[key]), value => value is null);

    public decimal? Figure(string key) => Take(key, CellValues.Number(this[key]), value => value is null);

    public KnownDate? Date(string key) => Take(key, CellValues.Date(this[key]), value => value is null);

    /// <summary>A value of an enumeration by its Chinese name, or another name of it.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, string> otherNames)
        where T : struct, Enum
    {
        var word = Take(key, CellValues.Choice(this[key], columns[key].Choices, otherNames), value => value.Length == 0);
        return word is null ? null : ChineseNames.Find<T>(word);
    }

    private T? Take<T>(string key, Taken<T> taken, Func<T, bool> isEmpty)
    {
        var column = columns[key];
        if (taken.Fault is { } fault)
        {
            Fault(key, fault);
            return default;
        }

        if (taken.Note is { } note)
        {
            Note(key, note.StartsWith('“') ? note : " " + note);
        }

        if (taken.Value is null || isEmpty(taken.Value))
        {
            if (column.Required)
            {
                Fault(key, $"请填写{column.Name}");
            }

            return default;
        }

        if (taken.Value is string text && text.Length > column.Longest)
        {
            Fault(key, $"{column.Name}有{text.Length}字，最多{column.Longest}字，请删减");
            return default;
        }

        return taken.Value;
    }
}
