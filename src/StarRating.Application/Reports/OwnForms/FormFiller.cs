using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace StarRating.Application.Reports;

/// <summary>Fills one sheet of a county's own form. Its formulas stay and go along with the rows; what is filled in is never one.</summary>
internal static partial class FormFiller
{
    public static void Fill(IXLWorksheet sheet, FormPlan plan, OfficeForm form)
    {
        var inserted = plan.First > 0 ? Rows(sheet, plan, form) : 0;
        var once = FormFields.Once(form);
        foreach (var (code, row, column) in plan.Once)
        {
            if (once.TryGetValue(code, out var value))
            {
                Set(sheet.Cell(row > plan.First ? row + inserted : row, column), value);
            }
        }
    }

    private static int Rows(IXLWorksheet sheet, FormPlan plan, OfficeForm form)
    {
        var rows = form.Details.ToList();
        var given = plan.Last - plan.First + 1;
        var inserted = Math.Max(0, rows.Count - given);
        if (inserted > 0)
        {
            sheet.Row(plan.First).InsertRowsBelow(inserted);
            Alike(sheet, plan.First, inserted);
            Stretch(sheet, plan.First, plan.First + rows.Count - 1);
        }

        var columns = FormFields.Columns(form).ToDictionary(column => column.Code, column => column.Index, StringComparer.OrdinalIgnoreCase);
        foreach (var (at, row) in rows.Index())
        {
            foreach (var (code, column) in plan.OfRow)
            {
                Set(sheet.Cell(plan.First + at, column), row.Cells[columns[code]]);
            }
        }

        return inserted;
    }

    /// <summary>The inserted rows get the height, the merged cells and the formulas of the first.</summary>
    private static void Alike(IXLWorksheet sheet, int first, int count)
    {
        var model = sheet.Row(first);
        var formulas = model.CellsUsed(cell => cell.HasFormula).Select(cell => (cell.Address.ColumnNumber, cell.FormulaR1C1)).ToList();
        var merged = sheet.MergedRanges.Select(range => range.RangeAddress).Where(range => range.FirstAddress.RowNumber == first && range.LastAddress.RowNumber == first)
            .Select(range => (First: range.FirstAddress.ColumnNumber, Last: range.LastAddress.ColumnNumber)).ToList();
        for (var row = first + 1; row <= first + count; row++)
        {
            sheet.Row(row).Height = model.Height;
            foreach (var (column, formula) in formulas)
            {
                sheet.Cell(row, column).FormulaR1C1 = formula;
            }

            foreach (var (from, to) in merged)
            {
                sheet.Range(row, from, row, to).Merge();
            }
        }
    }

    /// <summary>A sum over the one row that was repeated becomes a sum over all of them.</summary>
    private static void Stretch(IXLWorksheet sheet, int first, int last)
    {
        foreach (var cell in sheet.CellsUsed(cell => cell.HasFormula && (cell.Address.RowNumber < first || cell.Address.RowNumber > last)))
        {
            var formula = cell.FormulaA1;
            var wider = RangeOfRow().Replace(formula, match =>
                match.Groups["from"].Value == $"{first}" && match.Groups["to"].Value == $"{first}" ? $"{match.Groups["left"].Value}{first}:{match.Groups["right"].Value}{last}" : match.Value);
            if (wider != formula)
            {
                cell.FormulaA1 = wider;
            }
        }
    }

    private static void Set(IXLCell cell, FormCell value)
    {
        if (value.Number is { } number)
        {
            cell.Value = number;
        }
        else
        {
            FormWriter.Text(cell, value.Text);
        }
    }

    [GeneratedRegex(@"(?<left>\$?[A-Z]{1,3}\$?)(?<from>\d+):(?<right>\$?[A-Z]{1,3}\$?)(?<to>\d+)")]
    private static partial Regex RangeOfRow();
}
