using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Tests.Policies.Drafting;

public sealed class DraftChoicesTests
{
    private static readonly DraftDocument Sample = DraftDocument.Read(SamplePolicy.Json);

    [Theory]
    [InlineData(ChoiceSource.Grades, "合格")]
    [InlineData(ChoiceSource.Articles, "第十一条")]
    [InlineData(ChoiceSource.Ballots, "群众评议")]
    [InlineData(ChoiceSource.Indicators, "组织建设")]
    public void A_draft_gives_the_words_of_its_choices(ChoiceSource source, string name)
    {
        var field = new SettingField("x", "", FieldKind.Choice) { Source = source };
        Assert.Contains(name, DraftChoices.Of(Sample).Options(field, "profiles[village]").Select(option => option.Name));
    }

    [Fact]
    public void What_belongs_to_one_kind_of_persons_is_not_offered_to_another()
    {
        var field = new SettingField("x", "", FieldKind.Choice) { Source = ChoiceSource.Indicators };
        var choices = DraftChoices.Of(Sample);
        var community = choices.Options(field, "profiles[community].adjustment").Select(option => option.Name).ToList();
        Assert.Contains("壮大集体经济", choices.Options(field, "profiles[village].adjustment").Select(option => option.Name));
        Assert.DoesNotContain("壮大集体经济", community);
        Assert.NotEmpty(community);
    }

    [Fact]
    public void A_component_that_is_split_is_taken_from_by_its_parts()
    {
        var field = new SettingField("x", "", FieldKind.Choices) { Source = ChoiceSource.Components };
        var options = DraftChoices.Of(Sample).Options(field, "profiles[village].pay.deductions[sanction]");
        Assert.Equal(["pay.base", "pay.performance", "stars"], options.Select(option => option.Word));
        Assert.Equal(["报酬的基本部分", "报酬的绩效部分", "星级报酬"], options.Select(option => option.Name));
        Assert.Empty(Sample.Policy.Profiles[0].Pay!.Deductions[0].Components.Except(options.Select(option => option.Word)));
    }

    [Fact]
    public void Another_kind_keeps_what_both_have()
    {
        var draft = Sample.Choose("profiles[village].assessment.channels[quantified].children[innovation]", "points").After;
        var node = draft.At("profiles[village].assessment.channels[quantified].children[innovation]")!;
        Assert.Equal(("points", "创新和典型经验加分"), ((string?)node["kind"], (string?)node["name"]));
    }

    [Fact]
    public void A_section_that_is_added_under_an_article_belongs_to_it()
    {
        var without = Sample.Choose("profiles[community].pay", null).After;
        var again = without.Choose("profiles[community].pay", "new", "a3").After;
        Assert.Contains(SettingUnits.Of(again).Under("a3"), unit => unit.Path == "profiles[community].pay");
    }
}
