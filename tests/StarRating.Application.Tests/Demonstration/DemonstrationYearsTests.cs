using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Assessments;
using StarRating.Application.Demonstration.Personas;
using StarRating.Application.Ratings;
using StarRating.Application.Ratings.Corrections;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Demonstration;

[Collection(DemonstrationTests.Name)]
public sealed class DemonstrationYearsTests(MadeDemonstration made)
{
    public static TheoryData<string> Names => new(AllPersonas.List.Select(persona => persona.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_persona_has_the_stars_that_were_worked_out_by_hand(string name)
    {
        await using var scope = made.Open();
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        var ratings = await db.Ratings.AsNoTracking()
            .Where(rating => rating.Kind == RatingKind.Annual && db.Secretaries.Any(secretary => secretary.Id == rating.SecretaryId && secretary.Name == name))
            .ToDictionaryAsync(rating => rating.Year);
        var persona = AllPersonas.List.Single(persona => persona.Name == name);
        Assert.Equal(persona.Expected, new[] { 2022, 2023, 2024 }.Select(year => InWords(ratings.GetValueOrDefault(year))));

        static string InWords(Rating? rating) => rating?.OutcomeKind switch
        {
            OutcomeKind.Rated => $"{rating.Stars}",
            OutcomeKind.NoStar => Persona.NoStar,
            OutcomeKind.Suspended => Persona.Suspended,
            _ => Persona.NotEligible,
        };
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_articles_that_speak_for_a_persona_are_those_that_the_policy_has_for_it(string name)
    {
        await using var scope = made.Open();
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        var ratings = await db.Ratings.AsNoTracking()
            .Where(rating => rating.Kind == RatingKind.Annual && db.Secretaries.Any(secretary => secretary.Id == rating.SecretaryId && secretary.Name == name))
            .ToDictionaryAsync(rating => rating.Year, rating => RatingJson.ReadResult(rating.TraceJson));

        Assert.Equal(PersonaTraces.Expected[name], new[] { 2022, 2023, 2024 }.Select(year => string.Join(", ", ratings[year].Trace.Select(Said).OfType<string>())));

        // What was merely passed, the stars carried on, and the day of the next star are in every trace.
        static string? Said(TraceLine line) => line switch
        {
            { Step: TraceStep.Base, Article: "a3" } or { Step: TraceStep.Outcome, Effect: Concluded { Outcome: Rated } } => null,
            { Effect: Silent { Note: TraceNote.NextTenureStar } } or { Effect: Passed } => null,
            { Effect: Began began } => $"{line.Article} {began.Stars}",
            { Effect: Added added } => $"{line.Article} {added.Stars:+0;-0;0}",
            { Effect: Put put } => $"{line.Article} ={put.Stars}",
            { Effect: Silent silent } => $"{line.Article} {silent.Note}",
            { Effect: Concluded { Outcome: NotEligible outcome } } => $"{line.Article} {outcome.Reason}",
            { Effect: Concluded { Outcome: NoStar outcome } } => $"{line.Article} {outcome.Reason}",
            { Effect: Concluded { Outcome: Suspended outcome } } => $"{line.Article} {outcome.Reason}",
            _ => $"{line.Article} applies",
        };
    }

    [Fact]
    public async Task The_documents_tell_of_each_persona_what_a_test_holds_the_engine_to()
    {
        var document = await File.ReadAllLinesAsync(Path.Combine(Repository(), "docs", "demonstration.md"));
        var told = document.SkipWhile(line => !line.StartsWith("## Personas", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[0], cells => cells[2..], StringComparer.Ordinal);
        Assert.Equal(AllPersonas.List.Select(persona => persona.Name).Order(), told.Keys.Order());
        Assert.All(AllPersonas.List, persona => Assert.Equal([persona.Shows, .. persona.Expected.Select(Star)], told[persona.Name]));

        static string Star(string expected) => char.IsAsciiDigit(expected[0]) ? expected + " 星" : expected;

        static string Repository()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "StarRating.sln")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }

    [Fact]
    public async Task One_person_waits_to_be_supplemented_and_one_correction_waits_for_the_manager()
    {
        await using var scope = made.Open();
        var person = Assert.Single(await scope.ServiceProvider.GetRequiredService<CorrectionQueries>().ToSupplement());
        Assert.Equal(("南查清", 2024), (person.Name, person.Year));
        var sheet = await scope.ServiceProvider.GetRequiredService<CorrectionPages>().Try(new CorrectionWish(person.RatingId, null, null, null));
        Assert.Equal(("合格", 2), (sheet.Years[0].New.Grade, sheet.Years[0].New.Stars));

        var waiting = Assert.Single((await scope.ServiceProvider.GetRequiredService<CorrectionQueries>().Page(new(), null, new())).Rows);
        Assert.Equal((RatingKind.Correction, CorrectionState.Proposed, 2024), (waiting.Kind, waiting.State, waiting.Year));
        var proposed = await scope.ServiceProvider.GetRequiredService<CorrectionPages>().Stored(waiting.Id);
        Assert.Equal([2024, 2025], proposed.Years.Select(year => year.Year));
        Assert.Equal(3, proposed.Pay!.Months.Count(month => month.State == PayMonthState.Paid));
    }

    [Theory]
    [InlineData("盐湖区")]
    [InlineData("闻喜县")]
    public async Task Every_sealed_star_is_what_its_own_facts_make(string county)
    {
        await using var scope = made.Open();
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        foreach (var year in await db.RatingYears.AsNoTracking().Where(year => year.Year < 2025 && db.Counties.Any(c => c.Id == year.CountyId && c.Name == county)).ToListAsync())
        {
            var report = await scope.ServiceProvider.GetRequiredService<ReplaySealed>().Run(year.Id, CancellationToken.None);
            Assert.InRange(report.Checked, 150, 400);
            Assert.Empty(report.Differences);
        }
    }

    [Fact]
    public async Task The_grades_of_a_closed_year_are_those_that_its_scores_make()
    {
        await using var scope = made.Open();
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        var year = await db.RatingYears.SingleAsync(year => year.Year == 2023 && db.Counties.Any(c => c.Id == year.CountyId && c.Name == "垣曲县"));
        var graded = await scope.ServiceProvider.GetRequiredService<GradingSheet>().Compute(year, CancellationToken.None);
        Assert.True(GradeComparison.IsCurrent(graded, await db.GradeResults.AsNoTracking().Where(grade => grade.RatingYearId == year.Id).ToListAsync()));
    }

    [Theory]
    [InlineData("盐湖区", YearStage.Scoring, StageBlockerKind.TownshipNotSubmitted)]
    [InlineData("临猗县", YearStage.Checking, StageBlockerKind.TownshipSentBack)]
    [InlineData("万荣县", YearStage.Grading, StageBlockerKind.CommitteeDecisionPending)]
    [InlineData("闻喜县", YearStage.Rating, StageBlockerKind.ExceptionsToConfirm)]
    [InlineData("稷山县", YearStage.Notice, StageBlockerKind.ObjectionsOpen)]
    [InlineData("新绛县", YearStage.InEffect, null)]
    [InlineData("绛县", YearStage.Preparing, StageBlockerKind.CohortNotFrozen)]
    [InlineData("垣曲县", YearStage.Preparing, null)]
    [InlineData("夏县", YearStage.Scoring, StageBlockerKind.ScoresMissing)]
    [InlineData("平陆县", YearStage.Checking, StageBlockerKind.TownshipNotAccepted)]
    [InlineData("芮城县", YearStage.Grading, StageBlockerKind.GradesNotCurrent)]
    [InlineData("永济市", YearStage.Notice, StageBlockerKind.NoticeNotPosted)]
    [InlineData("河津市", YearStage.Archived, null)]
    public async Task Each_county_stands_where_the_documents_say_and_waits_for_what_they_say(string county, YearStage stage, StageBlockerKind? waitsFor)
    {
        await using var scope = made.Open();
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        var year = await db.RatingYears.AsNoTracking().SingleAsync(year => year.Year == 2025 && db.Counties.Any(c => c.Id == year.CountyId && c.Name == county));
        Assert.Equal(stage, year.Stage);
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.County(year.CountyId), null, "test");
        var readiness = StageReadiness.Of(stage, await scope.ServiceProvider.GetRequiredService<YearSummaries>().Of(year.Id));
        if (waitsFor is { } kind)
        {
            Assert.Contains(readiness.Blockers, blocker => blocker.Kind == kind);
        }
        else
        {
            Assert.Empty(readiness.Blockers);
        }
    }
}
