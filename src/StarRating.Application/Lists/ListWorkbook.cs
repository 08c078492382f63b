using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace StarRating.Application.Lists;

/// <summary>The rows of a list as a plain workbook, written as they arrive: 序号, the head frozen, text as text whatever it begins with.</summary>
public static class ListWorkbook
{
    private const string Number = "序号";

    /// <summary>So many rows say how wide the columns are; they are held back until then.</summary>
    private const int Measured = 200;

    /// <returns>How many rows were written.</returns>
    public static async Task<int> Write(Stream target, IReadOnlyList<string> titles, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        await using var source = rows.GetAsyncEnumerator(stop);
        var first = new List<object?[]>();
        while (first.Count < Measured && await source.MoveNextAsync())
        {
            first.Add([.. source.Current.Select(Cell)]);
        }

        // FastMode and EnableAutoWidth would hold the whole sheet in memory.
        var configuration = new OpenXmlConfiguration { AutoFilter = true, FreezeRowCount = 1, DynamicColumns = Columns(titles, first) };
        if (first.Count == 0)
        {
            await target.SaveAsAsync(Empty(titles), configuration: configuration, cancellationToken: stop);
            return 0;
        }

        var written = 0;
        await target.SaveAsAsync(All(stop), configuration: configuration, cancellationToken: stop);
        return written;

        async IAsyncEnumerable<IDictionary<string, object?>> All([EnumeratorCancellation] CancellationToken over)
        {
            foreach (var values in first)
            {
                yield return Row(values);
            }

            first.Clear();
            while (await source.MoveNextAsync())
            {
                over.ThrowIfCancellationRequested();
                yield return Row([.. source.Current.Select(Cell)]);
            }
        }

        Dictionary<string, object?> Row(object?[] values)
        {
            var row = new Dictionary<string, object?>(titles.Count + 1, StringComparer.Ordinal) { [Number] = ++written };
            for (var i = 0; i < titles.Count; i++)
            {
                row[titles[i]] = values[i];
            }

            return row;
        }
    }

    /// <summary>A list without rows still has its heads.</summary>
    private static DataTable Empty(IReadOnlyList<string> titles)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([.. titles.Prepend(Number).Select(head => new DataColumn(head))]);
        return table;
    }

    private static DynamicExcelColumn[] Columns(IReadOnlyList<string> titles, List<object?[]> first) =>
    [
        new(Number) { Width = 8 },
        .. titles.Select((title, at) => new DynamicExcelColumn(title)
        {
            Width = Math.Clamp(first.Select(row => Wide(Convert.ToString(row[at], CultureInfo.InvariantCulture) ?? "")).Append(Wide(title) + 3).Max() + 2, 8, 60),
        }),
    ];

    /// <summary>In the width of a digit: a Chinese character takes two.</summary>
    private static int Wide(string text) => text.Sum(letter => letter < 0x2E80 ? 1 : 2);

    /// <summary>A date is written as the office writes it, a number stays a number; everything else is text.</summary>
    private static object? Cell(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int or long or decimal => value,
        bool yes => yes ? "是" : "否",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
