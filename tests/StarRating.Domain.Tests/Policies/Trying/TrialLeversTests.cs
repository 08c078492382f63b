using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Trying;

namespace StarRating.Domain.Tests.Policies.Trying;

public sealed class TrialLeversTests
{
    private static readonly DraftDocument Sample = DraftDocument.Read(SamplePolicy.Json);

    [Fact]
    public void Every_lever_of_the_sample_has_a_name_of_its_own_and_stands_where_it_says()
    {
        var levers = TrialLevers.Of(Sample);
        Assert.True(levers.Length > 60, $"{levers.Length}");
        Assert.Equal(levers.Length, levers.Select(l => l.Path).Distinct().Count());
        Assert.All(levers, lever => Assert.NotNull(Sample.At(lever.Path)));
        Assert.All(levers, lever => Assert.True(lever.From < lever.To && lever.Step > 0, lever.Label));
        Assert.Equal([], levers.GroupBy(l => l.Label).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void A_weight_that_is_moved_is_shared_by_the_others_in_proportion_and_the_level_still_makes_a_hundred()
    {
        var weight = TrialLevers.Of(Sample).First(l => l.Shares);
        Assert.Equal("profiles[village].assessment.channels[quantified].weight", weight.Path);
        foreach (var value in (decimal[])[0, 33.3m, 50, 99, 100])
        {
            var moved = TrialLevers.Move(Sample, weight.Path, value);
            Assert.Equal(100, moved.Draft.Policy.Profiles[0].Assessment!.Channels.Sum(c => c.Weight));
            PolicyJson.Read(moved.Draft.Json);
        }

        Assert.EndsWith("由 60% 改为 50%；其余按原比例分担：组织评价 20% → 25%，群众评议 20% → 25%", TrialLevers.Move(Sample, weight.Path, 50).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_is_moved_in_per_cent()
    {
        var ratio = TrialLevers.Of(Sample).Single(l => l.Path.EndsWith(".ratio", StringComparison.Ordinal));
        Assert.Equal(30, ratio.Value);
        Assert.Equal(0.25m, TrialLevers.Move(Sample, ratio.Path, 25).Draft.Policy.Grading!.Quotas[0].Ratio);
    }

    [Theory]
    [InlineData("profiles[village].tenure.yearsPerStar", 2.5, "应为整数")]
    [InlineData("profiles[village].assessment.channels[quantified].weight", 101, "0 至 100")]
    [InlineData("title", 1, "不是可以试调的数值")]
    [InlineData("profiles[nobody].tenure.yearsPerStar", 1, "已不存在")]
    public void What_makes_no_sense_is_refused_in_words(string path, double value, string words) =>
        Assert.Contains(words, Assert.Throws<DocumentException>(() => TrialLevers.Move(Sample, path, (decimal)value)).Message, StringComparison.Ordinal);
}
