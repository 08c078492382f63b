using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using StarRating.Assessments;
using static StarRating.Domain.Tests.Assessments.GradeCase;

namespace StarRating.Domain.Tests.Assessments;

public class GradingProperties
{
    private static readonly Gen<GradeCandidate[]> Cohort =
        Gen.Select(Gen.Int[40, 100], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 15]).Array[1, 40].Select(rows => rows.Select((r, i) =>
            Person($"p{i:00}", r.Item1, r.Item2, r.Item3, $"t{r.Item4}") with
            {
                Standing = r.Item5 switch { 0 => PoolStanding.NotEligible, 1 => PoolStanding.Suspended, 2 => PoolStanding.Supplementary, _ => PoolStanding.Participates },
                Bars = r.Item5 == 3 ? [new GradeBar { Rule = "v", Text = "v" }] : [],
            }).ToArray());

    private static readonly Gen<GradingSettings> Settings =
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 4]).Select((percent, pool, rounding, minimum, small) => Sample with
        {
            Quotas =
            [
                ThirtyPercent with
                {
                    Ratio = percent / 100m, Pool = (PoolKind)pool, Rounding = (QuotaRounding)rounding, Minimum = minimum, PoolTownshipsBelow = small,
                },
                new QuotaSettings { Id = "second", Grade = "合格", Ratio = 0.5m, Pool = (PoolKind)pool },
            ],
        });

    [Fact]
    public void A_quota_is_never_exceeded_and_ties_fill_no_place() =>
        Gen.Select(Settings, Cohort).Sample((settings, cohort) =>
        {
            var result = Grade(settings, cohort);
            return result.Pools.All(p => p.Taken <= p.Places && !p.OverLimit && (p.Tied.IsEmpty || (p.TiedPlaces > 0 && p.TiedPlaces < p.Tied.Length && p.Taken + p.TiedPlaces == p.Places)));
        });

    [Fact]
    public void The_order_of_persons_has_no_influence_on_a_single_byte() =>
        Gen.Select(Settings, Cohort, Gen.Int).Sample((settings, cohort, seed) =>
        {
            var shuffled = cohort.ToArray();
            new Random(seed).Shuffle(shuffled);
            return JsonSerializer.Serialize(Grade(settings, cohort)) == JsonSerializer.Serialize(Grade(settings, shuffled));
        });

    [Fact]
    public void Renaming_persons_changes_nobodys_grade() =>
        Gen.Select(Settings, Cohort).Sample((settings, cohort) =>
        {
            var renamed = cohort.Select(c => c with { Person = $"q{99 - int.Parse(c.Person[1..]):00}" }).ToArray();
            var (before, after) = (Grade(settings, cohort), Grade(settings, renamed));
            return cohort.Zip(renamed).All(p => (before.Of(p.First.Person).Grade, before.Of(p.First.Person).Waits) == (after.Of(p.Second.Person).Grade, after.Of(p.Second.Person).Waits));
        });

    [Fact]
    public void A_higher_score_never_lowers_the_grade_before_quota() =>
        Gen.Select(Gen.Int[0, 10000], Gen.Int[0, 10000], Gen.Bool).Sample((x, y, vetoed) =>
        {
            ImmutableArray<GradeBar> bars = vetoed ? [new GradeBar { Rule = "v", Text = "v", Grades = ["优秀"] }] : [];
            var result = Grade(Sample, Person("x", x / 100m) with { Bars = bars }, Person("y", y / 100m) with { Bars = bars });
            var (better, worse) = x >= y ? ("x", "y") : ("y", "x");
            return Sample.IndexOf(result.Of(better).ByScore!) <= Sample.IndexOf(result.Of(worse).ByScore!);
        });

    [Fact]
    public void Inside_a_pool_a_better_rank_never_has_a_worse_grade() =>
        Gen.Select(Settings, Cohort).Sample((settings, cohort) =>
        {
            var result = Grade(settings with { RankWithin = PoolKind.County, Quotas = [.. settings.Quotas.Select(q => q with { Pool = PoolKind.County })] },
                [.. cohort.Where(c => c.Bars.IsEmpty)]);
            var ranked = result.Persons.Where(p => p.Rank is not null && p.Grade is not null).OrderBy(p => p.Rank).ToArray();
            return ranked.Zip(ranked.Skip(1)).All(p => p.First.Rank == p.Second.Rank || Sample.IndexOf(p.First.Grade!) <= Sample.IndexOf(p.Second.Grade!));
        });
}
