using System.Text;

namespace StarRating.Application.Demonstration.Accounts;

/// <summary>accounts.txt beside the database, readable by its owner only.</summary>
public static class AccountsFile
{
    public const string Name = "accounts.txt";

    public static void Write(string folder, IReadOnlyList<DemonstrationAccount> accounts)
    {
        var path = Path.Combine(folder, Name);
        var text = new StringBuilder("演示账号（人员均为虚构）。登录名、密码、角色、范围：\n\n");
        foreach (var account in accounts)
        {
            text.Append(account.Login.PadRight(24)).Append(account.Password.PadRight(18)).Append(account.Role).Append("  ").Append(account.Place).Append('\n');
        }

        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, Encoding.UTF8, options);
        writer.Write(text);
    }
}
