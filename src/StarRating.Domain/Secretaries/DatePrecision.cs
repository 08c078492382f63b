namespace StarRating.Secretaries;

/// <summary>How exactly a date is known. A month means its 1st, a year its 1 January, at both ends of an interval.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,
}
