using CsCheck;
using StarRating.Secretaries;

namespace StarRating.Domain.Tests.Secretaries;

public sealed class IdNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_right_number_gives_birth_date_and_sex()
    {
        Assert.True(IdNumber.TryParse("11010519491231002X", Today, out var number, out var problem));
        Assert.Equal("", problem);
        Assert.Equal(new DateOnly(1949, 12, 31), number!.BornOn);
        Assert.False(number.IsMale);
    }

    [Theory]
    [InlineData(" 1101 0519 4912 3100 2x ")]
    [InlineData("１１０１０５１９４９１２３１００２ｘ")]
    public void Blanks_full_width_digits_and_a_small_x_are_understood(string typed)
    {
        Assert.True(IdNumber.TryParse(typed, Today, out var number, out _));
        Assert.Equal("11010519491231002X", number!.Text);
    }

    [Theory]
    [InlineData("", "请填写身份证号")]
    [InlineData("11010519491231002", "应为18位，现在是17位")]
    [InlineData("110105194912310022", "校验位不正确")]
    [InlineData("110105491231002", "15位")]
    [InlineData("11010519491331002X", "出生日期")]
    [InlineData("11010520991231002X", "出生日期")]
    [InlineData("1101051949123100XX", "第17位")]
    public void A_wrong_number_is_refused_with_what_is_wrong(string typed, string words)
    {
        Assert.False(IdNumber.TryParse(typed, Today, out var number, out var problem));
        Assert.Null(number);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_one_digit_changed_is_noticed() => Gen.Select(Gen.Int[0, 16], Gen.Int[1, 9]).Sample((place, by) =>
    {
        var text = "11010519491231002X".ToCharArray();
        text[place] = (char)('0' + ((text[place] - '0' + by) % 10));
        return !IdNumber.TryParse(new string(text), Today, out _, out _);
    });
}
