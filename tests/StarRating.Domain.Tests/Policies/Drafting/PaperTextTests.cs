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
