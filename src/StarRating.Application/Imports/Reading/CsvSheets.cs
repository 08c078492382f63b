using System.Text;

namespace StarRating.Application.Imports.Reading;

/// <summary>Text with separators, in UTF-8 or GB18030 as it comes from older programs.</summary>
internal static class CsvSheets
{
    public static SheetFile Read(byte[] bytes, string extension)
    {
        var (text, encoding) = Decode(bytes);
        if (text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal))
        {
            throw new Refusal("这是网页格式的表格，请用表格软件打开，另存为 .xlsx 后再上传。");
        }

        List<string> notes = [];
        if (extension != ".txt")
        {
            SheetReader.Say(notes, extension, ".csv");
        }

        if (encoding != "UTF-8")
        {
            notes.Add($"文本按 {encoding} 编码读取。");
        }

        return new([new("文本", false, Rows(text), [])], notes, false);
    }

    private static (string Text, string Encoding) Decode(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf((byte)0) >= 0)
        {
            throw NotKnown();
        }

        foreach (var (name, encoding) in new (string, Encoding)[]
        {
            ("UTF-8", new UTF8Encoding(true, true)),
            ("GB18030", Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)),
        })
        {
            try
            {
                var text = encoding.GetString(bytes).TrimStart('\uFEFF');
                return text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? throw NotKnown() : (text, name);
            }
            catch (DecoderFallbackException)
            {
                // The next one may fit.
            }
        }

        throw NotKnown();
    }

    private static Refusal NotKnown() => new("不能识别这个文件的格式，请上传 .xlsx、.xls 或 .csv。");

    private static List<SheetRow> Rows(string text)
    {
        var separator = Separator(text);
        List<SheetRow> rows = [];
        List<SheetCell> cells = [];
        var (field, quoted, number, empty) = (new StringBuilder(), false, 1, 0);
        for (var i = 0; i <= text.Length && empty < SheetLimits.EmptyRows; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                Take(cells, field, number);
                if (c == '\n')
                {
                    empty = Keep(rows, cells, number++) ? 0 : empty + 1;
                    cells.Clear();
                }
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        return rows;
    }

    private static void Take(List<SheetCell> cells, StringBuilder field, int number)
    {
        if (field.Length > SheetLimits.Text)
        {
            throw new Refusal($"第 {number} 行第 {cells.Count + 1} 列的文字超过 {SheetLimits.Text:N0} 字，请检查引号是否成对。");
        }

        if (cells.Count >= SheetLimits.Columns && field.Length > 0)
        {
            throw new Refusal($"第 {number} 行超过 {SheetLimits.Columns} 列，请删去右侧多余的内容。");
        }

        if (cells.Count < SheetLimits.Columns)
        {
            cells.Add(field.Length == 0 ? default : SheetCell.Of(field.ToString()));
        }

        field.Clear();
    }

    private static bool Keep(List<SheetRow> rows, List<SheetCell> cells, int number)
    {
        if (cells.TrueForAll(cell => cell.IsEmpty))
        {
            return false;
        }

        if (rows.Count == SheetLimits.Rows)
        {
            throw new Refusal($"有内容的行超过 {SheetLimits.Rows:N0} 行，请分几次导入。");
        }

        rows.Add(new(number, [.. cells]));
        return true;
    }

    private static char Separator(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? text : text[..end];
        return new[] { ',', '\t', ';' }.MaxBy(c => line.Count(x => x == c));
    }
}
