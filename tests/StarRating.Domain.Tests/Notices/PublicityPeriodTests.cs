using CsCheck;
using StarRating.Notices;

namespace StarRating.Domain.Tests.Notices;

public class PublicityPeriodTests
{
    private static readonly HolidayCalendar Calendar = HolidayTable.Shipped;

    private static DateOnly Day(string text) => DateOnly.Parse(text);

    [Theory]
    // A plain week: posted on Monday, counted Tuesday to the next Monday.
    [InlineData("2024-03-04", 5, "2024-03-05", "2024-03-11")]
    // Posted on a Friday: the weekend does not count.
    [InlineData("2024-03-08", 5, "2024-03-11", "2024-03-15")]
    // Spring Festival 2024 with the Sundays 4 and 18 February worked.
    [InlineData("2024-02-02", 5, "2024-02-04", "2024-02-08")]
    [InlineData("2024-02-07", 5, "2024-02-08", "2024-02-20")]
    // Across the year: 1 January 2025 is off, posted on 30 December.
    [InlineData("2024-12-30", 5, "2024-12-31", "2025-01-07")]
    // National Day 2025, joined with Mid-Autumn: eight days off, Saturday 11 October worked.
    [InlineData("2025-09-29", 3, "2025-09-30", "2025-10-10")]
    [InlineData("2025-10-09", 2, "2025-10-10", "2025-10-11")]
    // Spring Festival 2026: Saturday 14 February worked, off until 23 February.
    [InlineData("2026-02-12", 5, "2026-02-13", "2026-02-26")]
    public void The_period_starts_the_working_day_after_posting_and_ends_with_its_last_working_day(
        string posted, int days, string start, string end)
    {
        var period = PublicityPeriod.After(Day(posted), days, Calendar);
        Assert.Equal((Day(start), Day(end)), (period.StartsOn, period.EndsOn));
        Assert.Empty(period.UncoveredYears);
    }

    [Fact]
    public void Every_day_is_explained()
    {
        var period = PublicityPeriod.After(Day("2024-02-08"), 2, Calendar);
        Assert.Equal("02-09 工作日 1", Line(period.Days[0]));
        Assert.All(period.Days.Skip(1).Take(8), d => Assert.Equal(("春节放假", (int?)null), (d.Note, d.Number)));
        Assert.Equal("02-18 调休上班（春节） 2", Line(period.Days[^1]));
        Assert.Equal(10, period.Days.Count);

        static string Line(PublicityDay d) => $"{d.Date:MM-dd} {d.Note} {d.Number}";
    }

    [Fact]
    public void A_year_without_a_table_is_named()
    {
        var period = PublicityPeriod.After(Day("2026-12-30"), 5, Calendar);
        Assert.Equal([2027], period.UncoveredYears);
    }

    [Fact]
    public void Days_left_count_today_and_reach_zero_after_the_end()
    {
        var period = PublicityPeriod.After(Day("2024-03-08"), 5, Calendar);
        Assert.Equal(5, period.WorkingDaysLeft(Day("2024-03-08")));
        Assert.Equal(5, period.WorkingDaysLeft(Day("2024-03-10")));
        Assert.Equal(1, period.WorkingDaysLeft(Day("2024-03-15")));
        Assert.False(period.IsOver(Day("2024-03-15")));
        Assert.Equal(0, period.WorkingDaysLeft(Day("2024-03-16")));
        Assert.True(period.IsOver(Day("2024-03-16")));
    }

    [Fact]
    public void The_number_of_counted_days_is_always_the_number_asked_for() =>
        Gen.Select(Gen.Int[0, 1800], Gen.Int[1, 30]).Sample((offset, n) =>
        {
            var period = PublicityPeriod.After(Day("2022-01-01").AddDays(offset), n, Calendar);
            return Calendar.WorkdaysBetween(period.StartsOn, period.EndsOn) == n
                && period.StartsOn == Calendar.NextWorkday(period.PostedOn)
                && Calendar.IsWorkday(period.EndsOn)
                && period.Days.Count(d => d.Number is not null) == n;
        });
}
