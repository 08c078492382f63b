using Microsoft.EntityFrameworkCore;
using StarRating.Application.Ratings;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Assessments;

/// <summary>What a township entered for an indicator is what a theme is passed or missed by, when the year is rated.</summary>
public sealed class ThemeScoresTests
{
    private static readonly PolicyDocument Themes = GradeScene.Policy with
    {
        Profiles =
        [
            .. GradeScene.Policy.Profiles.Select(profile => profile with
            {
                Period = profile.Period with { Term = TermReset.Keep },
                GradeStars = null,
                Tenure = null,
                Awards = null,
                Adjustment = null,
                Mode = new ThemesMode { Themes = [new StarTheme { Code = "party", Name = "组织引领星", Channel = "party", Pass = 30, Stars = 2 }] },
            }),
        ],
    };

    [Theory, Engines]
    public async Task Forty_and_thirty_points_pass_the_theme_and_twenty_do_not(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, Themes, 40, 30, 20);
        await scene.Compute();
        var year = await scene.Read(db => db.RatingYears.SingleAsync());
        var cohort = await scene.Ask<YearFactsReader, YearFactsOfCohort>(reader => reader.Read(year, new DateOnly(year.Year + 1, 1, 20), null, default));
        var rater = new Rater(PolicyJson.Hash(Themes), cohort.Frame);
        var stars = cohort.Members.Where(member => scene.Members.Contains(member.Member.Id)).OrderBy(member => member.Member.Id)
            .Select(member => rater.Rate(member.Person, member.Person.Years.Single(given => given.Year == year.Year), null).Outcome);
        Assert.Equal([new Rated(2), new Rated(2), new Rated(0)], stars);
    }

    [Theory, Engines]
    public async Task The_last_of_the_pool_is_told_by_how_many_it_holds(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 30, 20);
        await scene.Compute();
        var year = await scene.Read(db => db.RatingYears.SingleAsync());
        var cohort = await scene.Ask<YearFactsReader, YearFactsOfCohort>(reader => reader.Read(year, new DateOnly(year.Year + 1, 1, 20), null, default));
        var ranked = cohort.Members.SelectMany(member => member.Person.Years).Where(given => given.Year == year.Year && given.Rank is not null).ToList();
        Assert.NotEmpty(ranked);
        Assert.All(ranked, given => Assert.True(given.RankOf >= given.Rank && given.RankOf <= ranked.Count));
        Assert.Contains(ranked, given => given.RankOf == given.Rank);
    }

    [Theory, Engines]
    public async Task A_policy_that_asks_for_no_part_keeps_none(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 30, 20);
        await scene.Compute();
        Assert.All(await scene.Read(db => db.GradeResults.Select(grade => grade.PartsJson).ToListAsync()), Assert.Null);
    }
}
