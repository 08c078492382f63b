using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>One-vote vetoes: read at the day of decision, NoStar and cleared always win.</summary>
public sealed class VetoTests
{
    private static readonly PersonFacts Plain = Person(Secretary("2017-01-01")) with { Events = [Event("duty", "2022-03-01")] };

    private static Profile With(VetoEffect then, string item = "duty") => Ladder with
    {
        Adjustment = Ladder.Adjustment! with { Rules = [.. Ladder.Adjustment.Rules.Where(rule => rule.Id != "duty")] },
        Vetoes = [new VetoItem { Id = "v", Name = "否决", Article = "a14", When = new ListedEvent { Items = [item] }, Then = then }],
    };

    private static RatingResult After(VetoEffect then, string grade = "合格") => Rate(Plain, grade, With(then), Year(2022), Previous(2021, 5));

    [Fact]
    public void A_barred_grade_becomes_the_one_named_instead()
    {
        var result = After(new BarGrades { Grades = ["优秀"], Instead = "合格" }, "优秀");

        Assert.Equal(("合格", 5), (result.Grade, result.Stars()));
        Assert.Equal("基本合格", After(new BarGrades { Grades = ["优秀"], Instead = "合格" }, "基本合格").Grade);
    }

    [Fact]
    public void Minus_stars_are_beyond_the_step_limit() => Assert.Equal(1, After(new VetoStars(4)).Stars());

    [Fact]
    public void Cleared_puts_to_zero_or_leaves_no_star_where_zero_is_no_level()
    {
        Assert.Equal(0, After(new VetoCleared(), "优秀").Stars());
        var scale = With(new VetoCleared()) with { Scale = new ScaleSettings { Lowest = 3 } };
        Assert.Equal(new NoStar(NoStarReason.Cleared), Rate(Plain, "优秀", scale, Year(2022), Previous(2021, 5)).Outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_star_wins_over_everything(bool assessmentRuns)
    {
        var result = After(new VetoNoStar(assessmentRuns), "优秀");

        Assert.Equal(new NoStar(NoStarReason.Veto), result.Outcome);
        Assert.Equal(5, result.Next.Stars);
    }

    [Fact]
    public void An_event_up_to_the_day_of_decision_counts_now_and_not_again_next_year()
    {
        var person = Plain with { Events = [Event("duty", "2023-01-15")] };
        var profile = With(new VetoStars(1));
        var now = Rate(person, "合格", profile, Year(2022, "2023-01-20"), Previous(2021, 5));
        var next = Rate(person, "合格", profile, Year(2023), now.Next);

        Assert.Equal((4, 4), (now.Stars(), next.Stars()));
        Assert.Equal(5, Rate(person, "合格", profile, Year(2022, "2023-01-14"), Previous(2021, 5)).Stars());
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData("2023-01-20", 4)]
    [InlineData("2023-01-21", 5)]
    public void What_somebody_must_confirm_is_read_once_confirmed(string? confirmed, int stars)
    {
        var petition = Event("petition", "2022-03-01") with { ConfirmedOn = confirmed is null ? null : Date(confirmed) };
        var result = Rate(Plain with { Events = [petition] }, "合格", With(new VetoStars(1), "petition"), Year(2022), Previous(2021, 5));

        Assert.Equal(stars, result.Stars());
        Assert.Equal(stars == 5, result.Says(TraceNote.EventNotConfirmed));
    }

    [Fact]
    public void A_veto_acts_at_an_initial_rating_too() =>
        Assert.Equal(new NoStar(NoStarReason.Veto), Rate(Plain, "优秀", With(new VetoNoStar()), Year(2022)).Outcome);

    [Fact]
    public void A_sanctions_effect_period_vetoes_every_year_that_it_touches()
    {
        var profile = Ladder with
        {
            Vetoes = [new VetoItem { Id = "v", Name = "影响期", When = new Sanctioned { When = SanctionTime.InEffectPeriod }, Then = new VetoStars(1) }],
            Adjustment = null,
        };
        var person = Person(Secretary("2017-01-01")) with { Sanctions = [Sanction(SanctionKind.PartySeriousWarning, "2022-05-10", 18)] };
        var first = Rate(person, "合格", profile, Year(2022), Previous(2021, 5));
        var second = Rate(person, "合格", profile, Year(2023), first.Next);
        var third = Rate(person, "合格", profile, Year(2024), second.Next);

        Assert.Equal((4, 3, 3), (first.Stars(), second.Stars(), third.Stars()));
    }
}
