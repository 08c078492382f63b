using StarRating.Data;
using StarRating.Data.Search;

namespace StarRating.Application.Tests.Data;

public class SearchTextTests
{
    [Theory]
    [InlineData("单志强", "单志强|shanzhiqiang")]
    [InlineData("解玉莲", "xieyulian")]
    [InlineData("仇红", "|qiuhong")]
    [InlineData("曾国平", "zengguoping")]
    [InlineData("查建国", "zhajianguo")]
    [InlineData("尉迟明", "yuchiming")]
    [InlineData("单志强", "|szq")]
    public void A_surname_is_read_as_a_surname(string name, string expected) =>
        Assert.Contains(expected, SearchText.OfPerson(name), StringComparison.Ordinal);

    [Fact]
    public void The_same_character_in_a_place_is_read_as_the_word() =>
        Assert.Contains("jie", SearchText.OfPlace("解放路社区"), StringComparison.Ordinal);

    [Theory]
    [InlineData("changle")]
    [InlineData("zhangle")]
    public void A_character_of_several_readings_is_found_under_each(string typed) =>
        Assert.Contains(typed, SearchText.OfPlace("长乐村"), StringComparison.Ordinal);

    [Fact]
    public void Letters_and_digits_stay_and_nothing_is_too_long_to_store()
    {
        Assert.StartsWith("a区3号|aqu3hao", SearchText.OfPlace("A区3号"), StringComparison.Ordinal);
        Assert.True(SearchText.OfPlace(new string('长', 300)).Length <= 400);
    }

    [Fact]
    public void Names_sort_by_pinyin_whatever_the_code_points()
    {
        var names = new[] { "张三", "李四", "安五", "王六" };

        var sorted = names.OrderBy(name => Convert.ToHexString(NameSort.Key(name)), StringComparer.Ordinal);

        Assert.Equal(["安五", "李四", "王六", "张三"], sorted);
    }
}
