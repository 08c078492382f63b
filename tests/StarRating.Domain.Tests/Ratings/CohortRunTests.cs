using System.Text.Json;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Documents;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>The sample policy on a township of seven, from figures entered to yuan.</summary>
public sealed class CohortRunTests
{
    private static readonly HashedPolicy Sample = SamplePolicy.Read();

    private static readonly AssessmentForm Form = AssessmentForm.Of(Sample.Document.Profiles[0].Assessment!);

    /// <summary>Full marks in everything entered; the organisation's review brings the total to the number asked for.</summary>
    private static EnteredFacts Entered(string person, decimal total)
    {
        var scores = new List<ScoreFacts>();
        foreach (var entry in Form.Entries.Where(e => e.AppliesTo(VillageKind.Village, VillageCategory.ClusteredUpgrade, 2021)))
        {
            decimal? value = entry.Node switch
            {
                BallotNode or BonusNode => null,
                PointsNode when entry.Place == EntryPlace.Review => (total - 80) * 5,
                DeductNode or PerIncidentNode => 0,
                YesNoNode => 1,
                LinearNode linear => linear.FullAt,
                BandNode band => band.Bands[^1].From,
                var node => node.FullScore,
            };
            if (value is { } figure)
                scores.Add(new ScoreFacts { Id = $"{person}-{entry.Node.Key}", Indicator = entry.Node.Key, Value = figure, Evidence = true });
        }

        return new EnteredFacts
        {
            Person = person,
            Scores = [.. scores],
            Ballots =
            [
                new BallotTallyFacts
                {
                    Id = $"{person}-t", Ballot = "villagers", Group = "representatives", Eligible = 40, Present = 30, Returned = 30, Counts = [new("excellent", 30)],
                },
            ],
        };
    }

    private static PersonFacts Person(string id, string start = "2018-01-01") => new()
    {
        Id = id,
        Appointments = [Given.Secretary(start, village: $"v-{id}") with { Id = $"a-{id}", Main = true }],
    };

    private static FactsDocument Township(params (string Person, decimal Total)[] persons) => Given.Year() with
    {
        Villages = [.. persons.Select(p => new VillageFacts { Id = $"v-{p.Person}", Township = "x1", Category = VillageCategory.ClusteredUpgrade })],
        Persons = [.. persons.Select(p => Person(p.Person))],
        Cohort = new CohortFacts { Entered = [.. persons.Select(p => Entered(p.Person, p.Total))], Pay = new PayPeriodFacts { EffectiveOn = new DateOnly(2022, 3, 20) } },
    };

    private static readonly FactsDocument Seven = Township(("a", 99), ("b", 98), ("c", 97), ("d", 96), ("e", 95), ("f", 90), ("g", 85));

    [Fact]
    public void Figures_become_totals_grades_under_the_quota_stars_and_yuan()
    {
        var result = CohortRun.Of(Sample, Seven);
        Assert.Empty(result.Refusals);
        Assert.Equal([99m, 98m, 97m, 96m, 95m, 90m, 85m], result.Assessments.Select(a => a.Result.Total!.Value));
        Assert.Equal("7 × 30% = 2.1 → 2", Assert.Single(result.Grading!.Pools).Arithmetic);
        Assert.Equal("优秀 优秀 合格 合格 合格 合格 合格", string.Join(' ', result.Ratings.Select(r => r.Grade)));
        Assert.Equal([2, 2, 1, 1, 1, 1, 1], result.Ratings.Select(r => ((Rated)r.Outcome).Stars));

        // 36,000 a year by 60/40, and 100 a month for each star, from January.
        Assert.Equal(36000m + 2400m, result.Pay.Where(m => m.Person == "a").Sum(m => m.Total));
        Assert.Equal(36000m + 1200m, result.Pay.Where(m => m.Person == "c").Sum(m => m.Total));
    }

    [Fact]
    public void A_tie_at_the_limit_keeps_the_tied_unrated_until_the_committee_has_decided()
    {
        var tied = Township(("a", 99), ("b", 97), ("c", 97), ("d", 80), ("e", 80), ("f", 80), ("g", 80));
        var waiting = CohortRun.Of(Sample, tied);
        Assert.Equal("a d e f g", string.Join(' ', waiting.Ratings.Select(r => r.Person)));
        var decision = new TieDecisionFacts { Id = "d1", Quota = "excellent-quota", Pool = "x1", Persons = ["c"], Reason = "信访化解成效突出" };
        var decided = CohortRun.Of(Sample, tied with { Cohort = tied.Cohort! with { TieDecisions = [decision] } });
        Assert.Equal([2, 1, 2], decided.Ratings.Take(3).Select(r => ((Rated)r.Outcome).Stars));
    }

    [Fact]
    public void A_veto_of_the_sample_keeps_a_person_from_a_place()
    {
        var veto = Sample.Document.Profiles[0].Vetoes[0];
        var item = ((ListedEvent)veto.When).Items[0];
        var accident = Seven with { Persons = [.. Seven.Persons.Select(p => p.Id == "a" ? p with { Events = [Given.Event(item, "2021-06-01")] } : p)] };
        var result = CohortRun.Of(Sample, accident);
        Assert.Equal("合格 优秀 优秀 合格", string.Join(' ', result.Ratings.Take(4).Select(r => r.Grade)));
        Assert.Equal((7, 2), (result.Grading!.Pools[0].Size, result.Grading.Pools[0].Taken));
    }

    [Fact]
    public void One_person_with_a_given_grade_needs_no_figures()
    {
        var facts = Given.Year() with { Persons = [Given.Person(Given.Secretary("2009-01-01")) with { Years = [Given.Grade(2021, "优秀")] }] };
        var result = CohortRun.Of(Sample, facts);
        Assert.Null(result.Grading);
        Assert.Equal(new Rated(3), Assert.Single(result.Ratings).Outcome);
        Assert.Empty(result.Pay);
    }

    [Fact]
    public void A_fall_is_paid_from_the_month_after_effect()
    {
        var facts = Seven with
        {
            Persons = [.. Seven.Persons.Select(p => p.Id == "g" ? p with { Previous = Given.Previous(2020, 5, term: "t12") } : p)],
            Cohort = Seven.Cohort! with { GradeChanges = [new GradeChangeFacts { Id = "c1", Person = "g", Grade = "基本合格", Reason = "重点工作滞后" }] },
        };
        var result = CohortRun.Of(Sample, facts);
        Assert.Equal(new Rated(4), result.Ratings.Single(r => r.Person == "g").Outcome);
        Assert.Equal([500m, 500m, 500m, 400m], result.Pay.Where(m => m.Person == "g").Take(4).Select(m => m.Lines.Single(l => l.Component == "stars").Amount));
    }

    [Fact]
    public void A_person_whose_facts_are_contradictory_is_refused_and_the_others_are_rated()
    {
        var facts = Seven with { Persons = [.. Seven.Persons.Select(p => p.Id == "b" ? p with { Previous = Given.Previous(2021, 2) } : p)] };
        var result = CohortRun.Of(Sample, facts);
        Assert.Equal("b", Assert.Single(result.Refusals).Person);
        Assert.Equal(6, result.Ratings.Length);
    }

    [Fact]
    public void The_document_is_read_strictly_and_the_order_of_persons_changes_no_byte()
    {
        var read = FactsJson.Read(FactsJson.Write(Seven));
        string Print(FactsDocument facts) => JsonSerializer.Serialize(CohortRun.Of(Sample, facts), StrictJson.Options);
        Assert.Equal(Print(Seven), Print(read));
        var reversed = Seven with
        {
            Persons = [.. Seven.Persons.Reverse()],
            Villages = [.. Seven.Villages.Reverse()],
            Cohort = Seven.Cohort! with { Entered = [.. Seven.Cohort.Entered.Reverse().Select(e => e with { Scores = [.. e.Scores.Reverse()] })] },
        };
        Assert.Equal(Print(Seven), Print(reversed));

        string Refused(CohortFacts cohort) => Assert.Throws<DocumentException>(() => FactsJson.Read(FactsJson.Write(Seven with { Cohort = cohort }))).Path;
        Assert.Equal("$.cohort.entered[0].person", Refused(new CohortFacts { Entered = [Entered("nobody", 90)] }));
        Assert.Equal("$.cohort.pay.to", Refused(new CohortFacts { Pay = new PayPeriodFacts { To = new YearMonth(2021, 1) } }));
    }
}
