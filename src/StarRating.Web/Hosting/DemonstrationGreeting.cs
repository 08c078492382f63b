using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StarRating.Application.Demonstration.Accounts;

namespace StarRating.Web.Hosting;

/// <summary>What `--demo` prints once it serves: the address, and the accounts when they were made just now.</summary>
public static class DemonstrationGreeting
{
    public static void GreetWhenServing(WebApplication app, Launch launch, IReadOnlyList<DemonstrationAccount> made) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            Console.Out.WriteLine();
            Console.Out.WriteLine($"演示环境已启动：{string.Join("  ", addresses)}");
            Print(made, launch.DataFolder);
            Console.Out.WriteLine();
        });

    public static void Tell(string progress) => Console.Out.WriteLine(progress);

    /// <summary>The accounts that were made just now, one a role, and where all of them are listed.</summary>
    public static void Print(IReadOnlyList<DemonstrationAccount> made, string dataFolder)
    {
        foreach (var account in made.Where(account => account.IsMain))
        {
            Console.Out.WriteLine($"  {account.Login,-18}{account.Password,-18}{account.Role}（{account.Place}）");
        }

        Console.Out.WriteLine($"全部演示账号：{Path.Combine(dataFolder, AccountsFile.Name)}。人员均为虚构。");
    }
}
