using System.Text;

namespace StarRating.Policies.Proving;

/// <summary>Text as a spreadsheet puts it on the clipboard: cells parted by tabs, rows by line ends, a cell of several lines in quotes.</summary>
public static class TabbedText
{
    /// <summary>The rows with their cells; empty rows are left out.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c is '\t' or '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n' && Row() is { } row) yield return row;
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        if (Row() is { } last) yield return last;

        List<string>? Row()
        {
            var row = cells;
            cells = [];
            return row.Exists(value => value.Length > 0) ? row : null;
        }
    }
}
