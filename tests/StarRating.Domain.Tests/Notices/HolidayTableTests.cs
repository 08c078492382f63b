using StarRating.Notices;

namespace StarRating.Domain.Tests.Notices;

public class HolidayTableTests
{
    // Working days of the year by the official notices: 365 or 366 less weekends, less holidays, plus 调休 days.
    [Theory]
    [InlineData(2022, 31, 7)]
    [InlineData(2023, 27, 7)]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void The_shipped_table_holds_as_many_days_as_the_notice_of_the_year(int year, int holidays, int makeUps)
    {
        var days = HolidayTable.Shipped.Declared.Where(d => d.Date.Year == year).ToArray();
        // 31 December 2022 belongs to the notice for 2023.
        var ownHolidays = days.Count(d => d.Kind == DayKind.Holiday && d.Date != new DateOnly(2022, 12, 31)) + (year == 2023 ? 1 : 0);
        Assert.Equal((holidays, makeUps), (ownHolidays, days.Count(d => d.Kind == DayKind.MakeUpWorkday)));
        Assert.True(HolidayTable.Shipped.Covers(year));
    }

    [Fact]
    public void Every_make_up_workday_is_a_weekend_day_and_no_holiday_range_is_broken()
    {
        Assert.All(
            HolidayTable.Shipped.Declared.Where(d => d.Kind == DayKind.MakeUpWorkday),
            d => Assert.True(d.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{d.Date}"));
        Assert.False(HolidayTable.Shipped.Covers(2027));
    }

    [Theory]
    [InlineData("2024-01-01,2024-01-01,放假", "four fields")]
    [InlineData("2024-13-01,2024-01-01,放假,元旦", "not a date")]
    [InlineData("2024-01-02,2024-01-01,放假,元旦", "ends before")]
    [InlineData("2024-01-01,2024-12-31,放假,元旦", "more than a month")]
    [InlineData("2024-01-01,2024-01-01,休息,元旦", "unknown kind")]
    public void A_bad_line_is_refused_with_its_number(string line, string says)
    {
        var error = Assert.Throws<FormatException>(() => HolidayTable.Parse("# comment\n" + line));
        Assert.Contains("line 2", error.Message);
        Assert.Contains(says, error.Message);
    }

    [Fact]
    public void A_date_declared_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new HolidayCalendar(
            HolidayTable.Parse("2024-01-01,2024-01-01,放假,元旦\n2024-01-01,2024-01-01,上班,元旦")));

    [Fact]
    public void The_last_day_of_a_year_declared_by_the_next_notice_does_not_cover_the_year()
    {
        var calendar = new HolidayCalendar(HolidayTable.Parse("2027-12-31,2028-01-02,放假,元旦"));
        Assert.False(calendar.Covers(2027));
        Assert.True(calendar.Covers(2028));
        Assert.False(calendar.IsWorkday(new DateOnly(2027, 12, 31)));
    }
}
