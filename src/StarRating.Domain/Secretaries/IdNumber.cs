using System.Globalization;

namespace StarRating.Secretaries;

/// <summary>
/// A resident identity number (公民身份号码, GB 11643): six digits of a division, eight of the birth date, three of a serial
/// whose last digit is odd for men, and a check character by ISO 7064 MOD 11-2.
/// </summary>
/// <param name="Text">Eighteen characters, half-width, the check character in upper case.</param>
/// <param name="BornOn">The birth date it contains.</param>
/// <param name="IsMale">Whether its serial is a man's.</param>
public sealed record IdNumber(string Text, DateOnly BornOn, bool IsMale)
{
    private const int Length = 18;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private const string CheckCharacters = "10X98765432";

    /// <summary>
    /// Reads what was typed: blanks are dropped, full-width digits and a small x are understood. On failure
    /// <paramref name="problem"/> says in Chinese what is wrong and what to do.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="today">The present business date; nobody is born after it or more than 120 years before it.</param>
    /// <param name="number">The number, or null.</param>
    /// <param name="problem">Empty on success.</param>
    public static bool TryParse(string? typed, DateOnly today, out IdNumber? number, out string problem)
    {
        number = null;
        var text = Normalise(typed);
        problem = Shape(text);
        if (problem.Length > 0)
        {
            return false;
        }

        if (!DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            || born > today || born < today.AddYears(-120))
        {
            problem = $"身份证号第7至14位“{text[6..14]}”不是有效的出生日期，请核对。";
            return false;
        }

        var expected = CheckCharacter(text);
        if (text[17] != expected)
        {
            problem = "身份证号校验位不正确，可能有一位录错，请对照证件逐位核对。";
            return false;
        }

        number = new IdNumber(text, born, (text[16] - '0') % 2 == 1);
        return true;
    }

    /// <summary>The check character of the first seventeen digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }

    private static string Shape(string text)
    {
        if (text.Length == 0)
        {
            return "请填写身份证号。";
        }

        if (text.Length == 15)
        {
            return "这是15位的旧身份证号，请填写18位的公民身份号码。";
        }

        if (text.Length != Length)
        {
            return $"身份证号应为18位，现在是{text.Length}位，请核对是否漏录或多录。";
        }

        for (var i = 0; i < Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && !(i == Length - 1 && text[i] == 'X'))
            {
                return $"身份证号第{i + 1}位“{text[i]}”不是数字，只有最后一位可以是X。";
            }
        }

        return "";
    }

    /// <summary>Half-width, without blanks, in upper case: the one form that is stored and searched.</summary>
    public static string Normalise(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "";
        }

        Span<char> kept = stackalloc char[Math.Min(typed.Length, 64)];
        var length = 0;
        foreach (var character in typed)
        {
            if (char.IsWhiteSpace(character) || length == kept.Length)
            {
                continue;
            }

            kept[length++] = char.ToUpperInvariant(character is >= '０' and <= 'ｚ' ? (char)(character - 0xFEE0) : character);
        }

        return new string(kept[..length]);
    }
}
