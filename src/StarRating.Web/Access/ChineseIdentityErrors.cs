using Microsoft.AspNetCore.Identity;

namespace StarRating.Web.Access;

/// <summary>What Identity says about a password, in the words of the interface.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "没有完成，请重试。");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "账号信息已被他人修改，请刷新后重试。");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "当前密码不正确。");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少 {length} 位。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"密码至少包含 {uniqueChars} 个不同的字符。");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "密码须包含数字。");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "密码须包含小写字母。");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "用户名已被使用。");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "用户名只能由字母、数字和 . - _ 组成。");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
