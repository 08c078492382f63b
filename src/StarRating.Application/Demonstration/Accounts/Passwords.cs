using System.Security.Cryptography;

namespace StarRating.Application.Demonstration.Accounts;

/// <summary>Random passwords that can be read aloud: three groups of four, without letters that look like digits.</summary>
internal static class Passwords
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";

    private const string Characters = Letters + "23456789";

    public static string New()
    {
        while (true)
        {
            var text = RandomNumberGenerator.GetString(Characters, 12);
            if (text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter))
            {
                return $"{text[..4]}-{text[4..8]}-{text[8..]}";
            }
        }
    }
}
