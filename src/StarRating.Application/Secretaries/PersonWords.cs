using System.Text.RegularExpressions;

namespace StarRating.Application.Secretaries;

/// <summary>What a name, a phone number and an account must look like, for forms and imports alike.</summary>
public static partial class PersonWords
{
    public const string NameRule = "姓名只填写汉字，少数民族姓名中间用“·”。";
    public const string PhoneRule = "联系电话应为11位手机号，或区号加座机号，如 0359-2020000。";
    public const string CardRule = "一卡通账号应为12至19位数字。";

    public static bool IsName(string text) => ChineseName().IsMatch(text);

    public static bool IsPhone(string digits) => digits is { Length: 0 or (>= 10 and <= 12) } && digits.All(char.IsAsciiDigit);

    public static bool IsCard(string digits) => digits is { Length: 0 or (>= 12 and <= 19) } && digits.All(char.IsAsciiDigit);

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}·•]+$")]
    private static partial Regex ChineseName();
}
