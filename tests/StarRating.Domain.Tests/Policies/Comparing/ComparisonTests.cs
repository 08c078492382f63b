using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Tests.Policies.Comparing;

public class ComparisonTests
{
    private const string Years = "profiles[village].tenure.yearsPerStar";
    private const string Days = "publicity.workingDays";
    private const string Rules = "profiles[village].adjustment.rules";

    private static DraftDocument City => DraftDocument.Read(SamplePolicy.Json);

    [Fact]
    public void A_document_does_not_differ_from_itself() => Assert.Empty(PolicyComparison.Of(City, City));

    [Fact]
    public void A_changed_number_is_said_under_its_article_in_words_and_by_how_much()
    {
        var difference = Assert.Single(PolicyComparison.Of(City, City.Fill(Years, ["8"]).After));
        Assert.Equal("第十一条", difference.Article!.Number);
        var setting = Assert.Single(difference.Settings);
        Assert.Equal((DifferenceKind.Changed, "任职年限", "村党组织书记"), (setting.Kind, setting.Title, setting.Profile));
        var field = Assert.Single(setting.Fields);
        Assert.Equal(("每星年数", "10", "8", -2m), (field.Label, field.Before, field.Now, field.By!.Value));
        Assert.Contains("每满8年加1星", Assert.Single(setting.Now), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_more_and_a_rule_less_are_said_as_such()
    {
        var now = City.Add(Rules, article: "a15").After.Remove($"{Rules}[grade-basic]").After;
        var kinds = PolicyComparison.Of(City, now).SelectMany(article => article.Settings).Select(setting => setting.Kind);
        Assert.Equal([DifferenceKind.Added, DifferenceKind.Removed], kinds.Order());
    }

    [Fact]
    public void The_order_of_rules_alone_is_no_difference_of_a_rule()
    {
        var now = City.Move($"{Rules}[grade-basic]", 0).After;
        Assert.Empty(PolicyComparison.Of(City, now));
    }

    [Fact]
    public void A_locked_article_may_not_be_changed_and_an_open_one_may()
    {
        var finding = Assert.Single(BindingChecks.Check(City, City.Fill(Years, ["8"]).After));
        Assert.Equal(("binding.locked", "profiles[village].tenure"), (finding.Code, finding.Path));
        Assert.Contains("市级为10，本草稿为8", finding.Text, StringComparison.Ordinal);
        Assert.Empty(BindingChecks.Check(City, City.Fill("profiles[village].vetoes[veto-safety].legalBasis", ["《安全生产法》"]).After));
    }

    [Fact]
    public void A_parameter_is_chosen_inside_its_range_and_nothing_is_added()
    {
        Assert.Empty(BindingChecks.Check(City, City.Fill(Days, ["7"]).After));
        var ranged = City.Put("articles[a20].parameters", $$"""[{"setting":"{{Days}}","least":5,"most":10}]""").After;
        Assert.Empty(BindingChecks.Check(ranged, ranged.Fill(Days, ["7"]).After));
        Assert.Contains("5至10", Assert.Single(BindingChecks.Check(ranged, ranged.Fill(Days, ["3"]).After)).Text, StringComparison.Ordinal);
        Assert.Contains("不得增加", Assert.Single(BindingChecks.Check(City, City.Add(Rules, article: "a15").After)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_new_city_version_each_article_says_who_changed_it()
    {
        var newCity = City.Fill(Years, ["9"]).After.Fill(Days, ["6"]).After.Fill("profiles[village].scale.highest", ["9"]).After;
        var own = City.Fill(Days, ["7"]).After.Fill("profiles[village].scale.highest", ["9"]).After.Fill("profiles[village].adjustment.stepUp", ["1"]).After;
        var standing = ThreeWayComparison.Of(City, newCity, own).ToDictionary(article => article.Article!, article => article.Standing);
        Assert.Equal(ThreeWay.CityOnly, standing["a11"]);
        Assert.Equal(ThreeWay.Both, standing["a20"]);
        Assert.Equal(ThreeWay.Same, standing["a3"]);
        Assert.Equal(ThreeWay.OwnOnly, standing["a15"]);
    }

    [Fact]
    public void An_article_taken_over_is_the_citys_and_the_others_stay_the_countys()
    {
        var newCity = City.Fill(Years, ["9"]).After.Add(Rules, article: "a16").After.Remove($"{Rules}[sanction-warning]").After;
        var own = City.Fill(Days, ["7"]).After;
        var taken = ThreeWayComparison.Take(ThreeWayComparison.Take(own, newCity, "a11"), newCity, "a16");
        Assert.Equal((9, 7), (taken.Policy.Profiles[0].Tenure!.YearsPerStar, taken.Policy.Publicity.WorkingDays));
        Assert.Equal(newCity.Policy.Profiles[0].Adjustment!.Rules.Select(rule => rule.Id).Order(), taken.Policy.Profiles[0].Adjustment!.Rules.Select(rule => rule.Id).Order());
        Assert.Equal(["a20"], PolicyComparison.Of(newCity, taken).Select(article => article.Article!.Id));
    }

    [Fact]
    public void Taking_over_every_article_gives_the_other_version()
    {
        var other = City.Fill(Years, ["9"]).After.Fill(Days, ["6"]).After.Remove($"{Rules}[grade-basic]").After.Add("grading.quotas", article: "a9").After;
        var taken = other.Policy.Articles.Aggregate(City, (draft, article) => ThreeWayComparison.Take(draft, other, article.Id));
        Assert.Empty(PolicyComparison.Of(other, taken));
    }
}
