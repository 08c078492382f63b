using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Assessments;

public sealed class FreezeTheCohortTests
{
    [Theory, Engines]
    public async Task Who_is_in_and_who_is_left_out_is_listed_with_the_reason(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Preparing);
        var long1 = bench.Counties.Secretaries[0];
        await bench.Appoint(long1.Id, 0, Post.Secretary, "2015-03-01");
        await bench.Appoint(long1.Id, 0, Post.VillageHead, "2020-12-10");
        var fresh = bench.Counties.Secretaries[1];
        await bench.Appoint(fresh.Id, 1, Post.Secretary, "2024-06-01");
        var first = await bench.AddSecretary("驻村干部", 0);
        await bench.Appoint(first.Id, 0, Post.FirstSecretary, "2023-05-01");
        var head = await bench.AddSecretary("村主任", 1);
        await bench.Appoint(head.Id, 1, Post.VillageHead, "2018-05-01");
        var left = await bench.AddSecretary("离任者", 1);
        await bench.Appoint(left.Id, 1, Post.Secretary, "2016-05-01", "2024-06-01", LeaveReason.Resigned);
        var former = await bench.AddSecretary("老书记", 1);
        await bench.Appoint(former.Id, 1, Post.Secretary, "2002-05-01", "2016-05-01", LeaveReason.TermEnded);

        await using var desk = bench.East();
        var frozen = await desk.Get<FreezeTheCohort>().Freeze(year);
        Assert.Equal(new FrozenCohort(1, 4), frozen);
        var members = await desk.Db.CohortMembers.AsNoTracking().ToDictionaryAsync(m => m.SecretaryId);
        Assert.False(members[long1.Id].Excluded);
        Assert.True(members[long1.Id].IsConcurrent);
        Assert.Equal("village", members[long1.Id].ProfileId);
        Assert.Equal(bench.Counties.Villages[0].Id, members[long1.Id].VillageId);
        Assert.Contains("未满一年", members[fresh.Id].ExclusionReason);
        Assert.Contains("7 个月", members[fresh.Id].ExclusionReason);
        Assert.Contains("第一书记", members[first.Id].ExclusionReason);
        Assert.Contains("非评定职务", members[head.Id].ExclusionReason);
        Assert.Contains("2024-06-01离任（辞职）", members[left.Id].ExclusionReason);
        Assert.DoesNotContain(former.Id, members.Keys);
        var progress = Assert.Single(await desk.Db.TownshipProgress.AsNoTracking().ToListAsync());
        Assert.Equal((bench.Counties.Townships[0].Id, TownshipState.NotSubmitted), (progress.TownshipId, progress.State));
    }

    [Theory, Engines]
    public async Task Later_edits_are_listed_as_differences_and_taken_in_by_freezing_again(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Preparing);
        await bench.Appoint(bench.Counties.Secretaries[0].Id, 0, Post.Secretary, "2015-03-01");
        await using var desk = bench.East();
        await desk.Get<FreezeTheCohort>().Freeze(year);
        Assert.Empty(await desk.Get<CohortQueries>().Changes(year));

        await bench.Appoint(bench.Counties.Secretaries[1].Id, 1, Post.Secretary, "2015-03-01");
        await bench.Appoint(bench.Counties.Secretaries[0].Id, 0, Post.VillageHead, "2021-01-01");
        await using var later = bench.East();
        var changes = await later.Get<CohortQueries>().Changes(year);
        Assert.Equal(new HashSet<string> { "新列入", "变动" }, changes.Select(c => c.What).ToHashSet());
        Assert.Contains(changes, c => c.Detail.Contains("一肩挑"));
        Assert.Equal(new FrozenCohort(2, 0), await later.Get<FreezeTheCohort>().Freeze(year));
        Assert.Empty(await later.Get<CohortQueries>().Changes(year));
        Assert.Equal(2, await later.Db.TownshipProgress.CountAsync());
    }

    [Theory, Engines]
    public async Task Whoever_vanishes_from_the_files_is_marked_and_kept(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Preparing);
        var person = bench.Counties.Secretaries[0];
        await bench.Appoint(person.Id, 0, Post.Secretary, "2015-03-01");
        await using var desk = bench.East();
        await desk.Get<FreezeTheCohort>().Freeze(year);
        await using (var db = bench.Database.OpenAsSystem())
        {
            var appointment = await db.Appointments.SingleAsync();
            appointment.VoidedAt = bench.Clock.GetUtcNow().UtcDateTime;
            appointment.VoidReason = "录入有误";
            await db.SaveChangesAsync();
        }

        await using var later = bench.East();
        Assert.Equal("不再列入", Assert.Single(await later.Get<CohortQueries>().Changes(year)).What);
        Assert.Equal(new FrozenCohort(0, 1), await later.Get<FreezeTheCohort>().Freeze(year));
        var member = await later.Db.CohortMembers.AsNoTracking().SingleAsync();
        Assert.Equal((true, FreezeTheCohort.GoneCode), (member.Excluded, member.ExclusionCode));
    }

    [Theory, Engines]
    public async Task A_list_is_not_frozen_again_once_scoring_has_begun(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Scoring);
        await using var desk = bench.East();
        Assert.Contains("“筹备”阶段", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<FreezeTheCohort>().Freeze(year))).Message);
    }

    [Theory, Engines]
    public async Task Frozen_twice_at_once_the_list_holds_each_person_once(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Preparing);
        await bench.Appoint(bench.Counties.Secretaries[0].Id, 0, Post.Secretary, "2015-03-01");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var desk = bench.East();
            var freeze = desk.Get<FreezeTheCohort>();
            return await Record.ExceptionAsync(() => Task.Run(() => freeze.Freeze(year)));
        }));
        Assert.Contains(outcomes, o => o is null);
        Assert.All(outcomes.OfType<Exception>(), o => Assert.IsType<Refusal>(o));
        await using var db = bench.Database.OpenAsSystem();
        Assert.Equal(1, await db.CohortMembers.CountAsync());
        Assert.Equal(1, await db.TownshipProgress.CountAsync());
    }
}
