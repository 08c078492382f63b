using StarRating.Application.Lists;
using StarRating.Application.Secretaries;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Secretaries;

public sealed class RosterAndFileTests
{
    [Theory, Engines]
    public async Task The_roster_is_filtered_by_post_and_counts_what_it_shows(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.AppointAsync("2020-12-01", posts: PostsToHold.Both);
        await scene.AppointAsync("2021-12-01", scene.Colleague, scene.OtherVillage);

        var all = await Page(new RosterFilter());
        Assert.Equal((2, 2), (all.Total, all.Rows.Count));
        var concurrent = Assert.Single((await Page(new RosterFilter(Post: RosterPost.Concurrent))).Rows);
        Assert.Equal(("书记0", "第0村", new DateOnly(2020, 12, 1)), (concurrent.Name, concurrent.Village, concurrent.Since));
        Assert.Equal("书记1", Assert.Single((await Page(new RosterFilter(Post: RosterPost.SecretaryOnly))).Rows).Name);
        Assert.Empty((await Page(new RosterFilter(Post: RosterPost.HeadOnly))).Rows);
        Assert.Equal("书记1", Assert.Single((await Page(new RosterFilter(TownshipId: scene.Counties.Townships[1].Id))).Rows).Name);
        Assert.Equal(["书记1", "书记0"], (await Page(new RosterFilter(Sort: "-name"))).Rows.Select(row => row.Name));

        Task<KeyPage<RosterRow>> Page(RosterFilter filter) => scene.Run<RosterQueries, KeyPage<RosterRow>>(roster => roster.Page(filter, new PageAsk(Size: 20)));
    }

    [Theory, Engines]
    public async Task A_page_past_the_end_shows_the_last_one(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var page = await scene.Run<RosterQueries, KeyPage<RosterRow>>(roster => roster.Page(new RosterFilter(Status: null), new PageAsk(9, Size: 1)));
        Assert.Equal((2, 2, "书记1"), (page.Number, page.Total, Assert.Single(page.Rows).Name));
    }

    [Theory, Engines]
    public async Task A_township_sees_its_own_persons_a_county_its_own_townships(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var everyone = new RosterFilter(Status: null);

        Assert.Equal("书记1", Assert.Single((await scene.Run<RosterQueries, KeyPage<RosterRow>>(r => r.Page(everyone, new PageAsk()), scene.Township(1))).Rows).Name);
        Assert.Equal(["书记2", "书记3"], (await scene.Run<RosterQueries, KeyPage<RosterRow>>(r => r.Page(everyone, new PageAsk()), scene.West())).Rows.Select(row => row.Name).Order());
        Assert.Empty((await scene.Run<RosterQueries, KeyPage<RosterRow>>(r => r.Page(everyone with { TownshipId = scene.Counties.Townships[2].Id }, new PageAsk()))).Rows);
    }

    [Theory, Engines]
    public async Task The_latest_sealed_star_is_shown_and_filtered_by_and_zero_is_not_nobody(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var member = await AddSealedYear(scene, scene.Person, 2024, 0);
        await AddSealedYear(scene, scene.Colleague, 2024, 3);

        var zero = await scene.Run<RosterQueries, KeyPage<RosterRow>>(roster => roster.Page(new RosterFilter(Status: null, Stars: 0), new PageAsk(Size: 20)));
        var row = Assert.Single(zero.Rows);
        Assert.Equal(("书记0", new LastStar(2024, OutcomeKind.Rated, 0)), (row.Name, row.Last));
        var file = await scene.Run<PersonFileQueries, PersonFile>(files => files.File(scene.Person, withDiscipline: false));
        Assert.Equal((2024, 0, 81.5m), (file.Latest!.Year, file.Latest.Stars, file.Latest.Score));
        Assert.Equal(YearStage.InEffect, Assert.Single(file.Frozen).Stage);
        Assert.NotEqual(0, member);
    }

    [Theory, Engines]
    public async Task A_vacant_village_is_listed_with_its_last_secretary(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var post = await scene.AppointAsync("2020-12-01");
        await scene.AppointAsync("2021-12-01", scene.Colleague, scene.OtherVillage);
        Assert.Equal(0, await scene.Run<RosterQueries, int>(roster => roster.CountVacancies()));

        await scene.Run<EndAppointment, long>(end => end.End(new(post.Id, post.Version, new(2026, 2, 1), DatePrecision.Day, LeaveReason.Died, "", false, "离任")));

        var vacancy = Assert.Single((await scene.Run<RosterQueries, KeyPage<VacancyRow>>(roster => roster.Vacancies(new VacancyFilter(), new PageAsk()))).Rows);
        Assert.Equal(("第0村", "书记0", new DateOnly(2026, 2, 1)), (vacancy.Name, vacancy.LastSecretary, vacancy.VacantSince));
        Assert.Equal(1, await scene.Run<RosterQueries, int>(roster => roster.CountVacancies()));
        Assert.Empty((await scene.Run<RosterQueries, KeyPage<VacancyRow>>(roster => roster.Vacancies(new VacancyFilter(TownshipId: scene.Counties.Townships[1].Id), new PageAsk()))).Rows);
    }

    [Theory, Engines]
    public async Task A_file_holds_voided_records_too_and_discipline_only_for_whoever_may_see_it(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var post = await scene.AppointAsync("2020-12-01");
        await scene.Run<VoidRecord>(record => record.Void(RecordKind.Appointment, post.Id, post.Version, "误录"));
        await scene.Run<OpenInvestigation>(open => open.Open(scene.Person, new(2024, 11, 20), "县纪委监委", "", "立案"));

        var file = await scene.Run<PersonFileQueries, PersonFile>(files => files.File(scene.Person, withDiscipline: true));
        Assert.Equal(("东县", "误录"), (file.CountyName, Assert.Single(file.Appointments).VoidReason));
        Assert.Single(file.Discipline!.Investigations);
        var without = await scene.Run<PersonFileQueries, PersonFile>(files => files.File(scene.Person, withDiscipline: false));
        Assert.Null(without.Discipline);

        var history = await scene.Run<FileHistoryQueries, IReadOnlyList<FileChange>>(changes => changes.Of(scene.Person, withDiscipline: false));
        Assert.Contains(history, change => change.UseCase == nameof(VoidRecord) && change.Reason == "误录");
        Assert.DoesNotContain(history, change => change.Entity == nameof(Investigation));
        Assert.Contains(
            await scene.Run<FileHistoryQueries, IReadOnlyList<FileChange>>(changes => changes.Of(scene.Person, withDiscipline: true)),
            change => change.Entity == nameof(Investigation));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<PersonFileQueries, PersonFile>(files => files.File(scene.Foreigner, true)));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<PersonFileQueries, PersonFile>(files => files.File(scene.Colleague, true), scene.Township(0)));
        Assert.Empty(await scene.Run<FileHistoryQueries, IReadOnlyList<FileChange>>(changes => changes.Of(scene.Person, true), scene.West()));
    }

    [Theory, Engines]
    public async Task Years_are_counted_by_the_policy_of_the_latest_year_and_by_none_before_one_is_opened(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await scene.AppointAsync("2004-01-01");
        Assert.Null(await Statement());

        await AddSealedYear(scene, scene.Colleague, 2024, 3);

        var statement = await Statement();
        Assert.Equal((2024, new DateOnly(2025, 1, 1)), (statement!.Year, statement.Count.AsOf));
        Assert.Equal((252, 2), (statement.Count.Working.Months, statement.Count.Working.Stars));

        async Task<ServiceStatement?> Statement()
        {
            await using var desk = scene.East();
            return await desk.Get<ServiceStatements>().Of((await desk.Db.Secretaries.FindAsync(scene.Person))!);
        }
    }

    /// <summary>A sealed year with the sample policy and one rated person in it.</summary>
    private static async Task<long> AddSealedYear(SecretaryScene scene, long person, int year, int stars)
    {
        await using var db = scene.Database.Open(SessionScope.System);
        var county = scene.Counties.East.Id;
        var opened = db.RatingYears.SingleOrDefault(y => y.CountyId == county && y.Year == year);
        if (opened is null)
        {
            var policy = PolicyJson.Read(SamplePolicy.Json);
            var version = new PolicyVersion
            {
                CountyId = county,
                Name = "示例",
                Number = 1,
                Status = PolicyStatus.Published,
                Json = policy.CanonicalJson,
                Hash = policy.Hash,
                EffectiveFromYear = 2000,
            };
            db.Add(version);
            db.Add(new TermOfOffice { CountyId = county, Name = "第十三届", StartsOn = new DateOnly(2020, 12, 1), EndsOn = new DateOnly(2025, 12, 1) });
            await db.SaveChangesAsync();
            opened = new RatingYear
            {
                CountyId = county,
                Year = year,
                PolicyVersionId = version.Id,
                Stage = YearStage.InEffect,
                AsOf = new DateOnly(year + 1, 1, 1),
                StageChangedAt = scene.Clock.GetUtcNow().UtcDateTime,
                CohortFrozenAt = scene.Clock.GetUtcNow().UtcDateTime,
                DecidedOn = new DateOnly(year + 1, 1, 20),
            };
            db.Add(opened);
            await db.SaveChangesAsync();
        }

        var index = person == scene.Person ? 0 : 1;
        var member = new CohortMember
        {
            CountyId = county,
            RatingYearId = opened.Id,
            SecretaryId = person,
            VillageId = scene.Counties.Villages[index].Id,
            TownshipId = scene.Counties.Townships[index].Id,
            SecretaryName = "书记",
            VillageName = "村",
            TownshipName = "镇",
            ProfileId = "village",
        };
        db.Add(member);
        await db.SaveChangesAsync();
        db.Add(new GradeResult { CountyId = county, RatingYearId = opened.Id, TownshipId = member.TownshipId, CohortMemberId = member.Id, Total = 81.5m, FinalGrade = "合格" });
        db.Add(new Rating
        {
            CountyId = county,
            RatingYearId = opened.Id,
            Year = year,
            TownshipId = member.TownshipId,
            CohortMemberId = member.Id,
            SecretaryId = person,
            OutcomeKind = OutcomeKind.Rated,
            Stars = stars,
            FactsJson = "{}",
            TraceJson = "[]",
            PolicyHash = "p",
            EngineRevision = "1",
            GradeId = "合格",
            SealedAt = scene.Clock.GetUtcNow().UtcDateTime,
            SealHash = "h",
        });
        await db.SaveChangesAsync();
        return member.Id;
    }
}
