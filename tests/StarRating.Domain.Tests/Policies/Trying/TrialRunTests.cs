using StarRating.Assessments;
using StarRating.Policies;
using StarRating.Policies.Trying;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Domain.Tests.Policies.Trying;

public sealed class TrialRunTests
{
    [Fact]
    public void A_policy_changed_in_nothing_moves_nobody_and_costs_the_same()
    {
        var result = TrialScene.Try(TrialScene.Sealed(), TrialScene.Policy);
        Assert.All(result.Persons, p => Assert.Equal(TrialMove.Same, p.Move));
        Assert.Equal((12_000m, 12_000m), (result.CostBefore, result.CostAfter));
        Assert.Equal([2, 2, 1, 2, 1, 1, 1], result.Persons.Select(p => ((Rated)p.After!.Outcome).Stars));
        Assert.All(Assert.Single(result.Costs).Before, month => Assert.Equal(1_000m, month));
    }

    [Fact]
    public void A_wider_quota_lifts_exactly_the_next_in_rank_and_names_the_article_of_the_quota()
    {
        var year = TrialScene.Sealed();
        var result = TrialScene.Try(year, TrialScene.Policy with
        {
            Grading = TrialScene.Policy.Grading! with { Quotas = [TrialScene.Policy.Grading.Quotas[0] with { Ratio = 0.5m }] },
        });
        var moved = Assert.Single(result.Persons, p => p.Move != TrialMove.Same);
        Assert.Equal(("member:2", TrialMove.Risen), (moved.Person.Id, moved.Move));
        Assert.Equal(new TrialCause("第5条", "占用名额"), Cause(year, result, moved));
        Assert.Equal(1_200m, result.CostAfter - result.CostBefore);
    }

    [Fact]
    public void A_change_of_years_for_a_star_lifts_who_has_served_them_and_nobody_else()
    {
        var year = TrialScene.Sealed();
        var result = TrialScene.Try(year, TrialScene.With(p => p with { Tenure = p.Tenure! with { YearsPerStar = 6 } }));
        // Six years from 2019 end on the as-of date itself: everybody's first star, and the fourth's second.
        Assert.All(result.Persons, p => Assert.Equal(TrialMove.Risen, p.Move));
        Assert.All(result.Persons, p => Assert.Equal(new TrialCause("第7条", "任职年限"), Cause(year, result, p)));
        Assert.Equal(7 * 1_200m, result.CostAfter - result.CostBefore);
    }

    [Fact]
    public void A_rule_that_is_taken_away_is_named_by_the_article_it_had()
    {
        var year = TrialScene.Sealed();
        var result = TrialScene.Try(year, TrialScene.With(p => p with { Tenure = null }));
        var moved = Assert.Single(result.Persons, p => p.Move != TrialMove.Same);
        Assert.Equal(("member:3", TrialMove.Fallen), (moved.Person.Id, moved.Move));
        Assert.Equal(new TrialCause("第7条", "任职年限（原规定）"), Cause(year, result, moved));
    }

    [Fact]
    public void What_a_draft_newly_asks_of_an_indicator_and_of_the_pool_is_read_from_what_was_entered()
    {
        var year = TrialScene.Sealed();
        TrialResult By(Condition when) => TrialScene.Try(year, TrialScene.With(p => p with
        {
            Adjustment = new AdjustmentSettings { Article = "a9", Rules = [new AdjustmentRule { Id = "new", AlsoInitial = true, When = when, Then = new AddStars(1) }] },
        }));
        string Risen(TrialResult result) => string.Join(' ', result.Persons.Where(p => p.Move == TrialMove.Risen).Select(p => p.Person.Id["member:".Length..]));
        Assert.Equal("0 1 2", Risen(By(new PartScoreWithin { Part = "quantified", From = 97 })));
        Assert.Equal(2, By(new RankWithin(FirstShare: 0.3m)).Persons.Count(p => p.Move == TrialMove.Risen));
        Assert.Equal(2, By(new RankWithin(LastShare: 0.3m)).Persons.Count(p => p.Move == TrialMove.Risen));
    }

    [Fact]
    public void A_dearer_star_moves_nobody_and_costs_half_as_much_again()
    {
        var result = TrialScene.Try(TrialScene.Sealed(), TrialScene.With(p => p with
        {
            Pay = p.Pay! with { Components = [((StarPay)p.Pay.Components[0]) with { Table = [.. Enumerable.Range(1, 10).Select(n => new StarAmount(n, n * 150))] }] },
        }));
        Assert.All(result.Persons, p => Assert.Equal(TrialMove.Same, p.Move));
        Assert.Equal((12_000m, 18_000m), (result.CostBefore, result.CostAfter));
    }

    [Fact]
    public void An_indicator_that_was_never_scored_leaves_everybody_open_with_the_reason_and_the_pay_as_it_was()
    {
        var result = TrialScene.Try(TrialScene.Sealed(), TrialScene.With(p => p with
        {
            Assessment = p.Assessment! with
            {
                Channels = [.. p.Assessment.Channels.Select(c => c with { Weight = c.Weight / 2 }), new PointsNode { Key = "new", Name = "民生实事", Max = 100, Weight = 50 }],
            },
        }));
        Assert.All(result.Persons, p => Assert.Equal((TrialMove.Open, "该年度没有“民生实事”的得分，总分无法计算"), (p.Move, p.Open)));
        Assert.Equal(result.CostBefore, result.CostAfter);
    }

    [Fact]
    public void A_tie_that_the_tried_quota_makes_is_left_to_the_committee()
    {
        var result = TrialScene.Try(TrialScene.Sealed(99, 98, 97, 97, 95, 94, 93), TrialScene.Policy with
        {
            Grading = TrialScene.Policy.Grading! with { Quotas = [TrialScene.Policy.Grading.Quotas[0] with { Ratio = 0.5m }] },
        });
        Assert.Equal(["member:2", "member:3"], result.Persons.Where(p => p.Move == TrialMove.Open).Select(p => p.Person.Id));
        Assert.Equal(0, result.Count(TrialMove.Risen));
    }

    [Fact]
    public void The_same_draft_twice_comes_to_the_same_and_drafts_tried_at_once_do_not_disturb_each_other()
    {
        var run = new TrialRun(TrialScene.Sealed());
        HashedPolicy[] drafts = [.. new[] { 0.1m, 0.3m, 0.5m, 0.8m }.Select(ratio => PolicyJson.Hash(TrialScene.Policy with
        {
            Grading = TrialScene.Policy.Grading! with { Quotas = [TrialScene.Policy.Grading.Quotas[0] with { Ratio = ratio }] },
        }))];
        var alone = drafts.Select(draft => new TrialRun(TrialScene.Sealed()).Try(draft).CostAfter).ToList();
        var together = new decimal[40];
        Parallel.For(0, together.Length, i => together[i] = run.Try(drafts[i % drafts.Length]).CostAfter);
        Assert.Equal(together, Enumerable.Range(0, together.Length).Select(i => alone[i % drafts.Length]));
    }

    private static TrialCause? Cause(TrialYear year, TrialResult result, TrialOutcome outcome) => TrialCauses.Of(year.Policy.Document, result.Policy.Document, outcome);
}
