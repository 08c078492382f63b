using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Application.Tests.Access;

public sealed class PasswordCheckTests
{
    [Theory]
    [InlineData("correct horse 7", 10, 3, "")]
    [InlineData("short 1", 10, 2, "密码至少 10 位。")]
    [InlineData("alllowercase", 10, 2, "密码须包含大写字母、小写字母、数字、其他字符中的 2 种。")]
    [InlineData("lower and 1 digit", 10, 4, "密码须包含大写字母、小写字母、数字和其他字符。")]
    [InlineData("aaaa1111aaaa", 10, 2, "密码至少包含 4 个不同的字符。")]
    [InlineData("xx-WANGLI-2026", 10, 2, "密码不能包含登录名。")]
    public void A_fault_is_said_in_one_sentence(string password, int length, int kinds, string fault) =>
        Assert.Equal(fault.Length == 0 ? [] : [fault], new PasswordRules { MinLength = length, MinKinds = kinds }.Faults(password, "wangli"));

    [Theory]
    [InlineData(8, 1)]
    [InlineData(14, 4)]
    [InlineData(64, 4)]
    public void A_random_password_keeps_the_strictest_rules(int length, int kinds)
    {
        var rules = new PasswordRules { MinLength = length, MinKinds = kinds };
        for (var i = 0; i < 50; i++)
        {
            Assert.Empty(rules.Faults(RandomPassword.New(rules), null));
        }
    }
}
