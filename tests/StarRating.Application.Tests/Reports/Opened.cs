using System.Diagnostics;
using System.Globalization;
using ClosedXML.Excel;
using StarRating.Application.Reports;

namespace StarRating.Application.Tests.Reports;

/// <summary>A workbook as its reader sees it: by LibreOffice where it is installed, else by ClosedXML; <see cref="By"/> says which.</summary>
internal sealed record Opened(string By, IReadOnlyList<string[]> Rows)
{
    private static readonly string? Office = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice" }.FirstOrDefault(File.Exists);

    /// <summary>Cell by row and column as the office counts them, from 1.</summary>
    public string this[int row, int column] => row <= Rows.Count && column <= Rows[row - 1].Length ? Rows[row - 1][column - 1] : "";

    public static async Task<Opened> Of(Workbook book) => Office is null ? WithClosedXml(book) : await WithLibreOffice(book);

    private static Opened WithClosedXml(Workbook book)
    {
        using var workbook = new XLWorkbook(new MemoryStream(book.Content));
        var sheet = workbook.Worksheet(1);
        var columns = sheet.LastColumnUsed().ColumnNumber();
        return new("ClosedXML", [.. Enumerable.Range(1, sheet.LastRowUsed().RowNumber())
            .Select(row => Enumerable.Range(1, columns).Select(column => Shown(sheet.Cell(row, column))).ToArray())]);
    }

    /// <summary>ClosedXML keeps a format as text or, of the built-in ones, as a number alone.</summary>
    private static string Shown(IXLCell cell)
    {
        var format = cell.Style.NumberFormat;
        var pattern = format.NumberFormatId switch { 2 => "0.00", 4 => "#,##0.00", _ => format.Format };
        return cell.DataType == XLDataType.Number ? cell.GetDouble().ToString(pattern, CultureInfo.InvariantCulture) : cell.GetString();
    }

    private static async Task<Opened> WithLibreOffice(Workbook book)
    {
        var folder = Directory.CreateTempSubdirectory("starrating-book-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "book.xlsx"), book.Content);
            var start = new ProcessStartInfo(Office!)
            {
                WorkingDirectory = folder.FullName,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true
            };
            foreach (var argument in new[]
            {
                $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "book.xlsx",
            })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token);
            var csv = Path.Combine(folder.FullName, "book.csv");
            Assert.True(File.Exists(csv), await errors);
            return new("LibreOffice", [.. Records(await File.ReadAllTextAsync(csv))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string[]> Records(string csv)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r').TrimStart('\uFEFF'));
                field.Clear();
                if (c == '\n')
                {
                    yield return [.. fields];
                    fields.Clear();
                }
            }
            else
            {
                field.Append(c);
            }
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"read back by {By}, {Rows.Count} rows");
}
