using StarRating.Policies;
using StarRating.Policies.Proving;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Domain.Tests.Policies.Proving;

public sealed class CaseCellsTests
{
    private static readonly PolicyDocument Sample = SamplePolicy.Read().Document;

    public static TheoryData<string> InTheGrid => [.. SampleCases.Shipped.Where(known => known.Facts is null).Select(known => known.Id)];

    [Theory]
    [MemberData(nameof(InTheGrid))]
    public void What_the_grid_shows_is_read_back_as_the_same_case(string id)
    {
        var known = SampleCases.Shipped.Single(candidate => candidate.Id == id);
        var reader = new CaseReader(Sample);
        var again = reader.Read(CaseCells.Write(known, Sample), id);

        Assert.Equal("", string.Join('；', reader.Faults.Select(fault => fault.Text)));
        Assert.Equal(SampleCases.Write([known]), SampleCases.Write([again!]));
    }

    [Fact]
    public void Words_as_a_clerk_types_them_are_understood()
    {
        var known = Read(posts: "村书记 2010.1.1至2019年1月1日 届满离任; 主任 2019年1月起", previous: "7星 初评2018", expected: "3")!;

        CasePost[] posts = [new(Post.Secretary, new(2010, 1, 1), new(2019, 1, 1), LeaveReason.TermEnded), new(Post.VillageHead, new(2019, 1, 1))];
        Assert.Equal(posts, known.Posts);
        Assert.Equal(new CasePrevious(2020, OutcomeKind.Rated, 7, 2018), known.Previous);
        Assert.Equal(new CaseExpectation(OutcomeKind.Rated, 3), known.Expected);
    }

    [Theory]
    [InlineData("书记", "", "3星", "任职应写明起止日期")]
    [InlineData("书记 2021-02-30", "", "3星", "没有“2021-02-30”这一天")]
    [InlineData("书记 2019-01-01 2018-01-01", "", "3星", "离任日期不能早于任职日期")]
    [InlineData("大队长 2019-01-01", "", "3星", "任职应写明职务")]
    [InlineData("书记 2019-01-01 优秀", "", "3星", "不认识“优秀”")]
    [InlineData("书记 2019-01-01", "2022年度 3星", "3星", "应早于考核年度")]
    [InlineData("书记 2019-01-01", "", "三星", "结果写")]
    [InlineData("书记 2019-01-01", "", "", "结果写")]
    public void What_cannot_be_read_is_told_with_how_it_is_written(string posts, string previous, string expected, string told)
    {
        var reader = new CaseReader(Sample);
        Assert.Null(Read(reader, posts, previous, expected));
        Assert.Contains(told, Assert.Single(reader.Faults).Text, StringComparison.Ordinal);
    }

    private static SampleCase? Read(string posts, string previous, string expected) => Read(new CaseReader(Sample), posts, previous, expected);

    private static SampleCase? Read(CaseReader reader, string posts, string previous, string expected)
    {
        var cells = new string[Enum.GetValues<CaseColumn>().Length];
        Array.Fill(cells, "");
        (cells[(int)CaseColumn.Name], cells[(int)CaseColumn.Year], cells[(int)CaseColumn.Posts]) = ("某人", "2021", posts);
        (cells[(int)CaseColumn.Previous], cells[(int)CaseColumn.Expected]) = (previous, expected);
        return reader.Read(cells, "c1", 1);
    }
}
