using StarRating.Domain.Tests.Ratings;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;
using static StarRating.Domain.Tests.Sealed.SealedPolicies;

namespace StarRating.Domain.Tests.Sealed;

/// <summary>
/// The persons whose sealed ratings are kept. To add one: a line here with a new name, then eng/keep.sh, then commit the file that it adds.
/// A line whose file exists is never changed.
/// </summary>
internal static class SealedCases
{
    private static readonly Lazy<IReadOnlyList<SealedSample>> Made = new(() => [.. First(), .. Later(), .. ByEverything(), .. ByOtherPolicies()]);

    internal static IReadOnlyList<SealedSample> All() => Made.Value;

    internal static IEnumerable<HashedPolicy> Policies() => SealedPolicies.All;

    /// <summary>Initial ratings under the shipped policy, the worked examples among them.</summary>
    private static IEnumerable<SealedSample> First()
    {
        yield return Sealed("first-twelve-years-excellent", Sample, Person(Head("2010-01-01", "2019-01-01"), Secretary("2019-01-01")), 2021, "优秀");
        yield return Sealed("first-twenty-one-years-qualified", Sample, Person(Secretary("2001-01-01")), 2021, "合格");
        yield return Sealed("first-seven-months", Sample, Person(Secretary("2021-06-01")), 2021, "优秀");
        yield return Sealed("first-exactly-twelve-months", Sample, Person(Secretary("2021-01-01")), 2021, "优秀");
        yield return Sealed("first-a-day-short", Sample, Person(Secretary("2021-01-02")), 2021, "优秀");
        yield return Sealed("first-gap-of-eight-months", Sample, Person(Secretary("1998-03-01", "2004-03-01"), Secretary("2004-11-01")), 2021, "基本合格");
        yield return Sealed("first-gap-of-forty-eight-months", Sample, Person(Secretary("1998-01-01", "2004-01-01"), Secretary("2008-01-01")), 2021, "基本合格");
        yield return Sealed("first-gap-of-twelve-months-and-a-day", Sample, Person(Secretary("2008-01-01", "2014-01-01"), Secretary("2015-01-02")), 2021, "基本合格");
        yield return Sealed("first-removed-for-violation", Sample, Person(Violation(), Secretary("2012-06-01")), 2021, "基本合格");
        yield return Sealed("first-removal-overturned", Sample, Person(Violation() with { OverturnedOn = Date("2013-05-01") }, Secretary("2012-06-01")), 2021, "基本合格");
        yield return Sealed("first-head-only", Sample, Person(Head("2010-01-01")), 2021, "合格");
        yield return Sealed("first-both-posts-at-once", Sample, Person(Head("2008-01-01", "2018-01-01"), Secretary("2014-01-01")), 2021, "基本合格");
        yield return Sealed("first-left-before-the-as-of-date", Sample, Person(Secretary("2015-01-01", "2021-09-01")), 2021, "合格");
        yield return Sealed("first-in-a-virtual-unit", Sample, Person(Secretary("2015-01-01", village: "z1")), 2021, "合格");
        yield return Sealed("first-under-investigation", Sample, Person(Secretary("2009-01-01")) with { Investigations = [Case()] }, 2021, "优秀");
        yield return Sealed("first-supplemented-after-the-case-closed", Sample,
            Person(Secretary("2009-01-01")) with { Investigations = [Case() with { ClosedOn = Date("2022-06-30") }] }, 2021, "优秀", decidedOn: "2022-07-10");
        yield return Sealed("first-without-a-grade", Sample, Person(Secretary("2009-01-01")), 2021, null);
        yield return Sealed("first-three-awards-capped", Sample,
            Person(Secretary("2009-01-01")) with { Awards = [Award(AwardLevel.City, "2012-05-01"), Award(AwardLevel.Province, "2016-07-01"), Award(AwardLevel.City, "2020-07-01"), Award(AwardLevel.County, "2019-07-01")] },
            2021, "合格");
        yield return Sealed("first-award-revoked", Sample, Person(Secretary("2009-01-01")) with { Awards = [Award(AwardLevel.City, "2012-05-01", "2021-03-01")] }, 2021, "合格");
        yield return Sealed("first-expelled", Sample, Person(Secretary("2009-01-01")) with { Sanctions = [Sanction(SanctionKind.PartyExpulsion, "2021-05-10")] }, 2021, "合格");
        yield return Sealed("first-safety-accident-bars-excellent", Sample, Person(Secretary("2009-01-01")) with { Events = [Event("failure-safety", "2021-08-01")] }, 2021, "优秀");
        yield return Sealed("first-suspended-from-post-and-cleared", Sample, Person(Secretary("2009-01-01")) with
        {
            Suspensions =
            [
                new PostSuspensionFacts { Id = "s1", Start = Date("2012-01-01"), End = Date("2012-07-01") },
                new PostSuspensionFacts { Id = "s2", Start = Date("2015-01-01"), End = Date("2015-04-01"), ClearedOn = Date("2015-06-01") },
            ],
        }, 2021, "合格");
        yield return Sealed("first-month-only-and-the-day-matters", Sample, Person(Secretary("2012-01-01") with { StartPrecision = DatePrecision.Month }), 2021, "合格");
        yield return Sealed("first-service-elsewhere-not-confirmed", Sample,
            Person(Secretary("2001-01-01", "2012-01-01", "v9") with { OtherCounty = "140822" }, Secretary("2012-01-01")) with
            {
                Awards = [Award(AwardLevel.City, "2008-05-01") with { OtherCounty = "140822" }],
            }, 2021, "合格");
        yield return Sealed("first-changed-village-in-the-year", Sample, Person(Secretary("2012-01-01", "2021-03-01"), Secretary("2021-03-01", village: "v2")), 2021, "合格");
        yield return Sealed("first-two-villages-and-none-main", Sample, Person(Secretary("2012-01-01"), Secretary("2018-03-01", village: "v2")), 2021, "合格");
        yield return Sealed("first-community", Sample, Person(Secretary("2008-01-01", village: "c1")), 2021, "优秀");
    }

    /// <summary>The years after, under the shipped policy.</summary>
    private static IEnumerable<SealedSample> Later()
    {
        var person = Person(Secretary("2015-01-01"));
        yield return Sealed("later-excellent-twice", Sample, person with { Years = [Grade(2021, "优秀")] }, 2022, "优秀", Previous(2021, 4));
        yield return Sealed("later-qualified", Sample, person, 2022, "合格", Previous(2021, 4));
        yield return Sealed("later-basic", Sample, person, 2022, "基本合格", Previous(2021, 4));
        yield return Sealed("later-failed", Sample, person, 2022, "不合格", Previous(2021, 4));
        yield return Sealed("later-without-a-grade", Sample, person, 2022, null, Previous(2021, 4));
        yield return Sealed("later-four-failures-of-duty-limited-to-two", Sample, person with
        {
            Events = [Event("failure-organization", "2022-02-01"), Event("failure-finance", "2022-03-01"), Event("failure-publicity", "2022-04-01"), Event("failure-petition", "2022-06-01")],
        }, 2022, "合格", Previous(2021, 4));
        yield return Sealed("later-warning-and-failure-of-one-event", Sample, person with
        {
            Events = [Event("failure-finance", "2022-03-01", "e1")],
            Sanctions = [Sanction(SanctionKind.PartySeriousWarning, "2022-05-10", 18, "e1"), Sanction(SanctionKind.PartyWarning, "2022-09-10", 6)],
        }, 2022, "合格", Previous(2021, 5));
        yield return Sealed("later-removed-from-party-post", Sample, person with { Sanctions = [Sanction(SanctionKind.PartyRemovalFromPost, "2022-05-10", 24)] }, 2022, "合格", Previous(2021, 5));
        yield return Sealed("later-falls-below-zero", Sample, person with { Sanctions = [Sanction(SanctionKind.GovernmentDemerit, "2022-05-10", 12)] }, 2022, "合格", Previous(2021, 1));
        yield return Sealed("later-raw-eleven-is-ten", Sample, person, 2022, "优秀", Previous(2021, 10));
        yield return Sealed("later-tenth-year-completed", Sample, Person(Secretary("2012-05-01")), 2022, "合格", Previous(2021, 2));
        yield return Sealed("later-new-award", Sample, person with { Awards = [Award(AwardLevel.Province, "2022-07-01"), Award(AwardLevel.City, "2019-07-01")] }, 2022, "合格", Previous(2021, 2));
        yield return Sealed("later-award-revoked", Sample, person with { Awards = [Award(AwardLevel.City, "2020-07-01", "2022-08-01")] }, 2022, "合格", After(person with { Awards = [Award(AwardLevel.City, "2020-07-01")] }, Sample));
        yield return Sealed("later-new-term", Sample, Person(Secretary("2015-01-01", "2025-12-01"), Secretary("2025-12-01")), 2026, "优秀", Previous(2025, 7, initial: 2021));
        yield return Sealed("later-not-long-enough-in-the-new-term", Sample, Person(Secretary("2015-01-01", "2026-03-01"), Secretary("2026-03-01")), 2026, "优秀",
            Previous(2025, 7, initial: 2021), facts: Year(2026) with { Terms = [new TermFacts { Id = "t12", Start = Date("2020-12-01"), End = Date("2026-03-01") }, new TermFacts { Id = "t13", Start = Date("2026-03-01") }] });
    }

    /// <summary>Each condition, effect and veto of the policy that has them all.</summary>
    private static IEnumerable<SealedSample> ByEverything()
    {
        var person = Person(Secretary("2015-01-01"));
        SealedSample By(string name, PersonFacts life, string grade = "合格", int stars = 4, YearFacts? year = null, FactsDocument? facts = null) => Sealed(
            name, Everything, life with { Years = life.Years.Add((year ?? Grade(2022, grade)) with { Grade = grade }) }, 2022, grade, Previous(2021, stars), facts: facts);

        yield return By("all-bar", person with { Events = [Event("accident", "2022-05-01")] }, "优秀");
        yield return By("all-bar-not-confirmed", person with { Events = [Event("accident", "2022-05-01") with { ConfirmedOn = null }] }, "优秀");
        yield return By("all-minus-beyond-the-limit", person with { Events = [Event("rally", "2023-01-10")] });
        yield return By("all-cleared", person with { Events = [Event("fraud", "2022-05-01")] });
        yield return By("all-dissolved", person with { Events = [Event("dissolved", "2022-05-01")] });
        yield return By("all-granted-beyond-its-cap", person with { Granted = [new GrantedStarFacts { Id = "b1", Type = "merit", Stars = 2, Year = 2022, Document = "县组〔2022〕5号" }] });
        yield return By("all-award-and-first-rank", person with { Awards = [Award(AwardLevel.City, "2022-07-01")] }, "优秀", year: Grade(2022, "优秀", 96) with { Rank = 1, RankOf = 20 });
        yield return By("all-rank-fell-no-rise", person with { Years = [Grade(2021, "合格") with { Rank = 2, RankOf = 20 }] }, "优秀", year: Grade(2022, "优秀", 91) with { Rank = 9, RankOf = 20 });
        yield return By("all-disliked", person, stars: 5, year: Grade(2022, "合格", 80) with { BallotShares = [new BallotShareFacts { Question = "satisfied", Share = 0.55m }] });
        yield return By("all-income-grew", person, facts: Incomes(200_000, 260_000));
        yield return By("all-income-too-low-to-rise", person, "优秀", facts: Incomes(45_000, 46_000));
        yield return By("all-old-hand", Person(Secretary("1990-01-01")), "基本合格", 2);
        yield return By("all-one-person-set-to-eight", Person(Secretary("2015-01-01"), Head("2015-01-01")) with { Awards = [Award(AwardLevel.Nation, "2022-07-01")] });
        yield return By("all-in-effect-period", person with { Sanctions = [Sanction(SanctionKind.PartyWarning, "2021-11-10", 6) with { DutyRelated = true }] }, "优秀");
        yield return By("all-supervised-no-change", person with { Events = [Event("order", "2022-05-01")] }, "优秀");
        yield return By("all-shielded-from-a-fall", person with { Awards = [Award(AwardLevel.County, "2022-08-01") with { Title = "抢险救灾先进个人" }] }, "基本合格", year: Grade(2022, "基本合格", 61));
        yield return By("all-committee-has-decided", Petitions(person) with
        {
            Decisions = [new CommitteeDecisionFacts { Id = "d1", Rule = "committee", Year = 2022, Value = -2, Reason = "处置及时，从轻" }],
        });
        yield return By("all-committee-still-to-decide", Petitions(person));
        yield return By("all-streak-not-yet-full", person with { Years = [Grade(2021, "合格")] }, "优秀");
        yield return By("all-failure-of-duty", person with { Events = [Event("duty", "2022-03-01")] });
        yield return By("all-warned-and-demerit", person with { Sanctions = [Sanction(SanctionKind.PartyWarning, "2022-05-10", 6), Sanction(SanctionKind.GovernmentDemerit, "2022-09-10", 12)] });
        yield return By("all-failed-and-removed", person with { Sanctions = [Sanction(SanctionKind.PartyRemovalFromPost, "2022-05-10", 24)] }, "不合格");
    }

    private static IEnumerable<SealedSample> ByOtherPolicies()
    {
        var person = Person(Secretary("2015-01-01"));
        yield return Sealed("band-mean-of-two-years", Bands, person with { Years = [Grade(2020, "合格", 84.55m), Grade(2021, "优秀", 92.5m)] }, 2021, "优秀");
        yield return Sealed("band-below-the-lowest", Bands, person with { Years = [Grade(2021, "基本合格", 62)] }, 2021, "基本合格");
        yield return Sealed("band-cleared-where-zero-is-no-level", Bands, person with { Events = [Event("duty", "2021-05-01")], Years = [Grade(2021, "合格", 85)] }, 2021, "合格");
        yield return Sealed("band-kept-between-two-ratings", Bands, person with { Years = [Grade(2022, "合格", 71)] }, 2022, "合格", Previous(2021, 5) with { Lowest = 3, Highest = 5 });
        yield return Sealed("band-without-a-score-goes-on", Bands, person, 2023, "合格", Previous(2021, 4) with { Lowest = 3, Highest = 5 });
        yield return Sealed("other-raw-kept-above-six", Otherwise, person, 2022, "优秀", Previous(2021, 6));
        yield return Sealed("other-gate-closes", Otherwise, person, 2021, "基本合格");
        yield return Sealed("other-failed-in-a-later-year", Otherwise, person, 2022, "不合格", Previous(2021, 4));
        yield return Sealed("other-continuous-or-broken-years-at-the-maximum", Otherwise, Person(Secretary("1990-01-15", "1999-03-20"), Head("2001-02-10", "2008-08-08"), Secretary("2010-01-01")), 2021, "合格");
        yield return Sealed("other-no-tenure-star-beyond-the-maximum", Otherwise, Person(Secretary("1990-01-01")), 2022, "合格", Previous(2021, 3));
        yield return Sealed("other-after-no-star-the-last-less-one", Otherwise, person, 2023, "合格", Previous(2022, 5) with { Kind = OutcomeKind.NoStar, Carried = null });
        yield return Sealed("other-award-expired", Otherwise, person with { Awards = [Award(AwardLevel.Province, "2015-07-01"), Award(AwardLevel.City, "2019-07-01")] }, 2021, "合格");
        yield return Sealed("other-strongest-rise-and-fall", Otherwise, person with { Years = [Grade(2021, "优秀")], Events = [Event("duty", "2022-03-01"), Event("duty", "2022-04-01")], Sanctions = [Sanction(SanctionKind.PartyWarning, "2022-05-10", 6)] }, 2022, "优秀", Previous(2021, 4));
        yield return Sealed("themes-two-passed-and-one-missed", ByThemes, person with { Years = [ThemesTests.Scores(2021, party: 92.5m, income: 849)] }, 2021, null);
        yield return Sealed("themes-one-held-from-the-year-before", ByThemes, person with { Years = [ThemesTests.Scores(2022, party: 88, income: 400)] }, 2022, null,
            Previous(2021, 4) with { Highest = 5, Themes = [new HeldTheme("party", 2021, 1), new HeldTheme("income", 2021, 2)] });
        yield return Sealed("themes-bound-without-the-first", BoundThemes, person with { Years = [ThemesTests.Scores(2021, party: 60, income: 900)] }, 2021, null);
        yield return Sealed("themes-bound-with-both", BoundThemes, person with { Years = [ThemesTests.Scores(2021, party: 95, income: 900)] }, 2021, null);
        yield return Sealed("several-years-asked-one-by-one", SeveralYears, person with { Years = [Grade(2022, "优秀", 96), Grade(2023, "优秀", 94)] }, 2023, "优秀", Previous(2021, 3));
        yield return Sealed("several-years-last-tenth-twice-and-no-rise", SeveralYears,
            person with
            {
                Years = [Grade(2022, "合格", 70) with { Rank = 19, RankOf = 20 }, Grade(2023, "优秀", 90) with { Rank = 20, RankOf = 20 }],
                Sanctions = [Sanction(SanctionKind.PartyWarning, "2022-05-10", 6)],
            }, 2023, "优秀", Previous(2021, 3));
        yield return Sealed("several-years-head-at-his-highest", SeveralYears, Person(Head("2005-01-01")) with { Years = [Grade(2022, "优秀"), Grade(2023, "优秀")] }, 2023, "优秀", Previous(2021, 5));
        yield return Sealed("waiting-first-level", ByWaiting, person, 2021, "合格");
        yield return Sealed("waiting-months-not-full", ByWaiting, person, 2022, "合格", Waits(1, "2022-01-01"));
        yield return Sealed("waiting-shortened-by-an-award", ByWaiting, person with { Awards = [Award(AwardLevel.City, "2022-06-01")] }, 2022, "合格", Waits(1, "2022-01-01"));
        yield return Sealed("waiting-jumped-two-levels", ByWaiting, person with { Awards = [Award(AwardLevel.Nation, "2022-06-01")] }, 2022, "合格", Waits(3, "2022-01-01"));
        yield return Sealed("waiting-barred-by-a-warning", ByWaiting, person with { Sanctions = [Sanction(SanctionKind.PartyWarning, "2022-03-01", 6)] }, 2022, "合格", Waits(2, "2021-01-01"));
        yield return Sealed("waiting-restarted-by-a-failure-of-duty", ByWaiting, person with { Events = [Event("duty", "2022-03-01")] }, 2022, "合格", Waits(2, "2021-01-01"));
        yield return Sealed("waiting-condition-of-an-upper-level-missed", ByWaiting, person, 2022, "基本合格", Waits(12, "2019-01-01"));
        yield return Sealed("waiting-on-the-highest-level", ByWaiting, person, 2022, "合格", Waits(18, "2010-01-01"));
        yield return Sealed("third-initial", EveryThird, Person(Secretary("2001-01-01", "2008-06-01"), Secretary("2012-01-01")) with { Awards = [Award(AwardLevel.City, "2012-05-01"), Award(AwardLevel.Province, "2012-07-01"), Award(AwardLevel.City, "2020-07-01")] }, 2021, "优秀");
        yield return Sealed("third-kept", EveryThird, person, 2022, "优秀", Previous(2021, 4));
        yield return Sealed("third-below-the-lowest", EveryThird, person, 2024, "基本合格", Previous(2021, 2));
        yield return Sealed("third-from-zero-after-no-star", EveryThird, person, 2023, "优秀", Previous(2022, 3) with { Kind = OutcomeKind.NoStar, Carried = null });
    }

    private static RatingState Waits(int level, string since) => Previous(2021, level) with { Lowest = 1, Highest = 18, Waiting = new WaitingState(Date(since)) };

    private static SealedSample Sealed(
        string name, HashedPolicy policy, PersonFacts person, int year, string? grade, RatingState? previous = null, FactsDocument? facts = null, string? decidedOn = null)
    {
        var years = person.Years.Any(given => given.Year == year) || grade is null ? person.Years : person.Years.Add(Grade(year, grade));
        var life = person with { Years = years, Previous = previous is null || policy != Sample ? previous : previous with { Profile = "village" } };
        return SealedSample.Of(name, policy, FactsJson.Write((facts ?? Year(year, decidedOn)) with { Persons = [life] }));
    }

    private static RatingState After(PersonFacts person, HashedPolicy policy) =>
        new Rater(policy, Year()).Rate(person, Grade(2021, "合格"), previous: null).Next;

    private static AppointmentFacts Violation() => Secretary("1998-06-01", "2010-06-01") with { LeaveReason = LeaveReason.RemovedForViolation };

    private static InvestigationFacts Case() => new() { Id = "i1", OpenedOn = Date("2021-11-01") };

    private static PersonFacts Petitions(PersonFacts person) => person with { Events = [Event("petition", "2022-02-01"), Event("petition", "2022-06-01")] };

    private static FactsDocument Incomes(decimal before, decimal now)
    {
        var year = Year(2022);
        return year with
        {
            Villages = year.Villages.SetItem(0, year.Villages[0] with
            {
                Figures =
                [
                    new StarRating.Organization.FigureFacts { Id = "f21", Name = "集体经济收入", Year = 2021, Value = before },
                    new StarRating.Organization.FigureFacts { Id = "f22", Name = "集体经济收入", Year = 2022, Value = now },
                ],
            }),
        };
    }
}
