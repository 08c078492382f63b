using StarRating.Application.Notices;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Notices;

namespace StarRating.Application.Tests.Notices;

public sealed class HolidayTests
{
    [Theory, Engines]
    public async Task The_shipped_table_holds_until_a_day_is_entered_or_cleared(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var desk = new Desk(database, SessionScope.City(), TimeProvider.System);
        var shipped = await desk.Get<CalendarQueries>().Year(2025);
        Assert.True(shipped.IsCovered);
        Assert.All(shipped.Ranges, r => Assert.False(r.IsEntered));
        Assert.Equal(DayKind.Holiday, shipped.Calendar.KindOf(new DateOnly(2025, 1, 29)));

        await desk.Get<ClearDay>().Clear(new DateOnly(2025, 1, 29), "通知更正");
        Assert.Equal(DayKind.Workday, (await desk.Get<CalendarQueries>().Year(2025)).Calendar.KindOf(new DateOnly(2025, 1, 29)));

        await desk.Get<DeclareDays>().Declare(new DaysToDeclare(new DateOnly(2027, 10, 1), new DateOnly(2027, 10, 7), DayKind.Holiday, "国庆节"));
        var later = await desk.Get<CalendarQueries>().Year(2027);
        Assert.True(later.IsCovered);
        var range = Assert.Single(later.Ranges);
        Assert.Equal((7, true, "国庆节"), (range.Days, range.IsEntered, range.Name));
    }

    [Theory, Engines]
    public async Task What_cannot_be_a_holiday_or_a_worked_weekend_is_refused_at_its_field(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var desk = new Desk(database, SessionScope.City(), TimeProvider.System);
        var declare = desk.Get<DeclareDays>();
        async Task Refused(string field, string from, string to, DayKind kind, string name) =>
            Assert.Equal(field, (await Assert.ThrowsAsync<Refusal>(() => declare.Declare(new DaysToDeclare(DateOnly.Parse(from), DateOnly.Parse(to), kind, name)))).Field);
        await Refused("To", "2027-10-07", "2027-10-01", DayKind.Holiday, "国庆节");
        await Refused("To", "2027-10-01", "2027-11-01", DayKind.Holiday, "国庆节");
        await Refused("Name", "2027-10-01", "2027-10-01", DayKind.Holiday, " ");
        await Refused("Kind", "2027-10-01", "2027-10-01", DayKind.Weekend, "国庆节");
        await Refused("From", "2027-10-13", "2027-10-13", DayKind.MakeUpWorkday, "国庆节");
        await Refused("From", "1999-10-01", "1999-10-01", DayKind.Holiday, "国庆节");
        await Refused("From", "2025-01-28", "2025-01-28", DayKind.MakeUpWorkday, "春节");
        Assert.Contains("无需取消", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<ClearDay>().Clear(new DateOnly(2025, 1, 7), "误"))).Message);
    }
}
