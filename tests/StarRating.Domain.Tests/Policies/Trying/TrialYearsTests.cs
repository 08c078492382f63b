using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Policies.Trying;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Domain.Tests.Policies.Trying;

/// <summary>Several years one after another, and what is given besides pay.</summary>
public sealed class TrialYearsTests
{
    private static readonly PolicyDocument Shorter = TrialScene.With(p => p with { Tenure = p.Tenure! with { YearsPerStar = 6 } });

    [Fact]
    public void A_later_year_goes_on_from_the_tried_result_of_the_year_before_and_by_itself_from_the_sealed_one()
    {
        var first = TrialScene.Sealed();
        var second = new TrialRun(TrialScene.After(first));
        var policy = PolicyJson.Hash(Shorter);
        var alone = second.Try(policy);
        Assert.All(alone.Persons, p => Assert.Equal(TrialMove.Same, p.Move));
        Assert.Equal((2025, 0), (alone.Since, alone.Carried));

        var before = new TrialRun(first).Try(policy);
        var after = second.Try(policy, before);
        Assert.All(after.Persons, p => Assert.Equal(TrialMove.Risen, p.Move));
        Assert.Equal(before.Persons.Select(Stars), after.Persons.Select(Stars));
        Assert.Equal((2024, 7), (after.Since, after.Carried));
        Assert.Equal(7 * 1_200m, after.CostAfter - after.CostBefore);
    }

    [Fact]
    public void A_policy_changed_in_nothing_carries_nothing_through_any_number_of_years()
    {
        var first = TrialScene.Sealed();
        var policy = PolicyJson.Hash(TrialScene.Policy);
        var after = new TrialRun(TrialScene.After(first)).Try(policy, new TrialRun(first).Try(policy));
        Assert.All(after.Persons, p => Assert.Equal(TrialMove.Same, p.Move));
        Assert.Equal((0, after.CostBefore), (after.Carried, after.CostAfter));
    }

    [Fact]
    public void Who_cannot_be_told_in_the_first_year_goes_on_from_what_was_sealed()
    {
        var first = TrialScene.Sealed(99, 98, 97, 97, 95, 94, 93);
        var wide = PolicyJson.Hash(TrialScene.Policy with { Grading = TrialScene.Policy.Grading! with { Quotas = [TrialScene.Policy.Grading.Quotas[0] with { Ratio = 0.5m }] } });
        var before = new TrialRun(first).Try(wide);
        Assert.Equal(2, before.Count(TrialMove.Open));
        var after = new TrialRun(TrialScene.After(first)).Try(wide, before);
        Assert.Equal(0, after.Carried);
        Assert.Equal(2, after.Count(TrialMove.Open));
    }

    [Fact]
    public void A_treatment_is_gained_and_lost_by_who_gains_and_loses_the_stars()
    {
        var items = new TreatmentItem { Id = "exam", Name = "定向招录加分", FromStars = 2, Quantity = 5, Unit = "分" };
        var sealedPolicy = TrialScene.With(p => p with { Treatments = new TreatmentSettings { Items = [items] } });
        var year = TrialScene.Sealed() with { Policy = PolicyJson.Hash(sealedPolicy) };
        var run = new TrialRun(year);

        var same = run.Entitlements(run.Try(year.Policy));
        Assert.Equal([0, 1, 3], Holders(same, e => e.After));
        Assert.All(same, e => Assert.Empty(e.Gained.Concat(e.Lost).Concat(e.Changed)));

        var wider = run.Entitlements(run.Try(PolicyJson.Hash(sealedPolicy with { Grading = sealedPolicy.Grading! with { Quotas = [sealedPolicy.Grading.Quotas[0] with { Ratio = 0.5m }] } })));
        Assert.Equal([2], Holders(wider, e => e.Gained));
        Assert.Empty(Holders(wider, e => e.Lost));

        var dearer = run.Entitlements(run.Try(PolicyJson.Hash(TrialScene.With(p => p with { Treatments = new TreatmentSettings { Items = [items with { FromStars = 1, Quantity = 3 }] } }))));
        Assert.Equal([0, 1, 3], Holders(dearer, e => e.Changed));
        Assert.Equal([2, 4, 5, 6], Holders(dearer, e => e.Gained));

        var none = run.Entitlements(run.Try(PolicyJson.Hash(TrialScene.Policy)));
        Assert.Equal([0, 1, 3], Holders(none, e => e.Lost));
    }

    [Fact]
    public void Years_running_count_the_tried_stars_of_the_years_before()
    {
        var first = TrialScene.Sealed();
        var policy = PolicyJson.Hash(Shorter with
        {
            Profiles = [Shorter.Profiles[0] with { Treatments = new TreatmentSettings { Items = [new TreatmentItem { Id = "rest", Name = "疗养", FromStars = 3, Years = 2 }] } }],
        });
        var second = new TrialRun(TrialScene.After(first));
        Assert.Empty(Holders(second.Entitlements(second.Try(policy)), e => e.After));
        var after = second.Try(policy, new TrialRun(first).Try(policy));
        Assert.Equal([0, 1, 3], Holders(second.Entitlements(after), e => e.After));
    }

    private static int Stars(TrialOutcome outcome) => ((Rated)outcome.After!.Outcome).Stars;

    private static IEnumerable<int> Holders(ImmutableArray<TrialEntitled> all, Func<TrialEntitled, IEnumerable<Entitlement>> of) =>
        Enumerable.Range(0, all.Length).Where(i => of(all[i]).Any());
}
