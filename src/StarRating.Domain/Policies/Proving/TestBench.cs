using System.Collections.Immutable;
using StarRating.Documents;
using StarRating.Policies.Drafting;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Policies.Proving;

/// <summary>
/// The test bench (测试台): runs sample persons through the real engine under a policy that is being written, compares with what was
/// expected, and says which articles no case exercises.
/// </summary>
public sealed class TestBench
{
    private readonly HashedPolicy policy;
    private readonly ArticlesSpoken spoken;

    private TestBench(HashedPolicy policy) => (this.policy, spoken) = (policy, new ArticlesSpoken(policy.Document));

    /// <summary>Runs a bench under a draft. A draft that cannot be read as a policy runs nothing and says so.</summary>
    public static BenchResult Run(DraftDocument draft, IReadOnlyList<SampleCase> cases)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(cases);
        HashedPolicy read;
        try
        {
            read = PolicyJson.Read(draft.Json);
        }
        catch (DocumentException fault)
        {
            return new BenchResult($"草稿中有必须先改正的错误，样例人员暂时不能试评：{fault.Message}", [], Coverage(draft, []));
        }

        var bench = new TestBench(read);
        ImmutableArray<CaseResult> results = [.. cases.Select(bench.Run)];
        return new BenchResult("", results, Coverage(draft, results));
    }

    private CaseResult Run(SampleCase known)
    {
        var facts = known.Facts ?? new FactsDocument { Format = FactsDocument.FormatName, Year = known.Year, DecidedOn = new DateOnly(known.Year + 1, 1, 20), Persons = [] };
        try
        {
            facts = known.Facts ?? CaseFacts.Of(known, policy);
            return known.Facts is null ? OfGrid(known, facts) : OfDocument(known, facts);
        }
        catch (FactsException refused)
        {
            return Refused(known, facts, refused.Message);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException or InvalidOperationException)
        {
            // A draft may be in a state, and dates of a case so far out, that the engine's arithmetic was not made for.
            return Refused(known, facts, "所填日期或数值超出可以计算的范围，请核对样例和相关条款");
        }
    }

    private CaseResult OfGrid(SampleCase known, FactsDocument facts)
    {
        var rater = new Rater(policy, facts);
        var grade = CaseGrades.Of(known, policy, facts, rater, spoken);
        var person = facts.Persons[0];
        if (grade.Year is { Grade: not null } year)
        {
            person = person with { Years = [.. person.Years.Where(other => other.Year != facts.Year), year] };
        }

        var rating = rater.Rate(person, grade.Year, person.Previous);
        var pay = known.Expected.Pay is null ? [] : new CohortPay(policy, facts with { Persons = [person] }, new PayPeriodFacts()).Of([rating]);
        return Judged(known, facts with { Persons = [person] }, rating, pay, [.. grade.Articles, .. spoken.Of(rating, facts), .. spoken.OfPay(pay, rating, facts), .. spoken.OfTreatments(Treated(person, rating, facts))]);
    }

    /// <summary>What the stars entitle to; of earlier years, those that the case tells.</summary>
    private ImmutableArray<Entitlement> Treated(PersonFacts person, RatingResult rating, FactsDocument facts) =>
        policy.Document.Profiles.All(profile => profile.Treatments is null) ? []
            : new Treater(policy, facts with { Persons = [person] }).Of(person, rating, CohortRun.Before(person));

    private CaseResult OfDocument(SampleCase known, FactsDocument facts)
    {
        var person = known.Person ?? facts.Persons[0].Id;
        var paid = known.Expected.Pay is not null && facts.Cohort?.Pay is null ? facts with { Cohort = (facts.Cohort ?? new CohortFacts()) with { Pay = new PayPeriodFacts() } } : facts;
        var run = CohortRun.Of(policy, paid);
        if (run.Ratings.FirstOrDefault(rating => rating.Person == person) is not { } own)
        {
            var waits = run.Grading?.Persons.Any(grade => grade.Person == person && grade.Waits) == true;
            return Refused(known, facts, run.Refusals.FirstOrDefault(refusal => refusal.Person == person)?.Text ?? (waits ? "等次同分，待研究决定" : "没有评出结果"));
        }

        return Judged(known, facts, own, [.. run.Pay.Where(month => month.Person == person)], spoken.Of(run, person, facts));
    }

    private CaseResult Judged(SampleCase known, FactsDocument facts, RatingResult rating, ImmutableArray<MonthDue> pay, IEnumerable<string> articles)
    {
        var due = pay.Sum(month => month.Total);
        return new CaseResult
        {
            Case = known,
            Passed = known.Expected.Holds(rating.Outcome) && (known.Expected.Pay is null || known.Expected.Pay == due),
            Actual = rating.Outcome.InChinese() + (known.Expected.Pay is null ? "" : $"，应发{Figures.Money(due)}元"),
            Rating = rating,
            Facts = facts,
            Articles = spoken.Known(articles),
        };
    }

    private static CaseResult Refused(SampleCase known, FactsDocument facts, string why) =>
        new() { Case = known, Passed = false, Actual = $"不能评定：{why.TrimEnd('。')}", Facts = facts };

    private static ImmutableArray<ArticleCoverage> Coverage(DraftDocument draft, ImmutableArray<CaseResult> results)
    {
        var cases = results.SelectMany(result => result.Articles.Select(article => (article, result.Case.Id))).ToLookup(pair => pair.article, pair => pair.Id, StringComparer.Ordinal);
        var needed = ArticlesSpoken.Needed(draft);
        return [.. draft.Policy.Articles.Select(article => new ArticleCoverage(article, needed.Contains(article.Id), [.. cases[article.Id].Distinct(StringComparer.Ordinal)]))];
    }
}
