using System.Collections.Immutable;
using CsCheck;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>What holds for all lives, generated: caps, order, determinism, replay, and rising where the rules imply it.</summary>
public sealed class RatingProperties
{
    private static readonly string?[] Grades = ["优秀", "合格", "基本合格", "不合格", null];

    private static readonly Gen<DateOnly> Day =
        Gen.Int[Date("1985-01-01").DayNumber, Date("2025-12-31").DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<AppointmentFacts> Appointment =
        from start in Day
        from days in Gen.Int[0, 5000]
        from open in Gen.Bool
        from post in Gen.OneOf(Gen.Const(Post.Secretary), Gen.Const(Post.VillageHead), Gen.Const(Post.CommitteeMember))
        from reason in Gen.OneOf(Gen.Const(LeaveReason.TermEnded), Gen.Const(LeaveReason.Transferred), Gen.Const(LeaveReason.RemovedForViolation))
        from precision in Gen.OneOf(Gen.Const(DatePrecision.Day), Gen.Const(DatePrecision.Day), Gen.Const(DatePrecision.Month))
        from acting in Gen.Int[0, 5]
        select new AppointmentFacts
        {
            Id = $"a-{start:yyyyMMdd}-{days}-{post}",
            Post = post,
            Village = Village,
            Start = precision == DatePrecision.Month ? new DateOnly(start.Year, start.Month, 1) : start,
            StartPrecision = precision,
            End = open ? null : start.AddDays(days),
            LeaveReason = open ? null : reason,
            Acting = acting == 0,
        };

    private static readonly Gen<AwardFacts> AnAward =
        from date in Day
        from level in Gen.Enum<AwardLevel>()
        from revoked in Gen.Int[0, 8]
        select new AwardFacts { Id = $"w-{date:yyyyMMdd}-{level}", Level = level, Date = date, RevokedOn = revoked == 0 ? date.AddYears(1) : null };

    private static readonly Gen<SanctionFacts> ASanction =
        from date in Day
        from kind in Gen.Enum<SanctionKind>()
        from months in Gen.Int[0, 24]
        from eventId in Gen.Int[0, 3]
        select Sanction(kind, date.ToString("yyyy-MM-dd"), months, eventId == 0 ? "e1" : null);

    private static readonly Gen<ListedEventFacts> AnEvent =
        from date in Day
        from item in Gen.OneOf(Gen.Const("duty"), Gen.Const("petition"), Gen.Const("other"))
        from eventId in Gen.Int[0, 3]
        select Event(item, date.ToString("yyyy-MM-dd"), eventId == 0 ? "e1" : null);

    internal static readonly Gen<PersonFacts> Life =
        from appointments in Appointment.Array[0, 5]
        from awards in AnAward.Array[0, 4]
        from sanctions in ASanction.Array[0, 3]
        from events in AnEvent.Array[0, 3]
        from suspended in Day
        from length in Gen.Int[-200, 400]
        from grades in Gen.Int[0, Grades.Length - 1].Array[6]
        select new PersonFacts
        {
            Id = "p1",
            Appointments = [.. appointments.DistinctBy(fact => fact.Id).Append(Secretary("2019-03-01"))],
            Awards = [.. awards.DistinctBy(fact => fact.Id)],
            Sanctions = [.. sanctions.DistinctBy(fact => fact.Id)],
            Events = [.. events.DistinctBy(fact => fact.Id)],
            Suspensions = length > 0 ? [new PostSuspensionFacts { Id = "s1", Start = suspended, End = suspended.AddDays(length) }] : [],
            Years = [.. grades.Select((grade, i) => Grade(2020 + i, Grades[grade], 80))],
        };

    internal static readonly Gen<Profile> Policies =
        from gap in Gen.Enum<LongGap>()
        from remainders in Gen.Enum<Remainders>()
        from bridge in Gen.Int[0, 24]
        from counts in Gen.Bool
        from combine in Gen.Enum<AwardCombine>()
        from rules in Gen.Enum<RuleCombine>()
        from above in Gen.Enum<AboveHighest>()
        from after in Gen.Enum<AfterNoStar>()
        from highest in Gen.Int[2, 10]
        select Ladder with
        {
            Scale = new ScaleSettings { Highest = highest, AboveHighest = above },
            Period = new PeriodSettings { AfterNoStar = after, AfterNoStarMinus = 1 },
            Tenure = Ladder.Tenure! with
            {
                LongGap = gap,
                Remainders = remainders,
                BridgeMonths = bridge,
                BridgedGapCounts = counts,
                BrokenYearsPerStar = 15,
                YearsPerStar = 5,
            },
            Awards = Ladder.Awards! with { Combine = combine },
            Adjustment = Ladder.Adjustment! with { Combine = rules },
        };

    /// <summary>The years 2021 to 2024 one after the other.</summary>
    internal static List<RatingResult> Walk(PersonFacts person, HashedPolicy policy)
    {
        var results = new List<RatingResult>();
        RatingState? state = null;
        for (var year = 2021; year <= 2024; year++)
        {
            var grade = person.Years.FirstOrDefault(facts => facts.Year == year);
            var result = new Rater(policy, Year(year)).Rate(person, grade, state);
            results.Add(result);
            state = result.Next;
        }

        return results;
    }

    [Fact]
    public void The_trace_alone_comes_to_the_outcome() => Gen.Select(Life, Policies).Sample(
        (person, profile) =>
        {
            foreach (var result in Walk(person, Policy(profile)))
            {
                Assert.Equal(result.Outcome, TraceReplay.Outcome(result.Trace));
                Assert.Equal(result.Outcome, TraceReplay.Outcome(ResultJson.ReadTrace(ResultJson.WriteTrace(result.Trace))));
            }
        },
        iter: 400);

    [Fact]
    public void Stars_lie_within_the_scale() => Gen.Select(Life, Policies).Sample(
        (person, profile) => Walk(person, Policy(profile)).TrueForAll(result =>
            result.Outcome is not Rated rated || (rated.Stars >= profile.Scale.Lowest && rated.Stars <= profile.Scale.Highest)),
        iter: 400);

    [Fact]
    public void The_order_of_the_facts_is_irrelevant_to_the_byte() => Gen.Select(Life, Policies, Gen.Int).Sample(
        (person, profile, seed) =>
        {
            var random = new Random(seed);
            ImmutableArray<T> Shuffled<T>(ImmutableArray<T> facts)
            {
                var copy = facts.ToArray();
                random.Shuffle(copy);
                return [.. copy];
            }

            var other = person with
            {
                Appointments = Shuffled(person.Appointments),
                Awards = Shuffled(person.Awards),
                Sanctions = Shuffled(person.Sanctions),
                Events = Shuffled(person.Events),
                Years = Shuffled(person.Years),
            };
            var policy = Policy(profile);
            Assert.Equal(Walk(person, policy).Select(ResultJson.Write), Walk(other, policy).Select(ResultJson.Write));
        },
        iter: 300);

    [Fact]
    public void The_same_facts_make_the_same_bytes_after_a_way_through_json() => Gen.Select(Life, Policies).Sample(
        (person, profile) =>
        {
            var policy = Policy(profile);
            var document = Year() with { Persons = [person] };
            var again = FactsJson.Read(FactsJson.Write(document));
            Assert.Equal(
                ResultJson.Write(Rate(person, "合格", policy: policy)), ResultJson.Write(Rate(again.Persons[0], "合格", policy: policy, year: again)));
        },
        iter: 200);

    /// <summary>Where only the first rule counts, a low grade may stand before a graver sanction: not monotone, by the policy's own words.</summary>
    [Fact]
    public void A_better_grade_never_gives_fewer_stars() => Gen.Select(Life, Policies, Gen.Int[0, 8]).Sample(
        (person, profile, stars) =>
        {
            profile = profile.Adjustment!.Combine == RuleCombine.First ? profile with { Adjustment = profile.Adjustment with { Combine = RuleCombine.Sum } } : profile;
            var policy = Policy(profile);
            foreach (var previous in new[] { null, Previous(2021, Math.Min(stars, profile.Scale.Highest)) })
            {
                var year = previous is null ? Year() : Year(2022);
                var levels = new[] { "基本合格", "合格", "优秀" }.Select(grade => Level(new Rater(policy, year).Rate(person, Grade(year.Year, grade), previous))).ToList();
                Assert.Equal(levels.Order(), levels);
            }
        },
        iter: 300);

    [Fact]
    public void Earlier_service_never_gives_fewer_tenure_stars() => Gen.Select(Life, Policies, Gen.Int[1, 3000]).Sample(
        (person, profile, days) =>
        {
            // A run that began earlier; where removal for violation forfeits, or a gap closes, it never counts less.
            var policy = Policy(profile);
            var last = person.Appointments.IndexOf(person.Appointments.Single(a => a.Id == "Secretary-2019-03-01"));
            var earlier = person.Appointments[last] with { Start = person.Appointments[last].Start.AddDays(-days) };

            // A bridged gap may count; suspended service never does. So 停职 inside the added days may take what the gap gave, rightly.
            person = person with { Suspensions = [.. person.Suspensions.Where(s => s.End <= earlier.Start || s.Start >= person.Appointments[last].Start)] };
            var longer = person with { Appointments = person.Appointments.SetItem(last, earlier) };
            Assert.True(TenureStars(longer, policy) >= TenureStars(person, policy));
        },
        iter: 400);

    [Fact]
    public void Another_award_never_takes_and_a_sanction_never_gives() => Gen.Select(Life, Policies, AnAward, ASanction).Sample(
        (person, profile, award, sanction) =>
        {
            var policy = Policy(profile);
            var plain = Level(Rate(person, "合格", policy: policy, year: Year(2022), previous: Previous(2021, 2)));
            var honoured = person with { Awards = person.Awards.Add(award with { Id = "extra", RevokedOn = null }) };
            var punished = person with { Sanctions = person.Sanctions.Add(sanction with { Id = "extra" }) };
            Assert.True(Level(Rate(honoured, "合格", policy: policy, year: Year(2022), previous: Previous(2021, 2))) >= plain);
            Assert.True(Level(Rate(punished, "合格", policy: policy, year: Year(2022), previous: Previous(2021, 2))) <= plain);
        },
        iter: 400);

    [Fact]
    public void Months_of_service_agree_with_counting_month_by_month() => Gen.Select(Day, Gen.Int[0, 9000]).Sample((start, days) =>
    {
        var end = start.AddDays(days);
        var months = 0;
        while (start.AddMonths(months + 1) <= end)
        {
            months++;
        }

        return StarRating.Ratings.Service.ServiceMath.Months(start, end) == months;
    });

    private static int TenureStars(PersonFacts person, HashedPolicy policy) =>
        Rate(person, "合格", policy: policy).Working<TenureWorking>()?.Stars ?? 0;

    private static int Level(RatingResult result) => result.Outcome switch
    {
        Rated rated => rated.Stars,
        NoStar => -1,
        _ => -2,
    };
}
