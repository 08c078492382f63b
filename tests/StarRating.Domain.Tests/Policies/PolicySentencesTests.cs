using StarRating.Policies;

namespace StarRating.Domain.Tests.Policies;

public sealed class PolicySentencesTests
{
    private static readonly PolicyDocument Sample = SamplePolicy.Read().Document;

    private static readonly IReadOnlyList<PolicySentence> Village = PolicySentences.Of(Sample.Profiles[0]);

    [Theory]
    [InlineData("任职年限", "每满10年加1星")]
    [InlineData("任职年限", "间断12个月以内的连续计算")]
    [InlineData("年度考核", "考核等次为优秀的计2星")]
    [InlineData("年度考核", "量化考核占60%、组织评价占20%、群众评议占20%")]
    [InlineData("奖励情况", "合计最多3星")]
    [InlineData("动态调星", "年度考核等次为优秀的，加1星")]
    [InlineData("升降幅度", "一年最多升2星，最多降2星")]
    [InlineData("任职时间", "满12个月方可参加")]
    public void The_sample_says_its_settings_as_the_office_would(string topic, string text) =>
        Assert.Contains(Village, sentence => sentence.Topic == topic && sentence.Text.Contains(text));

    [Theory]
    [InlineData("考核等次", "总分90分及以上的，为优秀")]
    [InlineData("等次名额", "各乡镇（街道）优秀不超过30%，小数舍去，至少1名")]
    [InlineData("公示", "公示5个工作日")]
    public void What_holds_for_all_profiles_is_said_once(string topic, string text) =>
        Assert.Contains(PolicySentences.Common(Sample), sentence => sentence.Topic == topic && sentence.Text.Contains(text));

    [Fact]
    public void Every_sentence_names_an_article_of_the_policy_and_ends_without_a_stop()
    {
        var articles = Sample.Articles.Select(article => article.Id).ToHashSet();
        var all = Sample.Profiles.SelectMany(PolicySentences.Of).Concat(PolicySentences.Common(Sample)).ToList();
        Assert.All(all, sentence => Assert.DoesNotMatch("[。；，]$|。|  |的的", sentence.Text));
        Assert.All(all.Where(sentence => sentence.Article is not null), sentence => Assert.Contains(sentence.Article!, articles));
    }

    [Fact]
    public void Every_effect_of_a_rule_and_of_a_veto_has_words()
    {
        foreach (var kind in typeof(RuleEffect).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(RuleEffect).IsAssignableFrom(type)))
        {
            var effect = (RuleEffect)Activator.CreateInstance(kind, [.. kind.GetConstructors()[0].GetParameters().Select(_ => (object)1)])!;
            var profile = Sample.Profiles[0] with
            {
                Adjustment = new AdjustmentSettings { Rules = [new AdjustmentRule { Id = "x", When = new GradeIs { Grades = ["优秀"] }, Then = effect }] },
            };
            Assert.Contains(PolicySentences.Of(profile), sentence => sentence.Text.StartsWith("年度考核等次为优秀的，", StringComparison.Ordinal));
        }
    }
}
