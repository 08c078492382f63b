using StarRating.Assessments;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>主题星: each theme by its own assessment and pass mark, on scales of 110 and of 1,000.</summary>
public sealed class ThemesTests
{
    internal static readonly Profile Themes = Ladder with
    {
        Scale = new ScaleSettings { Article = "a1", Highest = 5 },
        Period = new PeriodSettings { Article = "a2", Term = TermReset.Keep },
        Mode = new ThemesMode
        {
            Article = "a8",
            Themes =
            [
                new StarTheme { Code = "party", Name = "组织引领星", Channel = "party", Pass = 90, DecidedBy = "县委组织部" },
                new StarTheme
                {
                    Code = "income", Name = "产业兴旺星", Article = "a9", Channel = "income", Pass = 800, Stars = 2, ValidYears = 2,
                    PassFor = [new ThemePass([VillageCategory.ClusteredUpgrade], 850)],
                },
                new StarTheme { Code = "clean", Name = "清廉星", When = new NoListedEvent { Items = ["duty"] } },
            ],
        },
        Assessment = new AssessmentSettings
        {
            Article = "a7",
            Channels =
            [
                new PointsNode { Key = "party", Name = "组织引领考核", Weight = 50, Max = 110 }, new PointsNode { Key = "income", Name = "产业发展考核", Weight = 50, Max = 1000 },
            ],
        },
        GradeStars = null,
        Tenure = null,
        Awards = null,
        Adjustment = null,
    };

    private static PersonFacts Zhang => Person(Secretary("2010-01-01"));

    [Fact]
    public void The_stars_are_the_weights_of_the_themes_passed_and_the_outcome_keeps_which()
    {
        var result = Rate(Zhang, Scores(2021, party: 110, income: 850), Themes);
        Assert.Equal(4, result.Stars());
        Assert.Equal(["party", "income", "clean"], result.Next.Themes!.Value.Select(theme => theme.Code));
        Assert.Equal([1, 2, 1], result.Working<ThemesWorking>()!.Items.Select(item => item.Stars));
    }

    [Fact]
    public void A_pass_mark_is_inclusive_and_that_of_the_villages_category_counts()
    {
        Assert.Equal(2, Rate(Zhang, Scores(2021, party: 90, income: 849.99m), Themes).Stars());
        Assert.Equal(3, Rate(Zhang, Scores(2021, party: 89.99m, income: 850), Themes).Stars());
        var elsewhere = Person(Secretary("2010-01-01", village: "v2"));
        Assert.Equal(4, Rate(elsewhere, Scores(2021, party: 90, income: 800), Themes).Stars());
    }

    [Fact]
    public void A_theme_valid_for_two_years_is_held_one_year_more_and_no_longer()
    {
        var first = Rate(Zhang, Scores(2021, party: 90, income: 900), Themes);
        var second = Rate(Zhang, Scores(2022, party: 90, income: 100), Themes, Year(2022), first.Next);
        Assert.Equal(4, second.Stars());
        Assert.Equal(2021, second.Next.Themes!.Value.Single(theme => theme.Code == "income").Year);
        var third = Rate(Zhang, Scores(2023, party: 90, income: 100), Themes, Year(2023), second.Next);
        Assert.Equal(2, third.Stars());
        Assert.True(third.Says(TraceNote.ThemeMissed));
    }

    [Fact]
    public void A_new_term_that_begins_anew_forgets_the_themes_held()
    {
        var anew = Themes with { Period = new PeriodSettings { Article = "a2", Term = TermReset.StartAnew } };
        var before = Rate(Zhang, Scores(2025, party: 90, income: 900), anew, Year(2025)).Next;
        Assert.Equal(2, Rate(Zhang, Scores(2026, party: 90, income: 100), anew, Year(2026), before).Stars());
    }

    [Fact]
    public void A_theme_by_condition_alone_needs_no_score_and_a_missing_score_passes_none()
    {
        var person = Zhang with { Events = [Event("duty", "2021-05-01")] };
        var result = Rate(person, Grade(2021, null, 60), Themes);
        Assert.Equal(0, result.Stars());
        Assert.Equal(3, result.Trace.Count(line => line.Effect is Silent { Note: TraceNote.ThemeMissed }));
    }

    [Fact]
    public void Without_any_result_this_year_the_stars_go_on_and_the_first_time_there_are_none()
    {
        Assert.IsType<NoStar>(Rate(Zhang, (YearFacts?)null, Themes).Outcome);
        var first = Rate(Zhang, Scores(2021, party: 90, income: 900), Themes);
        var next = Rate(Zhang, (YearFacts?)null, Themes, Year(2022), first.Next);
        Assert.Equal(4, next.Stars());
        Assert.Equal(3, next.Next.Themes!.Value.Length);
    }

    [Fact]
    public void The_printed_lines_name_the_theme_its_score_and_its_mark()
    {
        var policy = Policy(Themes);
        var said = TraceSentences.Of(Rate(Zhang, Scores(2021, party: 95, income: 100), policy: policy), policy.Document);
        Assert.Contains(said, line => line.Step == "主题星：组织引领星" && line.Facts[0] == "2021年度组织引领考核得95分" && line.Arithmetic == "得分95，达到90分" && line.Rule.Contains("由县委组织部认定", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Step == "主题星：产业兴旺星" && line.Arithmetic == "得分100，未达到850分" && line.Result == "未达到该主题星的要求");
    }

    internal static YearFacts Scores(int year, decimal party, decimal income) => Grade(year, null) with
    {
        Parts = [new PartScoreFacts("party", party), new PartScoreFacts("income", income)],
    };
}
