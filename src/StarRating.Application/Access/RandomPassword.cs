using System.Security.Cryptography;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Random passwords that can be read aloud: groups of four, without letters that look like digits.</summary>
public static class RandomPassword
{
    private const string Small = "abcdefghjkmnpqrstuvwxyz";
    private const string Large = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const int Group = 4;

    /// <summary>One that keeps the rules; all four kinds of characters are in it.</summary>
    public static string New(PasswordRules rules)
    {
        var groups = Math.Max(3, (rules.MinLength + Group + 1) / (Group + 1));
        while (true)
        {
            var text = string.Join('-', RandomNumberGenerator.GetString(Small + Large + Digits, groups * Group).Chunk(Group).Select(chunk => new string(chunk)));
            if (text.Any(char.IsUpper) && rules.Faults(text, null).Count == 0 && text.Any(char.IsLower) && text.Any(char.IsDigit))
            {
                return text;
            }
        }
    }
}
