namespace StarRating.Application.Reports;

/// <summary>One cell of the heads: where it begins and how far it reaches, counted from 0.</summary>
public sealed record HeadCell(int Row, int Column, int Rows, int Columns, string Text);

/// <summary>Lays the heads of the columns out in rows: what neighbours have in common stands over them once, what is short reaches down.</summary>
public static class FormHeads
{
    public static int Depth(OfficeForm form) => form.Columns.Max(column => column.Heads.Length);

    public static IReadOnlyList<HeadCell> Of(OfficeForm form)
    {
        var depth = Depth(form);
        var cells = new List<HeadCell>();
        for (var row = 0; row < depth; row++)
        {
            for (var column = 0; column < form.Columns.Count;)
            {
                var heads = form.Columns[column].Heads;
                if (row >= heads.Length)
                {
                    column++;
                    continue;
                }

                var isLeaf = row == heads.Length - 1;
                var wide = isLeaf ? 1 : form.Columns.Skip(column).TakeWhile(next => next.Heads.Length > row + 1 && heads.Take(row + 1).SequenceEqual(next.Heads.Take(row + 1), StringComparer.Ordinal)).Count();
                cells.Add(new HeadCell(row, column, isLeaf ? depth - row : 1, wide, heads[row]));
                column += wide;
            }
        }

        return cells;
    }
}
