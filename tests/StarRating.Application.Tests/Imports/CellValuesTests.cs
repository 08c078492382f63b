using StarRating.Application.Imports.Understanding;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Imports;

/// <summary>Cells as old county files hold them.</summary>
public sealed class CellValuesTests
{
    [Theory]
    [InlineData("2021.3", "2021-03")]
    [InlineData("2021.03", "2021-03")]
    [InlineData("2021年3月", "2021-03")]
    [InlineData("２０２１．３", "2021-03")]
    [InlineData("202103", "2021-03")]
    [InlineData("2021", "2021")]
    [InlineData("2021年", "2021")]
    [InlineData("20210301", "2021-03-01")]
    [InlineData("2021-03-01", "2021-03-01")]
    [InlineData("2021/3/1", "2021-03-01")]
    [InlineData("2021.3.1", "2021-03-01")]
    [InlineData("2021年3月1日", "2021-03-01")]
    [InlineData(" 2021 年 3 月 ", "2021-03")]
    public void A_date_is_understood_as_exactly_as_it_is_written(string typed, string meant) => Assert.Equal(meant, CellValues.Date(new(typed)).Value.ToString());

    [Theory]
    [InlineData("2021.13")]
    [InlineData("2021-02-30")]
    [InlineData("65.3")]
    [InlineData("去年")]
    [InlineData("20211301")]
    public void A_date_that_is_none_is_wrong_with_a_reason(string typed)
    {
        var taken = CellValues.Date(new(typed));
        Assert.Null(taken.Value);
        Assert.Contains(typed, taken.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(44256.0, "", "2021-03-01")]
    [InlineData(20210301.0, "", "2021-03-01")]
    [InlineData(202103.0, "", "2021-03")]
    [InlineData(2021.3, "General", "2021-03")]
    [InlineData(2021.12, "General", "2021-12")]
    [InlineData(2021.1, "0.00", "2021-10")]
    [InlineData(1998.0, "", "1998")]
    public void A_number_is_a_serial_or_the_digits_of_a_date(double number, string format, string meant) => Assert.Equal(meant, CellValues.Date(new(number, format)).Value.ToString());

    [Fact]
    public void A_number_that_may_be_January_or_October_is_not_guessed() =>
        Assert.Contains("分不清是1月还是10月", CellValues.Date(new(2021.1, "General")).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_date_cell_that_shows_the_month_only_is_known_to_the_month()
    {
        var taken = CellValues.Date(new(new DateTime(1965, 3, 12), "yyyy\"年\"m\"月\""));
        Assert.Equal(new KnownDate(new(1965, 3, 1), DatePrecision.Month), taken.Value);
        Assert.Equal(DatePrecision.Day, CellValues.Date(new(new DateTime(1965, 3, 12), "yyyy-mm-dd")).Value!.Value.Precision);
    }

    [Fact]
    public void An_ID_number_kept_as_a_number_has_lost_its_last_digits_and_is_not_made_up()
    {
        Assert.Contains("第15位以后已丢失", CellValues.Digits(new(140101198005060010.0), "身份证号").Fault, StringComparison.Ordinal);
        Assert.Contains("科学计数", CellValues.Digits(new("1.40101E+17"), "身份证号").Fault, StringComparison.Ordinal);
        Assert.Equal("13800000000", CellValues.Digits(new(13800000000.0), "电话").Value);
        Assert.Equal("14010119800506001X", CellValues.Digits(new("１４０１０１ 19800506 001x"), "身份证号").Value);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("√", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    public void Yes_and_no_are_understood(string typed, bool meant) => Assert.Equal(meant, CellValues.YesNo(new(typed)).Value);

    [Fact]
    public void Blanks_inside_a_name_are_dropped_and_said()
    {
        var taken = CellValues.Name(new("张　三"));
        Assert.Equal(("张三", "“张　三”按“张三”理解"), (taken.Value, taken.Note));
    }

    [Fact]
    public void The_binary_noise_of_a_score_is_not_kept() => Assert.Equal(4.35m, CellValues.Number(new(4.3499999999999996)).Value);
}
