using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Policies;
using StarRating.Application.Policies.Trials;
using StarRating.Application.Tests.Demonstration;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Treatments;
using StarRating.Policies.Drafting;
using StarRating.Policies.Trying;

namespace StarRating.Application.Tests.Policies.Trials;

/// <summary>Trials on the closed years of the demonstration: three years, with ties decided, grades changed by hand, corrections and supplements.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class DemonstrationTrialTests(MadeDemonstration made)
{
    [Fact]
    public async Task The_policy_of_the_year_moves_nobody_in_any_year_and_costs_what_was_paid_to_the_fen()
    {
        var checkedMonths = 0;
        foreach (var (county, id, year, _) in await Closed())
        {
            await using var scope = made.Open(SessionScope.County(county));
            var services = scope.ServiceProvider;
            var db = services.GetRequiredService<StarRatingContext>();
            var policy = await services.GetRequiredService<PolicyStore>().OfYear(id, default);
            var trial = await services.GetRequiredService<TrialDesk>().Try(policy, year);
            var result = Assert.Single(trial.Counties).Result;
            Assert.Equal(await db.Ratings.CountAsync(r => r.RatingYearId == id && r.IsCurrent && r.SealedAt != null), result.Persons.Length);
            Assert.Equal([], result.Persons.Where(p => p.Move != TrialMove.Same).Select(p => $"{year} {p.Person.Id} {p.Move} {p.Open}"));
            Assert.All(result.Persons, p => Assert.Equal((p.Person.Sealed.Outcome, p.Person.Sealed.Grade), (p.After!.Outcome, p.After.Grade)));
            Assert.Equal(result.CostBefore, result.CostAfter);
            checkedMonths += await Paid(db, year, result);
        }

        Assert.True(checkedMonths > 0);
    }

    [Fact]
    public async Task A_moved_setting_moves_by_its_own_article_only()
    {
        var (county, _, year, _) = (await Closed()).MaxBy(y => y.Year);
        await using var scope = made.Open(SessionScope.County(county));
        var desk = scope.ServiceProvider.GetRequiredService<TrialDesk>();
        var prepared = await desk.Prepare(year);
        var draft = DraftDocument.Read(prepared[0].Run.Year.Policy.CanonicalJson);

        var quota = TrialSheet.Of(TrialDesk.Try(TrialSubject.Read(TrialLevers.Move(draft, Lever(draft, "名额", "比例"), 0).Draft), prepared));
        Assert.True(quota.Trial.Count(TrialMove.Fallen) > 0);
        Assert.Equal(0, quota.Trial.Count(TrialMove.Open));
        Assert.Contains(quota.Causes, line => line.Cause is { Article: "第九条", Text: "超出名额" } && line.Fallen > 0);

        var pay = TrialDesk.Try(TrialSubject.Read(TrialLevers.Move(draft, Lever(draft, "1星", "金额"), 150).Draft), prepared);
        Assert.Equal(pay.Persons, pay.Count(TrialMove.Same));
        Assert.True(pay.CostAfter > pay.CostBefore);

        var weight = TrialLevers.Of(draft).First(l => l.Shares);
        var moved = TrialLevers.Move(draft, weight.Path, weight.Value - 10);
        Assert.Contains("其余按原比例分担", moved.Words, StringComparison.Ordinal);
        var weighed = TrialDesk.Try(TrialSubject.Read(moved.Draft), prepared);
        Assert.Equal(weighed.Persons, weighed.Counties.Sum(c => c.Result.Persons.Length));
    }

    [Fact]
    public async Task The_sealed_years_one_after_another_come_to_what_was_sealed_and_a_changed_policy_is_carried_on()
    {
        var years = (await Closed()).GroupBy(y => y.County).First(of => of.Select(y => y.Policy).Distinct().Count() == 1).ToList();
        var (county, id, year, _) = years.MaxBy(y => y.Year);
        var since = years.Min(y => y.Year);
        Assert.True(since < year);
        await using var scope = made.Open(SessionScope.County(county));
        var desk = scope.ServiceProvider.GetRequiredService<TrialDesk>();
        var policy = await scope.ServiceProvider.GetRequiredService<PolicyStore>().OfYear(id, default);
        var prepared = await desk.Prepare(new TrialSpan(since, year));
        var trial = TrialDesk.Try(policy, prepared);
        Assert.Equal(Enumerable.Range(since, year - since + 1), trial.Years.Select(y => y.Year));
        Assert.Equal((0, 0), (trial.Years.Sum(y => y.Persons - y.Count(TrialMove.Same)), trial.Years.Sum(y => y.Carried)));
        Assert.Equal(trial.CostBefore, trial.CostAfter);

        var draft = DraftDocument.Read(policy.CanonicalJson);
        var shorter = TrialSubject.Read(TrialLevers.Move(draft, TrialLevers.Of(draft).First(l => l.Path.EndsWith(".yearsPerStar", StringComparison.Ordinal)).Path, 4).Draft);
        var carried = TrialDesk.Try(shorter, prepared);
        var alone = await desk.Try(shorter, year);
        Assert.True(carried.Carried > 0);
        Assert.True(carried.Count(TrialMove.Risen) > alone.Count(TrialMove.Risen));
        Assert.True(carried.CostAfter > alone.CostAfter);
        Assert.Equal(alone.CostBefore, carried.CostBefore);
    }

    private static string Lever(DraftDocument draft, params string[] words) =>
        TrialLevers.Of(draft).First(l => Array.TrueForAll(words, word => l.Label.Contains(word, StringComparison.Ordinal))).Path;

    /// <summary>Months of the following year that were paid and locked: what is due for them, back pay and recoveries included.</summary>
    private static async Task<int> Paid(StarRatingContext db, int year, TrialResult result)
    {
        var sheets = await db.PaySheets.AsNoTracking().Where(s => s.Year == year + 1 && s.State == PaySheetState.Locked).Select(s => s.Month).ToListAsync();
        foreach (var month in sheets)
        {
            var lines = await db.PayLines.AsNoTracking().Where(l => l.ForYear == year + 1 && l.ForMonth == month && l.PaySheet.State == PaySheetState.Locked).Select(l => l.Amount).ToListAsync();
            Assert.Equal(lines.Sum(), result.Costs.Sum(c => c.Before[month - 1]));
        }

        return sheets.Count;
    }

    private async Task<List<(long County, long Id, int Year, long Policy)>> Closed()
    {
        await using var scope = made.Open();
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        return [.. (await db.RatingYears.AsNoTracking().ToListAsync()).Where(y => y.Stage.IsSealed()).Select(y => (y.CountyId, y.Id, y.Year, y.PolicyVersionId))];
    }
}
