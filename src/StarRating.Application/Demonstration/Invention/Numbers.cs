using System.Globalization;

namespace StarRating.Application.Demonstration.Invention;

/// <summary>
/// Numbers that pass every check and belong to nobody: ID numbers under 140899, an area code that was never given out; phones under 140,
/// a range for things, not persons; cards under a prefix without a bank.
/// </summary>
internal static class Numbers
{
    private const string NobodysArea = "140899";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>GB 11643: area, birth date, serial (odd for men), check digit. Distinct for distinct persons.</summary>
    public static string IdNumber(DateOnly bornOn, bool female, int serialOfThatDay)
    {
        var serial = (serialOfThatDay * 2) + (female ? 0 : 1);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{NobodysArea}{bornOn:yyyyMMdd}{serial:000}");
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return digits + "10X98765432"[sum % 11];
    }

    public static string Phone(int person) => string.Create(CultureInfo.InvariantCulture, $"140{(person * 7919L + 20_000_000L) % 100_000_000L:00000000}");

    /// <summary>Nineteen digits, the last by Luhn.</summary>
    public static string BankCard(int person)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"6299991408{person:00000000}");
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            // Counted from the right of the finished number, every second digit is doubled; the last of these is the first of them.
            var digit = (digits[digits.Length - 1 - i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
