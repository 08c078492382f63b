using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Organization;
using StarRating.Policies;

namespace StarRating.Domain.Tests.Policies;

public sealed class SamplePolicyTests
{
    private static readonly PolicyDocument Sample = SamplePolicy.Read().Document;

    [Fact]
    public void It_is_labelled_as_a_sample_and_rates_villages_and_communities_by_profiles_of_their_own()
    {
        Assert.Equal("示例", Sample.Label);
        Assert.Equal(["village", "community"], Sample.Profiles.Select(profile => profile.Id));
        Assert.All(Sample.Articles, article => Assert.NotEqual(Provenance.Own, article.Provenance));
    }

    [Fact]
    public void It_passes_the_checks_for_publishing()
    {
        var findings = GradingChecks.Check(Sample.Grading!)
            .Concat(Sample.Profiles.SelectMany(profile => AssessmentChecks.Check(profile.Assessment!, profile.Ballots!, 2024)))
            .Concat(Sample.Profiles.SelectMany(profile => BallotChecks.Check(profile.Ballots!)));

        Assert.Empty(findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Text));
    }

    [Theory]
    [InlineData(0, VillageKind.Village, VillageCategory.SuburbanIntegrated)]
    [InlineData(0, VillageKind.Village, VillageCategory.ClusteredUpgrade)]
    [InlineData(0, VillageKind.Village, VillageCategory.HeritageProtected)]
    [InlineData(0, VillageKind.Village, VillageCategory.RelocationMerge)]
    [InlineData(0, VillageKind.Village, VillageCategory.Other)]
    [InlineData(1, VillageKind.Community, VillageCategory.UrbanCommunity)]
    public void Every_category_is_asked_twenty_odd_figures_that_make_a_hundred_points(int profile, VillageKind kind, VillageCategory category)
    {
        var asked = AssessmentForm.Of(Sample.Profiles[profile].Assessment!).At(EntryPlace.Sheet)
            .Where(entry => entry.AppliesTo(kind, category, 2024)).ToList();

        Assert.InRange(asked.Count, profile == 0 ? 20 : 15, 25);
        Assert.Equal(100m, asked.Where(entry => entry.Node is not BonusNode).Sum(entry => entry.Node.FullScore));
    }

    [Fact]
    public void Its_text_and_its_written_form_are_the_same_policy()
    {
        var again = PolicyJson.Read(PolicyJson.Write(Sample));

        Assert.Equal(PolicyJson.Write(Sample), PolicyJson.Write(again.Document));
        Assert.Equal(PolicyJson.Hash(Sample).Hash, again.Hash);
    }

    [Fact]
    public void Every_article_is_named_by_a_setting_or_says_so_itself()
    {
        var used = PolicyJson.Write(Sample);
        var unused = Sample.Articles.Where(article => !used.Contains($"rticle\": \"{article.Id}\"", StringComparison.Ordinal));

        // The first says what the paper is for.
        Assert.Equal(["a1"], unused.Select(article => article.Id));
    }
}
