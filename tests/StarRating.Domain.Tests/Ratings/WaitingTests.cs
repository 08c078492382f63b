using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>逐级晋升 over eighteen levels: 24 months in each of the lower ones, 36 in the upper; honours shorten the wait, failures bar and restart it.</summary>
public sealed class WaitingTests
{
    internal static readonly Profile Career = Ladder with
    {
        Scale = new ScaleSettings { Article = "a1", Lowest = 1, Highest = 18, LevelNames = [.. Enumerable.Range(0, 18).Select(i => $"{18 - i}级")] },
        Period = new PeriodSettings { Article = "a2", Term = TermReset.Keep },
        Mode = new WaitingMode
        {
            Article = "a8",
            Start = 1,
            Steps =
            [
                new WaitingStep { From = 1, To = 9, Months = 24 },
                new WaitingStep { From = 10, To = 17, Months = 36, When = new NoneOf([new GradeIs { Grades = ["基本合格", "不合格"] }]) },
            ],
            Changes =
            [
                new WaitingChange { Id = "honour", When = new AwardedInYear { AtLeast = AwardLevel.City }, Then = new ShortenWait(12) },
                new WaitingChange { Id = "model", Article = "a9", When = new AwardedInYear { AtLeast = AwardLevel.Nation }, Then = new JumpLevels(2) },
                new WaitingChange { Id = "warned", When = new Sanctioned { AtLeast = SanctionKind.PartyWarning }, Then = new BarRise(2) },
                new WaitingChange { Id = "duty", When = new ListedEvent { Items = ["duty"] }, Then = new RestartWait() },
            ],
        },
        GradeStars = null,
        Tenure = null,
        Awards = null,
        Adjustment = null,
    };

    private static PersonFacts Zhang => Person(Secretary("2018-01-01"));

    [Fact]
    public void The_first_rating_gives_the_first_level_and_two_full_years_later_comes_the_next()
    {
        var levels = Walk(Zhang, Career, 2021, 2026);
        Assert.Equal([1, 1, 2, 2, 3, 3], levels.Select(result => result.Stars()));
        Assert.True(levels[1].Says(TraceNote.StillWaiting));
        Assert.Equal((24, 24), (levels[2].Working<WaitingWorking>()!.Months, levels[2].Working<WaitingWorking>()!.Required));
    }

    [Fact]
    public void Counted_from_the_appointment_four_years_are_waited_already()
    {
        var career = Career with { Mode = (WaitingMode)Career.Mode with { Clock = WaitingClock.Appointment } };
        Assert.Equal([1, 2, 2, 3], Walk(Zhang, career, 2021, 2024).Select(result => result.Stars()));
        var keeping = Career with { Mode = (WaitingMode)Career.Mode with { Clock = WaitingClock.Appointment, KeepsRemainder = true } };
        Assert.Equal([1, 2, 3, 4, 5, 5], Walk(Zhang, keeping, 2021, 2026).Select(result => result.Stars()));
    }

    [Fact]
    public void An_award_shortens_the_wait_by_a_year()
    {
        var person = Zhang with { Awards = [Award(AwardLevel.City, "2022-06-01")] };
        var levels = Walk(person, Career, 2021, 2024);
        Assert.Equal([1, 2, 2, 3], levels.Select(result => result.Stars()));
        Assert.Equal((12, 12, 24), (levels[1].Working<WaitingWorking>()!.Months, levels[1].Working<WaitingWorking>()!.Credit, levels[1].Working<WaitingWorking>()!.Required));
    }

    [Fact]
    public void A_national_award_jumps_two_levels_and_the_clock_begins_anew()
    {
        var person = Zhang with { Awards = [Award(AwardLevel.Nation, "2022-06-01")] };
        var levels = Walk(person, Career, 2021, 2024);
        Assert.Equal([1, 3, 3, 4], levels.Select(result => result.Stars()));
        Assert.Equal(Date("2023-01-01"), levels[1].Next.Waiting!.Since);
    }

    [Fact]
    public void A_warning_bars_a_rise_for_two_years_the_year_itself_the_first()
    {
        var person = Zhang with { Sanctions = [Sanction(SanctionKind.PartyWarning, "2023-03-01")] };
        var levels = Walk(person, Career, 2021, 2025);
        Assert.Equal([1, 1, 1, 1, 2], levels.Select(result => result.Stars()));
        Assert.True(levels[2].Says(TraceNote.RiseBarred));
        Assert.True(levels[3].Says(TraceNote.RiseBarred));
    }

    [Fact]
    public void A_failure_of_duty_sets_the_clock_to_zero()
    {
        var person = Zhang with { Events = [Event("duty", "2022-03-01")] };
        Assert.Equal([1, 1, 1, 2], Walk(person, Career, 2021, 2024).Select(result => result.Stars()));
    }

    [Fact]
    public void An_upper_level_asks_a_condition_besides_the_months()
    {
        var before = Previous(2021, 10) with { Waiting = new WaitingState(Date("2019-01-01")), Highest = 18, Lowest = 1 };
        Assert.Equal(11, Rate(Zhang, "合格", Career, Year(2022), before).Stars());
        var low = Rate(Zhang, "基本合格", Career, Year(2022), before);
        Assert.Equal(10, low.Stars());
        Assert.True(low.Says(TraceNote.RiseNotDue));
    }

    [Fact]
    public void On_the_highest_level_nobody_waits()
    {
        var before = Previous(2021, 18) with { Waiting = new WaitingState(Date("2010-01-01")), Highest = 18, Lowest = 1 };
        var result = Rate(Zhang, "合格", Career, Year(2022), before);
        Assert.Equal(18, result.Stars());
        Assert.True(result.Says(TraceNote.AtMaximum));
    }

    [Fact]
    public void Levels_are_said_by_their_names()
    {
        var said = string.Join('\n', PolicySentences.Of(Career).Select(sentence => sentence.Text));
        Assert.Contains("星级由18级至1级", said, StringComparison.Ordinal);
        Assert.Contains("在18级至10级每级满24个月的，晋升一级", said, StringComparison.Ordinal);
    }

    internal static List<RatingResult> Walk(PersonFacts person, Profile profile, int from, int to)
    {
        var results = new List<RatingResult>();
        for (var year = from; year <= to; year++)
        {
            results.Add(Rate(person, "合格", profile, Year(year), results.LastOrDefault()?.Next));
        }

        return results;
    }
}
