namespace StarRating.Secretaries;

/// <summary>How exactly a date is known. A month means its 1st, a year its 1 January, at both ends of an interval.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    [ChineseName("到日")] Day,

    /// <summary>To the month.</summary>
    [ChineseName("到月")] Month,

    /// <summary>To the year.</summary>
    [ChineseName("到年")] Year,
}
