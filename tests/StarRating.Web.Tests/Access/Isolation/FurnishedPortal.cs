using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Assessments;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Policies.Drafts;
using StarRating.Application.Ratings;
using StarRating.Application.Treatments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Ballots;
using StarRating.Data.Encryption;
using StarRating.Data.Notices;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Reports;
using StarRating.Data.Secretaries;
using StarRating.Data.Treatments;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>
/// The small city with somebody in three places: the township of the accounts, its neighbour, and a township of the other county. In each, 2024年度
/// is sealed and paid, 2025年度 is being scored.
/// </summary>
public sealed class FurnishedPortal : PortalFactory
{
    /// <summary>A quiet word in 2024: everything that the story needs lies before it.</summary>
    private static readonly DateTime Then = new(2025, 1, 4, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Of the accounts: 解州镇 in 盐湖区.</summary>
    public Furniture Own { get; private set; } = null!;

    /// <summary>Of another township of the same county.</summary>
    public Furniture Neighbour { get; private set; } = null!;

    /// <summary>Of another county.</summary>
    public Furniture Foreign { get; private set; } = null!;

    public User Staff { get; private set; } = null!;

    /// <summary>An account to which nothing was given.</summary>
    public User WithoutBusiness { get; private set; } = null!;

    /// <summary>系统管理员, 安全管理员, 审计管理员, in this order.</summary>
    public IReadOnlyList<User> Administrators { get; private set; } = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Staff = await AddUserAsync("staff", RolePresets.CountyStaff, City.County.Id);
        WithoutBusiness = await AddUserAsync("keeper");
        Administrators =
        [
            await AddUserAsync("xitong", RolePresets.SystemAdministrator),
            await AddUserAsync("anquan", RolePresets.SecurityAdministrator),
            await AddUserAsync("shenji", RolePresets.AuditAdministrator),
        ];
        Own = new Furniture("龘本", City.Village) { IdNumber = "140899197001011234", Phone = "14011112222", BankCard = "6299990000001111" };
        Neighbour = new Furniture("龘邻", City.NeighbourVillage) { IdNumber = "140899197102022345", Phone = "14033334444", BankCard = "6299990000002222" };
        Foreign = new Furniture("龘外", City.ForeignVillage) { IdNumber = "140899197203033456", Phone = "14055556666", BankCard = "6299990000003333" };
        await FurnishCounty(Own, Neighbour);
        await FurnishCounty(Foreign);
    }

    /// <summary>Works as a county's official does.</summary>
    public async Task<T> AsCountyAsync<T>(long countyId, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.County(countyId), null, "办理人");
        return await work(scope.ServiceProvider);
    }

    private async Task FurnishCounty(params Furniture[] places)
    {
        var county = places[0].CountyId;
        var policy = await InDatabaseAsync(db => Policy(db, county, places[0].Mark));
        var draft = await AsCountyAsync(county, services => services.GetRequiredService<StartDraft>().From(county, policy));
        var seen = SettingUnits.Of(DraftDocument.Read(SamplePolicy.Json)).Fingerprint("a20");
        await AsCountyAsync(county, services => services.GetRequiredService<EditDraft>().Edit(new(draft, DraftAct.Fill, "publicity.workingDays", "a20", seen) { Typed = ["7"] }));
        var term = await InDatabaseAsync(db => db.TermsOfOffice.Where(row => row.CountyId == county).Select(row => row.Id).SingleAsync());
        foreach (var place in places)
        {
            await InDatabaseAsync(db => People(db, place));
            (place[Thing.County], place[Thing.Township], place[Thing.Village]) = (county, place.Village.TownshipId, place.Village.Id);
            (place[Thing.Policy], place[Thing.Draft], place[Thing.Term]) = (policy, draft, term);
        }

        await Sealed(county, policy, places);
        await Scoring(county, policy, places);
        var import = await AsCountyAsync(county, services => services.GetRequiredService<UploadImport>().Upload(
            "roster", null, null, $"{places[0].Mark}名册.csv", System.Text.Encoding.UTF8.GetBytes("姓名,身份证号")));
        var sheet = await AsCountyAsync(county, services => services.GetRequiredService<DraftPaySheet>().Draft(new YearMonth(2025, 1)));
        Assert.True(sheet.Persons == places.Length, $"{sheet.Persons} paid: {string.Join("；", sheet.Issues)}");
        var form = await InDatabaseAsync(async db =>
        {
            var row = new CountyForm { CountyId = county, ReportKey = "summary", Name = $"{places[0].Mark}表样", FileName = $"{places[0].Mark}.xlsx", Content = [1], UploadedAt = Then, UploadedBy = places[0].Mark };
            db.Add(row);
            await db.SaveChangesAsync();
            return row.Id;
        });
        var income = await InDatabaseAsync(async db =>
        {
            var row = new RuralIncome { CountyId = county, Year = 2023, Yuan = 18_000, Source = $"{places[0].Mark}公报" };
            db.Add(row);
            await db.SaveChangesAsync();
            return row.Id;
        });
        foreach (var place in places)
        {
            (place[Thing.PaySheet], place[Thing.Import], place[Thing.CountyForm], place[Thing.RuralIncome]) = (sheet.Id, import, form, income);
        }
    }

    private static async Task<long> Policy(StarRatingContext db, long county, string mark)
    {
        var policy = PolicyJson.Hash(SamplePolicy.Read().Document with { Title = $"{mark}办法" });
        var version = new PolicyVersion
        {
            CountyId = county,
            Name = $"{mark}办法",
            Number = 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = 2020,
        };
        db.Add(version);
        db.Add(new TermOfOffice { CountyId = county, Name = "第十三届", StartsOn = new DateOnly(2020, 12, 1) });
        await db.SaveChangesAsync();
        return version.Id;
    }

    private static async Task People(StarRatingContext db, Furniture place)
    {
        var (county, mark) = (place.CountyId, place.Mark);
        var person = new Secretary
        {
            CountyId = county,
            TownshipId = place.Village.TownshipId,
            VillageId = place.Village.Id,
            Name = place.PersonName,
            IdNumber = new SensitiveText(place.IdNumber),
            Phone = new SensitiveText(place.Phone),
            BankCard = new SensitiveText(place.BankCard),
            BornOn = new DateOnly(1970, 1, 1),
            Note = mark,
        };
        db.Add(person);
        await db.SaveChangesAsync();
        var id = person.Id;
        var post = new Appointment
        {
            CountyId = county,
            SecretaryId = id,
            VillageId = place.Village.Id,
            VillageName = place.Village.Name,
            TownshipName = "镇",
            Post = Post.Secretary,
            StartsOn = new DateOnly(2010, 3, 1),
            AppointDocument = $"{mark}任〔2010〕1号",
        };
        var award = new Award { CountyId = county, SecretaryId = id, Title = $"{mark}奖", Level = AwardLevel.City, AwardedOn = new DateOnly(2019, 7, 1), Authority = mark };
        var sanction = new Sanction { CountyId = county, SecretaryId = id, Kind = SanctionKind.PartyWarning, DecidedOn = new DateOnly(2015, 5, 1), Note = mark, DocumentNumber = $"{mark}处1号" };
        var case1 = new Investigation { CountyId = county, SecretaryId = id, FiledOn = new DateOnly(2014, 5, 1), ClosedOn = new DateOnly(2014, 6, 1), Authority = mark, Conclusion = mark };
        var listed = new StarRating.Data.Secretaries.ListedEvent { CountyId = county, SecretaryId = id, ItemCode = SamplePolicy.Read().Document.Profiles[0].ListedItems[0].Code, OccurredOn = new DateOnly(2016, 5, 1), Description = mark };
        var away = new SuspensionFromPost { CountyId = county, SecretaryId = id, StartsOn = new DateOnly(2013, 5, 1), EndsOn = new DateOnly(2013, 6, 1), Cleared = true, DocumentNumber = $"{mark}停1号" };
        var granted = new GrantedStar { CountyId = county, SecretaryId = id, Year = 2020, TypeCode = "merit", TypeName = $"{mark}星", Stars = 1, DecidedOn = new DateOnly(2020, 5, 1), DocumentNumber = $"{mark}授1号", Reason = mark };
        var decided = new CommitteeDecision { CountyId = county, SecretaryId = id, Year = 2020, RuleCode = "range", RuleWords = mark, Value = 1, DecidedOn = new DateOnly(2020, 5, 1), DocumentNumber = $"{mark}决1号", Reason = mark };
        db.AddRange(post, award, sanction, case1, listed, away, granted, decided);
        db.Add(new VillageFigure { CountyId = county, VillageId = place.Village.Id, Name = "集体经济收入", Year = 2024, Value = 350_000, Note = mark, EnteredBy = mark });
        await db.SaveChangesAsync();
        place[Thing.Secretary] = id;
        place[Thing.Appointment] = post.Id;
        place[Thing.Award] = award.Id;
        place[Thing.Sanction] = sanction.Id;
        place[Thing.Investigation] = case1.Id;
        place[Thing.ListedEvent] = listed.Id;
        place[Thing.Suspension] = away.Id;
        (place[Thing.GrantedStar], place[Thing.CommitteeDecision]) = (granted.Id, decided.Id);
    }

    private async Task Sealed(long county, long policy, IReadOnlyList<Furniture> places)
    {
        var year = await InDatabaseAsync(async db =>
        {
            var row = await Year(db, county, policy, 2024, YearStage.Rating);
            row.GradesConfirmedAt = Then;
            foreach (var place in places)
            {
                var member = await Member(db, row, place);
                var grade = new GradeResult
                {
                    CountyId = county,
                    RatingYearId = row.Id,
                    TownshipId = member.TownshipId,
                    CohortMemberId = member.Id,
                    Total = 83,
                    FinalGrade = "合格",
                    GradeByScore = "合格",
                    GradeAfterQuota = "合格",
                };
                db.Add(grade);
                await db.SaveChangesAsync();
                (place[Thing.Member2024], place[Thing.Grade]) = (member.Id, grade.Id);
            }

            return row.Id;
        });
        await AsCountyAsync(county, services => services.GetRequiredService<RateTheYear>().Run(year, CancellationToken.None));
        var notice = await InDatabaseAsync(async db =>
        {
            foreach (var rating in await db.Ratings.Where(r => r.RatingYearId == year && r.ExceptionText != "").ToListAsync())
            {
                (rating.ConfirmedAt, rating.ConfirmedBy, rating.Reason) = (Then, "办理人", "已核对");
            }

            (await db.RatingYears.SingleAsync(y => y.Id == year)).Stage = YearStage.Notice;
            var row = new Notice
            {
                CountyId = county,
                RatingYearId = year,
                Number = $"{places[0].Mark}示〔2025〕1号",
                Title = $"{places[0].Mark}公示",
                PostedOn = new DateOnly(2025, 1, 6),
                StartsOn = new DateOnly(2025, 1, 7),
                EndsOn = new DateOnly(2025, 1, 13),
                WorkingDays = 5,
                ContactPhone = "0359-2020000",
            };
            db.Add(row);
            await db.SaveChangesAsync();
            return row.Id;
        });
        Assert.Equal(places.Count, await AsCountyAsync(county, services => services.GetRequiredService<SealTheYear>().Seal(year)));
        await InDatabaseAsync(async db =>
        {
            foreach (var place in places)
            {
                var objection = new Objection
                {
                    CountyId = county,
                    TownshipId = place.Village.TownshipId,
                    NoticeId = notice,
                    CohortMemberId = place[Thing.Member2024],
                    ReceivedOn = new DateOnly(2025, 1, 8),
                    Objector = place.Mark,
                    Content = $"{place.Mark}异议",
                };
                db.Add(objection);
                await db.SaveChangesAsync();
                place[Thing.Notice] = notice;
                place[Thing.Objection] = objection.Id;
                place[Thing.Rating] = await db.Ratings.Where(r => r.CohortMemberId == place[Thing.Member2024]).Select(r => r.Id).SingleAsync();
                place[Thing.Correction] = await Correction(db, place, year);
            }
        });
    }

    /// <summary>Approved, its notice hanging.</summary>
    private static async Task<long> Correction(StarRatingContext db, Furniture place, long year)
    {
        var correction = new Correction
        {
            CountyId = place.CountyId,
            RatingYearId = year,
            Year = 2024,
            TownshipId = place.Village.TownshipId,
            CohortMemberId = place[Thing.Member2024],
            SecretaryId = place[Thing.Secretary],
            OpenSecretaryId = place[Thing.Secretary],
            HeldRatingId = place[Thing.Rating],
            Kind = RatingKind.Correction,
            State = CorrectionState.Approved,
            Ground = StarRating.Ratings.CorrectionGround.Service,
            Reason = $"{place.Mark}任职时间有误",
            DocumentNumber = $"{place.Mark}报1号",
            ProposedAt = Then,
            ProposedBy = "办理人",
            ApprovedAt = Then,
            ApprovedBy = "主管",
            Notice = new Notice
            {
                CountyId = place.CountyId,
                RatingYearId = year,
                Subject = $"更正：{place.PersonName}",
                Title = $"{place.Mark}更正公示",
                PostedOn = new DateOnly(2025, 1, 6),
                StartsOn = new DateOnly(2025, 1, 7),
                EndsOn = new DateOnly(2025, 1, 13),
                WorkingDays = 5,
                ContactPhone = "0359-2020000",
            },
        };
        db.Add(correction);
        await db.SaveChangesAsync();
        return correction.Id;
    }

    private Task Scoring(long county, long policy, IReadOnlyList<Furniture> places) => InDatabaseAsync(async db =>
    {
        var year = await Year(db, county, policy, 2025, YearStage.Scoring);
        foreach (var place in places)
        {
            var member = await Member(db, year, place);
            db.Add(new TownshipProgress { CountyId = county, RatingYearId = year.Id, TownshipId = member.TownshipId });
            db.Add(new Score { CountyId = county, TownshipId = member.TownshipId, CohortMemberId = member.Id, IndicatorId = "party-standard", Value = 4, Note = place.Mark, EnteredBy = "办理人", EnteredAt = Then });
            var tally = new BallotTally
            {
                CountyId = county,
                TownshipId = member.TownshipId,
                CohortMemberId = member.Id,
                VoterGroup = "villagers/representatives",
                MeetingOn = new DateOnly(2026, 1, 5),
                Eligible = 30,
                Present = 28,
                Issued = 28,
                Returned = 28,
                Valid = 28,
                CountsJson = """{"excellent":28}""",
                EnteredBy = place.Mark,
                EnteredAt = Then,
            };
            var file = new EvidenceFile
            {
                CountyId = county,
                TownshipId = member.TownshipId,
                CohortMemberId = member.Id,
                IndicatorId = "party-standard",
                FileName = $"{place.Mark}.pdf",
                ContentType = "application/pdf",
                Length = 5,
                Hash = new string('0', 64),
                UploadedBy = place.Mark,
                UploadedAt = Then,
            };
            db.AddRange(tally, file);
            await db.SaveChangesAsync();
            db.Add(new EvidenceContent { EvidenceFileId = file.Id, CountyId = county, TownshipId = member.TownshipId, Content = new SensitiveText(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(place.Mark))) });
            await db.SaveChangesAsync();
            place[Thing.Evidence] = file.Id;
            (place[Thing.Member2025], place[Thing.Tally]) = (member.Id, tally.Id);
        }
    });

    private static async Task<RatingYear> Year(StarRatingContext db, long county, long policy, int year, YearStage stage)
    {
        var row = new RatingYear
        {
            CountyId = county,
            Year = year,
            PolicyVersionId = policy,
            Stage = stage,
            StageChangedAt = Then,
            AsOf = new DateOnly(year + 1, 1, 1),
            CohortFrozenAt = Then,
        };
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    private static async Task<CohortMember> Member(StarRatingContext db, RatingYear year, Furniture place)
    {
        var member = new CohortMember
        {
            CountyId = year.CountyId,
            RatingYearId = year.Id,
            SecretaryId = place[Thing.Secretary],
            VillageId = place.Village.Id,
            TownshipId = place.Village.TownshipId,
            ProfileId = "village",
            Category = place.Village.Category,
            VillageKind = place.Village.Kind,
            SecretaryName = place.PersonName,
            VillageName = place.Village.Name,
            TownshipName = "镇",
        };
        db.Add(member);
        await db.SaveChangesAsync();
        return member;
    }
}
