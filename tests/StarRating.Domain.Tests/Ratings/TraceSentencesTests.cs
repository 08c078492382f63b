using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

public sealed class TraceSentencesTests
{
    private static readonly HashedPolicy Sample = SamplePolicy.Read();

    [Fact]
    public void A_tenure_line_says_facts_article_rule_arithmetic_and_result()
    {
        var result = Rate(Person(Secretary("1998-01-01", "2004-01-01"), Secretary("2008-01-01")), "合格", policy: Sample);
        var line = TraceSentences.Of(result, Sample.Document).Single(sentence => sentence.Step == "任职年限");

        Assert.Equal("第十一条", line.Article);
        Assert.StartsWith("担任村（社区）“两委”主干每满十年加1星", line.ArticleText, StringComparison.Ordinal);
        string[] facts =
            ["1998-01-01至2004-01-01，党组织书记", "2008-01-01至今，党组织书记"];
        Assert.Equal(facts, line.Facts.ToArray());
        Assert.StartsWith("担任党组织书记或村（居）委会主任每满10年加1星；间断12个月以内的连续计算；超过的，扣除间断时间；", line.Rule, StringComparison.Ordinal);
        Assert.Equal(["Secretary-1998-01-01", "Secretary-2008-01-01"], line.Records.ToArray());
        Assert.Equal(
            "1998-01-01至2004-01-01 72个月，2008-01-01至2022-01-01 168个月；合计240个月，满20年；20 ÷ 10 取整 = 2星；继续任职，2032-01-01可再加1星", line.Arithmetic);
        Assert.Equal("加2星", line.Result);
        Assert.Equal("3星", line.Total);
    }

    [Fact]
    public void The_next_tenure_star_is_named_when_none_is_due()
    {
        var result = Rate(Person(Secretary("2012-02-01")), "合格", policy: Sample);
        var line = TraceSentences.Of(result, Sample.Document).Single(sentence => sentence.Step == "任职年限");

        Assert.True(line.Silent);
        Assert.Equal("不增星，下一颗任职年限星为2022-02-01", line.Result);
    }

    [Fact]
    public void A_listed_failure_is_named_by_the_policys_words_and_counted_each_time()
    {
        var person = Person(Secretary("2015-01-01")) with { Events = [Event("failure-finance", "2022-03-01"), Event("failure-petition", "2022-06-01")] };
        var result = Rate(person, "合格", year: Year(2022), previous: Previous(2021, 4), policy: Sample);
        var line = TraceSentences.Of(result, Sample.Document).Single(sentence => sentence.Step == "动态调整");

        Assert.Equal("2022-03-01集体“三资”管理混乱", line.Facts[0]);
        Assert.Equal("2 × (−1) = −2", line.Arithmetic);
        Assert.Equal("减2星", line.Result);
        Assert.Equal("2星", line.Total);
    }

    [Theory]
    [MemberData(nameof(ResultJsonTests.Cases), MemberType = typeof(ResultJsonTests))]
    public void Every_line_has_a_result_and_no_word_of_the_program(string name)
    {
        var result = ResultJsonTests.Results()[name];
        foreach (var line in TraceSentences.Of(result, Policy().Document))
        {
            Assert.NotEmpty(line.Result);
            var said = string.Concat(line.Step, line.Rule, line.Arithmetic, line.Result, line.Total);
            Assert.DoesNotMatch("[A-Za-z]{3,}", said);
        }
    }

    [Fact]
    public void With_the_facts_at_hand_villages_and_awards_are_called_by_their_names()
    {
        var award = Award(AwardLevel.City, "2019-05-01") with { Title = "全市优秀共产党员" };
        var person = Person(Secretary("2017-01-01")) with { Awards = [award] };
        var result = Rate(person, "合格", policy: Sample);
        var facts = TraceSentences.Of(result, Sample.Document, Year() with { Persons = [person] }).SelectMany(line => line.Facts).ToList();

        Assert.Contains("2017-01-01至今，东张村党组织书记", facts);
        Assert.Contains("2019-05-01获市级奖励“全市优秀共产党员”", facts);
    }
}
