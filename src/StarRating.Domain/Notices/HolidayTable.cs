using System.Globalization;

namespace StarRating.Notices;

/// <summary>
/// The holiday table as text: one range a line, "from,to,放假|上班,name", lines starting with # are comments. The product ships
/// the years 2022–2026 from the official notices; the clerk adds later years when their notices come out.
/// </summary>
public static class HolidayTable
{
    private const string Resource = "StarRating.Notices.holidays.csv";
    private static readonly Lazy<HolidayCalendar> ShippedCalendar = new(() => new HolidayCalendar(Parse(ShippedText())));

    /// <summary>The calendar of the shipped table.</summary>
    public static HolidayCalendar Shipped => ShippedCalendar.Value;

    /// <summary>The shipped table itself, for seeding the county's editable copy.</summary>
    public static string ShippedText()
    {
        using var stream = typeof(HolidayTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"resource {Resource} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a table. A range is spread into its days.</summary>
    /// <exception cref="FormatException">A line has not four fields, an unreadable date, an unknown kind, or ends before it starts.</exception>
    public static IReadOnlyList<DeclaredDay> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = new List<DeclaredDay>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] == '#') continue;
            days.AddRange(ParseLine(line, number));
        }
        return days;
    }

    private static IEnumerable<DeclaredDay> ParseLine(string line, int number)
    {
        var fields = line.Split(',');
        if (fields.Length != 4) throw new FormatException($"line {number}: four fields are expected");
        var from = Date(fields[0], number);
        var to = Date(fields[1], number);
        if (to < from) throw new FormatException($"line {number}: the range ends before it starts");
        if (to.DayNumber - from.DayNumber > 31) throw new FormatException($"line {number}: a holiday of more than a month");
        var kind = fields[2].Trim() switch
        {
            "放假" => DayKind.Holiday,
            "上班" => DayKind.MakeUpWorkday,
            var other => throw new FormatException($"line {number}: unknown kind {other}"),
        };
        for (var day = from; day <= to; day = day.AddDays(1))
            yield return new DeclaredDay(day, kind, fields[3].Trim());
    }

    private static DateOnly Date(string field, int number) =>
        DateOnly.TryParseExact(field.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"line {number}: {field} is not a date");
}
