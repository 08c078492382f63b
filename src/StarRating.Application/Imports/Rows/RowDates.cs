using StarRating.Application.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Rows;

/// <summary>Dates of records that keep a day.</summary>
internal static class RowDates
{
    /// <summary>A day; of a month its first, which is said; a year alone is not enough.</summary>
    public static DateOnly? ToTheMonth(ImportRow row, string key, string what, DateOnly today)
    {
        if (row.Date(key) is not { } known)
        {
            return null;
        }

        if (known.Precision == DatePrecision.Year)
        {
            row.Fault(key, $"{what}只有年份，请填写到日，至少到月");
            return null;
        }

        if (Past.Problem(known.Day, today, what) is { } problem)
        {
            row.Fault(key, problem);
            return null;
        }

        if (known.Precision == DatePrecision.Month)
        {
            row.Note(key, $" {known} 按 {known.Day:yyyy-MM-dd} 登记");
        }

        return known.Day;
    }

    /// <summary>A day and nothing less: effect periods are counted from it.</summary>
    public static DateOnly? ToTheDay(ImportRow row, string key, string what, DateOnly today)
    {
        if (row.Date(key) is not { } known)
        {
            return null;
        }

        if (known.Precision != DatePrecision.Day)
        {
            row.Fault(key, $"{what}要填写到日，影响期从这一天起算");
            return null;
        }

        if (Past.Problem(known.Day, today, what) is { } problem)
        {
            row.Fault(key, problem);
            return null;
        }

        return known.Day;
    }
}
