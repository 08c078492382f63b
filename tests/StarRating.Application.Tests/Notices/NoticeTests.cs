using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Application.Tests.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Notices;

namespace StarRating.Application.Tests.Notices;

public sealed class NoticeTests
{
    [Theory, Engines]
    public async Task Publicity_starts_the_working_day_after_posting_and_skips_the_holiday(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-24");
        var year = await SealTheYearTests.Announced(bench, 3);
        await using var desk = bench.East();

        // Friday 24 January 2025; Sunday 26 is worked for 春节, which lasts from 28 January to 4 February; Saturday 8 February is worked.
        var notice = await desk.Db.Notices.AsNoTracking().SingleAsync(n => n.RatingYearId == year);
        Assert.Equal((new DateOnly(2025, 1, 26), new DateOnly(2025, 2, 7)), (notice.StartsOn, notice.EndsOn));
        var running = await desk.Get<Publicity>().Running(year);
        Assert.Contains(running!.Period.Days, d => d.Date == new DateOnly(2025, 1, 29) && d.Number is null && d.Note.Contains("春节"));
    }

    [Theory, Engines]
    public async Task A_holiday_entered_after_the_posting_moves_the_end_and_the_page_can_say_so(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await SealTheYearTests.Announced(bench, 3);
        await using var desk = bench.East();
        await desk.Get<DeclareDays>().Declare(new DaysToDeclare(new DateOnly(2025, 1, 9), new DateOnly(2025, 1, 9), StarRating.Notices.DayKind.Holiday, "停电放假"));
        var running = await desk.Get<Publicity>().Running(year);
        Assert.Equal(new DateOnly(2025, 1, 14), running!.Period.EndsOn);
        Assert.Equal(new DateOnly(2025, 1, 13), running.EndedEarlierAs);
    }

    [Theory, Engines]
    public async Task A_day_of_posting_before_the_stage_or_far_ahead_is_refused_at_its_field(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await bench.AddYear(YearStage.Notice);
        await using var desk = bench.East();
        var post = desk.Get<PostNotice>();
        foreach (var day in new[] { "2025-01-05", "2025-01-17" })
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => post.Post(year, new NoticeToPost("", "公示", DateOnly.Parse(day), "0359-2020000")));
            Assert.Equal(nameof(NoticeToPost.PostedOn), refusal.Field);
        }

        Assert.Equal(nameof(NoticeToPost.ContactPhone), (await Assert.ThrowsAsync<Refusal>(() => post.Post(year, new NoticeToPost("", "公示", new DateOnly(2025, 1, 6), "无")))).Field);
        Assert.Equal(nameof(NoticeToPost.Title), (await Assert.ThrowsAsync<Refusal>(() => post.Post(year, new NoticeToPost("", " ", new DateOnly(2025, 1, 6), "1")))).Field);
        Assert.Empty(await desk.Db.Notices.ToListAsync());
    }

    [Theory, Engines]
    public async Task Posted_twice_at_once_one_notice_holds(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await bench.AddYear(YearStage.Notice);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            await using var desk = bench.East();
            var post = desk.Get<PostNotice>();
            return await Record.ExceptionAsync(() => Task.Run(() => post.Post(year, new NoticeToPost($"{i}号", "公示", new DateOnly(2025, 1, 6), "0359-2020000"))));
        }));
        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.OfType<Exception>(), o => Assert.IsType<Refusal>(o));
        await using var db = bench.Database.OpenAsSystem();
        Assert.Equal(1, await db.Notices.CountAsync());
    }

    [Theory, Engines]
    public async Task A_notice_taken_back_stays_readable_and_a_new_one_starts_a_new_clock(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await SealTheYearTests.Announced(bench, 3);
        await using var desk = bench.East();
        var id = await desk.Db.Notices.Select(n => n.Id).SingleAsync();
        Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<VoidNotice>().Void(id, ""))).Field);
        await desk.Get<VoidNotice>().Void(id, "标题写错");
        Assert.Null(await desk.Get<Publicity>().Running(year));
        bench.Pass(TimeSpan.FromDays(1));
        await using var later = bench.East();
        await later.Get<PostNotice>().Post(year, new NoticeToPost("", "更正的公示", new DateOnly(2025, 1, 7), "0359-2020000"));
        Assert.Equal(2, (await later.Get<NoticeQueries>().OfYear(year)).Count);
        Assert.Equal(new DateOnly(2025, 1, 14), (await later.Get<Publicity>().Running(year))!.Period.EndsOn);
    }

    [Theory, Engines]
    public async Task An_objection_carries_its_township_and_bad_dates_are_refused(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await bench.AddYear(YearStage.Notice);
        var members = await bench.AddRatings(year, 3, 2);
        await using var desk = bench.East();
        var notice = await desk.Get<PostNotice>().Post(year, new NoticeToPost("", "公示", new DateOnly(2025, 1, 6), "0359-2020000"));
        var record = desk.Get<RecordObjection>();
        foreach (var day in new[] { "2025-01-05", "2025-01-07" })
        {
            Assert.Equal("ReceivedOn", (await Assert.ThrowsAsync<Refusal>(() => record.Record(notice, new ObjectionToRecord(members[1].Id, DateOnly.Parse(day), "", "", "内容")))).Field);
        }

        var id = await record.Record(notice, new ObjectionToRecord(members[1].Id, new DateOnly(2025, 1, 6), "", "", "年限有误"));
        var row = Assert.Single(await desk.Get<NoticeQueries>().Objections(year));
        Assert.Equal(("匿名", true), (row.Objector, row.About.Contains(members[1].SecretaryName)));
        Assert.Equal(members[1].TownshipId, await desk.Db.Objections.Where(o => o.Id == id).Select(o => o.TownshipId).SingleAsync());
        var decide = desk.Get<DecideObjection>();
        Assert.Equal("DecidedOn", (await Assert.ThrowsAsync<Refusal>(() => decide.Decide(id, new DecisionOnObjection("查", ObjectionDecision.Rejected, new DateOnly(2025, 1, 5), 1)))).Field);
        Assert.Equal("Finding", (await Assert.ThrowsAsync<Refusal>(() => decide.Decide(id, new DecisionOnObjection("", ObjectionDecision.Rejected, new DateOnly(2025, 1, 6), 1)))).Field);
    }

    [Theory, Engines]
    public async Task Two_people_deciding_one_objection_the_second_is_told(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await SealTheYearTests.Announced(bench, 3);
        await using var desk = bench.East();
        var notice = await desk.Db.Notices.Select(n => n.Id).SingleAsync();
        var id = await desk.Get<RecordObjection>().Record(notice, new ObjectionToRecord(null, new DateOnly(2025, 1, 6), "", "", "内容"));
        await using var one = bench.East();
        await one.Get<DecideObjection>().Decide(id, new DecisionOnObjection("甲", ObjectionDecision.Rejected, new DateOnly(2025, 1, 6), 1));
        await using var two = bench.East();
        Assert.Contains("他人处理", (await Assert.ThrowsAsync<Refusal>(() => two.Get<DecideObjection>().Decide(id, new DecisionOnObjection("乙", ObjectionDecision.Upheld, new DateOnly(2025, 1, 6), 1)))).Message);
        Assert.Equal("甲", (await two.Get<NoticeQueries>().Objections(year)).Single().Finding);
    }
}
