using System.Security.Cryptography;
using System.Text;
using StarRating.Application.Imports.Reading;

namespace StarRating.Application.Imports.Understanding;

/// <summary>A column of the workbook and the import's column it was taken for.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Name">As the head says it.</param>
/// <param name="Key">Key of the import's column; empty when it is not used.</param>
public sealed record HeadColumn(int Index, string Name, string Key);

/// <summary>The head of a sheet: where it stands, which columns it has, and which required ones nobody could find.</summary>
public sealed record Head(int FirstRow, int LastRow, IReadOnlyList<HeadColumn> Columns, IReadOnlyList<ImportColumn> Missing)
{
    /// <summary>The same head next year is known again by this.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Columns.Select(column => column.Name)))));

    public int Found => Columns.Count(column => column.Key.Length > 0);

    /// <summary>The same head read as somebody said: names of the head to keys.</summary>
    public Head Read(IReadOnlyDictionary<string, string> mapping, IReadOnlyList<ImportColumn> wanted)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        var columns = Columns.Select(column => column with
        {
            Key = mapping.TryGetValue(column.Name, out var key) ? (wanted.Any(c => c.Key == key) && used.Add(key) ? key : "") : used.Add(column.Key) ? column.Key : "",
        }).ToList();
        return this with { Columns = columns, Missing = [.. wanted.Where(c => c.MustBeThere && !used.Contains(c.Key))] };
    }
}

/// <summary>Finds the head of a sheet by the names of its columns: one row or two, under whatever titles, with merged cells.</summary>
public static class HeadFinder
{
    private const int Deepest = 30;

    /// <summary>The best head of the sheet, or null for a sheet with nothing in it.</summary>
    public static Head? Find(Sheet sheet, IReadOnlyList<ImportColumn> wanted)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, key) in wanted.SelectMany(column => column.Names.Select(name => (CellText.Head(name), column.Key))))
        {
            names.TryAdd(name, key);
        }

        Head? best = null;
        var rows = sheet.Rows.TakeWhile((_, i) => i < Deepest).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var one = Columns(Texts(sheet, rows[i]), null, names);
            var two = i + 1 < rows.Count && rows[i + 1].Number == rows[i].Number + 1
                ? Columns(Texts(sheet, rows[i]), Texts(sheet, rows[i + 1]), names)
                : [];
            Take(Make(rows[i].Number, rows[i].Number, one));
            if (two.Count > 0)
            {
                Take(Make(rows[i].Number, rows[i].Number + 1, two));
            }
        }

        return best;

        Head Make(int first, int last, IReadOnlyList<HeadColumn> columns) =>
            new(first, last, columns, [.. wanted.Where(c => c.MustBeThere && columns.All(column => column.Key != c.Key))]);

        // More known names win. Among equals one row before two, for what stands above may be a title; and of two rows that say the same because
        // their cells are merged, the lower one. Nothing known: the row with most texts is what a person would call the head.
        void Take(Head head)
        {
            var single = head.FirstRow == head.LastRow;
            if (best is null || head.Found > best.Found
                || (head.Found == best.Found && head.Found > 0 && single && (best.FirstRow < best.LastRow ? head.LastRow <= best.LastRow : head.FirstRow == best.LastRow + 1))
                || (head.Found == 0 && best.Found == 0 && single && head.Columns.Count > best.Columns.Count))
            {
                best = head;
            }
        }
    }

    private static string[] Texts(Sheet sheet, SheetRow row)
    {
        var texts = row.Cells.Select(cell => CellText.Tight(cell.Text)).ToList();
        foreach (var merged in sheet.Merged.Where(m => m.FromRow <= row.Number && row.Number <= m.ToRow))
        {
            var source = row.Number == merged.FromRow ? row : sheet.Rows.FirstOrDefault(r => r.Number == merged.FromRow);
            for (var column = merged.FromColumn; column <= Math.Min(merged.ToColumn, SheetLimits.Columns - 1) && source is not null; column++)
            {
                while (texts.Count <= column)
                {
                    texts.Add("");
                }

                texts[column] = CellText.Tight(source[merged.FromColumn].Text);
            }
        }

        return [.. texts];
    }

    private static List<HeadColumn> Columns(string[] above, string[]? below, Dictionary<string, string> names)
    {
        List<HeadColumn> columns = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        HashSet<string> shown = new(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(above.Length, below?.Length ?? 0); i++)
        {
            var top = i < above.Length ? above[i] : "";
            var bottom = below is not null && i < below.Length ? below[i] : "";
            if (top == bottom)
            {
                bottom = "";
            }

            var name = top + bottom;
            if (name.Length is 0 or > 60 || name == Flow.MarkImport.Reasons)
            {
                continue;
            }

            var key = new[] { bottom, name, top }.Where(text => text.Length > 0).Select(text => names.GetValueOrDefault(CellText.Head(text), ""))
                .FirstOrDefault(found => found.Length > 0 && !used.Contains(found)) ?? "";
            if (key.Length > 0)
            {
                used.Add(key);
            }

            // Two columns of one name are told apart by their place.
            columns.Add(new(i, shown.Add(name) ? name : $"{name}（第{i + 1}列）", key));
        }

        return columns;
    }
}
