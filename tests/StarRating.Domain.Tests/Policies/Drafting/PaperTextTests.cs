using StarRating.Policies.Drafting;

namespace StarRating.Tests.Policies.Drafting;

public sealed class PaperTextTests
{
    [Fact]
    public void A_paper_is_split_at_its_articles_whatever_the_digits()
    {
        var paper = PaperText.Split("关于星级化管理的办法\n（试行）\n第一章　总则\n第一条　为规范管理，制定本办法。\n第2条 适用于村党组织书记。\n　（一）包括社区；\n第３条：每满十年加一星。\n第二章 附则\n第 四 条　自印发之日起施行。");
        Assert.Equal("关于星级化管理的办法", paper.Title);
        Assert.Equal(["（试行）"], paper.Before.ToArray());
        Assert.Equal(["第一章　总则", "第二章 附则"], paper.Headings.ToArray());
        Assert.Equal(["第一条", "第2条", "第３条", "第四条"], paper.Articles.Select(article => article.Number));
        Assert.Equal("适用于村党组织书记。\n（一）包括社区；", paper.Articles[1].Text);
        Assert.Equal("：每满十年加一星。", paper.Articles[2].Text);
        Assert.Empty(paper.Doubts);
    }

    [Theory]
    [InlineData("第三条规定的情形除外。")]
    [InlineData("第三条第二款所列事项。")]
    [InlineData("第三条、第四条不适用。")]
    public void A_line_that_only_speaks_of_an_article_begins_none(string line) =>
        Assert.Equal([$"甲。\n{line}"], PaperText.Split($"第一条 甲。\n{line}").Articles.Select(article => article.Text));

    [Fact]
    public void Numbers_twice_skipped_and_without_text_are_doubted() =>
        Assert.Equal(
            ["第二条出现两次", "第五条之前的条号不连续", "第五条没有正文"],
            PaperText.Split("第一条 甲\n第二条 乙\n第二条 丙\n第五条").Doubts.ToArray());

    [Fact]
    public void A_work_plan_is_split_at_its_sections_and_their_parts_and_keeps_the_rest()
    {
        var paper = PaperText.Split("关于开展星级评定工作的实施方案\n为贯彻有关要求，制定本方案。\n一、指导思想\n坚持党的领导。\n二、评定办法\n（一）设星标准。任职每满十年加一星。\n1. 国家级表彰加三星；\n2. 省级表彰加二星。\n(二) 年度考核。\n等次\t分数线\n优秀\t90分\n三、本方案自印发之日起执行，由县委组织部负责解释，各乡镇可以结合实际制定细则。");
        Assert.Equal("关于开展星级评定工作的实施方案", paper.Title);
        Assert.Equal(["一", "二、（一）", "二、(二)", "三"], paper.Articles.Select(article => article.Number));
        Assert.Equal("设星标准。任职每满十年加一星。\n1. 国家级表彰加三星；\n2. 省级表彰加二星。", paper.Articles[1].Text);
        Assert.Equal("年度考核。\n等次\t分数线\n优秀\t90分", paper.Articles[2].Text);
        Assert.Equal(["二、评定办法"], paper.Headings.ToArray());
        Assert.Equal(("前文", "为贯彻有关要求，制定本方案。"), (paper.Whole[0].Number, paper.Whole[0].Text));
        Assert.Equal(5, paper.Whole.Length);
    }

    [Fact]
    public void A_paper_with_plain_numbers_is_split_at_them_and_a_decimal_begins_none()
    {
        var paper = PaperText.Split("评定办法\n1. 任职满一年的参加评定。\n2、每满十年加一星。\n1.5倍的除外。\n３．公示五个工作日。");
        Assert.Equal(["1", "2", "３"], paper.Articles.Select(article => article.Number));
        Assert.Equal("每满十年加一星。\n1.5倍的除外。", paper.Articles[1].Text);
        Assert.Empty(paper.Doubts);
    }

    [Fact]
    public void An_annex_is_an_article_of_its_own_and_parts_inside_an_article_are_not()
    {
        var paper = PaperText.Split("办法\n第一条 总则。\n一、甲\n（一）乙\n第二条 考核见附件1。\n附件1\n量化考核评分表\n1. 组织建设\t25\n附件2：名额表\n优秀\t30%");
        Assert.Equal(["第一条", "第二条", "附件1", "附件2"], paper.Articles.Select(article => article.Number));
        Assert.Equal("总则。\n一、甲\n（一）乙", paper.Articles[0].Text);
        Assert.Equal("量化考核评分表\n1. 组织建设\t25", paper.Articles[2].Text);
        Assert.Equal("名额表\n优秀\t30%", paper.Articles[3].Text);
    }

    [Fact]
    public void A_text_without_articles_has_none() => Assert.Empty(PaperText.Split("只有一段话。").Articles);

    [Theory]
    [InlineData("第一条", 1)]
    [InlineData("第十条", 10)]
    [InlineData("第十一条", 11)]
    [InlineData("第二十条", 20)]
    [InlineData("第一百零二条", 102)]
    [InlineData("第１２条", 12)]
    [InlineData("第甲条", null)]
    public void A_number_has_its_value(string number, int? value) => Assert.Equal(value, PaperText.Value(number));
}
