using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Does a password keep the rules?</summary>
public static class PasswordCheck
{
    public const int MaxLength = 128;

    /// <summary>What is wrong with a password, one sentence each; empty when it may be used.</summary>
    public static IReadOnlyList<string> Faults(this PasswordRules rules, string password, string? login)
    {
        var faults = new List<string>();
        if (password.Length < rules.MinLength)
        {
            faults.Add($"密码至少 {rules.MinLength} 位。");
        }

        if (password.Length > MaxLength)
        {
            faults.Add($"密码最多 {MaxLength} 位。");
        }

        if (Kinds(password) < rules.MinKinds)
        {
            faults.Add($"密码须包含{rules.KindsInWords()}。");
        }

        if (password.Distinct().Count() < 4)
        {
            faults.Add("密码至少包含 4 个不同的字符。");
        }

        if (login is { Length: >= 3 } && password.Contains(login, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("密码不能包含登录名。");
        }

        return faults;
    }

    /// <summary>What stands under a field for a new password.</summary>
    public static string InWords(this PasswordRules rules) =>
        $"至少 {rules.MinLength} 位{(rules.MinKinds > 1 ? $"，包含{rules.KindsInWords()}" : "")}，不能包含登录名。";

    private static string KindsInWords(this PasswordRules rules) =>
        rules.MinKinds >= 4 ? "大写字母、小写字母、数字和其他字符" : $"大写字母、小写字母、数字、其他字符中的 {rules.MinKinds} 种";

    private static int Kinds(string password) => new[]
    {
        password.Any(char.IsUpper),
        password.Any(char.IsLower),
        password.Any(char.IsDigit),
        password.Any(character => !char.IsUpper(character) && !char.IsLower(character) && !char.IsDigit(character)),
    }.Count(present => present);
}
