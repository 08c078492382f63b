namespace StarRating.Data.Access;

/// <summary>How passwords must be, when accounts are locked and sessions end: one row, set by the 安全管理员, the same for every node.</summary>
public class PasswordRules : Entity, IShared
{
    /// <summary>The only row.</summary>
    public const long OnlyId = 1;

    /// <summary>Characters, at least.</summary>
    public int MinLength { get; set; } = 10;

    /// <summary>Of the four kinds 大写字母, 小写字母, 数字 and 其他字符, at least so many.</summary>
    public int MinKinds { get; set; } = 2;

    /// <summary>After so many failures in a row the account is locked.</summary>
    public int MaxFailures { get; set; } = 5;

    public int LockMinutes { get; set; } = 15;

    /// <summary>A password older than this is changed at the next sign-in; zero for never.</summary>
    public int ExpiryDays { get; set; }

    /// <summary>Whoever opens no page for so long is signed out.</summary>
    public int IdleMinutes { get; set; } = 120;
}
