using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Organization;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>One row as it was read: nine digits are a township, twelve a village.</summary>
internal sealed record DivisionRow(
    ImportRow Row, string Code, string Name, DivisionChangeKind? Kind, VillageCategory? Category, DateOnly From, string Document, string NewCode, string Into)
{
    public const int TownshipDigits = 9;

    public bool OfTownship => Code.Length == TownshipDigits;

    public bool Ends => Kind is DivisionChangeKind.Abolished or DivisionChangeKind.Merged or DivisionChangeKind.Split;

    public bool IsGood => Row.Faults.Count == 0;

    /// <summary>The units that take its place, or the township into which it goes.</summary>
    public IReadOnlyList<string> Successors => Into.Split(['、', ',', '，', ';', '；', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static DivisionRow Read(ImportRow row, DateOnly today)
    {
        var code = row.Digits("code");
        var name = CellText.Tight(row.Text("village"));
        row.Title = name;
        var read = new DivisionRow(
            row,
            code,
            name,
            row.Choice<DivisionChangeKind>("change", OtherNames.DivisionChanges),
            row.Choice<VillageCategory>("category", OtherNames.Categories),
            VillageChanges.From(row, today),
            row.Text("document"),
            row.Digits("newCode"),
            row.Text("into"));
        if (code.Length > 0 && code.Length is not (TownshipDigits or VillageCode.Length))
        {
            row.Fault("code", $"代码应为12位（村、社区）或9位（乡镇、街道）数字，现在是{code.Length}位");
        }

        return read;
    }
}
